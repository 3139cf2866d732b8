// Verifies a proof that `proofmark ledger proof` wrote, and shows the event that it proves. It shares no code with Proofmark.
//
//     node docs/verify-proof.mjs PROOF KEY [COSIGNER-KEY …]
//
// KEY is what `proofmark ledger key` prints at the node; have it from the node's people themselves, not with the proof.
// The formats: docs/ledger.md, and C2SP tlog-proof, tlog-checkpoint, signed-note and tlog-cosignature. Node.js 20 or newer.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const fail = (why) => (console.error(`NOT PROVED: ${why}`), process.exit(1));
const sha256 = (...parts) => createHash("sha256").update(Buffer.concat(parts)).digest();
const node = (left, right) => sha256(Buffer.of(1), left, right);
const decimal = (text) => (/^(0|[1-9][0-9]*)$/.test(text) ? BigInt(text) : fail(`${text} is no number`));

// name+id+base64(type, key) of C2SP signed-note: type 1 signs checkpoints, type 4 cosigns them.
function readKey(text) {
  const [name, id, ...rest] = text.trim().split("+");
  const bytes = Buffer.from(rest.join("+"), "base64");
  if (bytes.length !== 33) fail(`${text} is no key`);
  const expected = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  if (expected.toString("hex") !== id) fail(`the key of ${name} is damaged`);
  // The fixed beginning of an Ed25519 public key in SPKI form (RFC 8410).
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), bytes.subarray(1)]);
  return { name, id: expected, type: bytes[0], key: createPublicKey({ key: spki, format: "der", type: "spki" }) };
}

// The signatures of a key below a note: what stands behind the key's id.
function signatures(lines, { name, id }) {
  return lines.flatMap((line) => {
    const [dash, who, signature] = line.split(" ");
    const bytes = Buffer.from(signature ?? "", "base64");
    return dash === "—" && who === name && bytes.subarray(0, 4).equals(id) ? [bytes.subarray(4)] : [];
  });
}

const [path, keyText, ...cosignerTexts] = process.argv.slice(2);
if (!keyText) fail("say which proof and which key: node verify-proof.mjs PROOF KEY");
const log = readKey(keyText);
const proof = readFileSync(path, "utf8");
const split = proof.indexOf("\n\n");
const [format, extraLine, indexLine, ...hashLines] = proof.slice(0, split).split("\n");
if (format !== "c2sp.org/tlog-proof@v1" || !extraLine?.startsWith("extra ") || !indexLine?.startsWith("index ")) {
  fail("this is no proof of an event");
}
const form = Buffer.from(extraLine.slice(6), "base64");
const index = decimal(indexLine.slice(6));
const note = proof.slice(split + 2);
const end = note.lastIndexOf("\n\n") + 1;
const [text, lines] = [note.slice(0, end), note.slice(end + 1).trimEnd().split("\n")];
const [origin, sizeText, rootText] = text.split("\n");
const [size, root] = [decimal(sizeText), Buffer.from(rootText, "base64")];

// 1. The log has signed the checkpoint.
const own = signatures(lines, log);
if (log.type !== 1 || own.length === 0 || !own.every((one) => verify(null, Buffer.from(text), log.key, one))) {
  fail("the checkpoint is not signed by this key");
}
if (origin !== log.name) fail(`the checkpoint is of ${origin}`);

// 2. The event's entry is in the tree (RFC 9162, 2.1.3.2). The entry is the SHA-256 of the event's form.
let hash = sha256(Buffer.of(0), sha256(form));
let [at, last] = [index, size - 1n];
if (at > last) fail("the ledger was shorter than that");
for (const line of hashLines) {
  const beside = Buffer.from(line, "base64");
  if (last === 0n) fail("the proof is too long");
  if (at % 2n === 1n || at === last) {
    hash = node(beside, hash);
    while (at % 2n === 0n && at !== 0n) [at, last] = [at >> 1n, last >> 1n];
  } else {
    hash = node(hash, beside);
  }
  [at, last] = [at >> 1n, last >> 1n];
}
if (last !== 0n || !hash.equals(root)) fail("the event is not in the ledger as it stands here");

// 3. Who else has watched: cosignatures with the time in front.
for (const cosigner of cosignerTexts.map(readKey)) {
  for (const one of signatures(lines, cosigner)) {
    const time = one.readBigUInt64BE();
    const message = Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
    if (!verify(null, message, cosigner.key, one.subarray(8))) fail(`the cosignature of ${cosigner.name} is wrong`);
    console.log(`watched by ${cosigner.name} at ${new Date(Number(time) * 1000).toISOString()}`);
  }
}

// The form: a line, 16 bytes of salt, subject, number, event, time, person, then the body to the end.
let place = form.indexOf("\n") + 1 + 16;
const take = (bytes) => form.subarray(place, (place += bytes));
const id = () => take(16).toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
const number = () => take(8).readBigInt64BE();
const [subject, seq, event, recorded, by] = [id(), number(), id(), number(), id()];
const body = form.subarray(place).toString();
const { of, fact } = JSON.parse(body);
console.log(`PROVED: entry ${index} of ${size} in the ledger of ${origin}`);
console.log(`${of} ${subject}, event ${seq} (${event}): ${fact.kind}`);
console.log(`recorded ${new Date(Number(recorded / 1000n)).toISOString()} by ${by}`);
console.log(body);
