// Starts the program under test: `proofmark serve` on a free port, with an empty data folder that goes away afterwards.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = resolve(import.meta.dirname, "../../..");
const targetFolder = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");

/** The binary under test: that of `cargo build`, or the one that PROOFMARK_BIN names. */
export const binary = process.env.PROOFMARK_BIN ?? join(targetFolder, "debug", "proofmark");

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;

const running = new Set();
// An interrupted run leaves nothing behind.
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** A port on loopback that nobody listens on at this moment. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Starts an empty node and waits until it answers.
 *
 * @returns `{ url, folder, stop() }`; `stop` ends the program and removes its folder.
 * @throws if the program ends, or says nothing, before it answers; the message carries what it printed.
 */
export async function startNode() {
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  const args = (folder) => ["serve", "--data", folder, "--listen", address, "--exchange-listen", "127.0.0.1:0"];
  return { url, ...(await start(args, (program) => answers(url, program))) };
}

/**
 * Makes and starts the demonstration with small registers: two States with a confirmed link, and a hub.
 *
 * @returns `{ averland, belmarra, hub, password, printed(), stop() }`, the first three as addresses.
 */
export async function startDemo() {
  // Six ports in a row, above those that systems hand out by themselves.
  const port = 61_000 + Math.floor(Math.random() * 4_000);
  const args = (folder) =>
    ["demo", "--data", folder, "--averland", "300", "--belmarra", "1200", "--port", String(port)];
  const program = await start(args, (program) => says(/Ctrl-C/, program));
  const [averland, belmarra, hub] = [0, 1, 2].map((n) => `http://127.0.0.1:${port + n}`);
  const [, password] = program.printed().match(/password of all of them is (\S+)/);
  return { averland, belmarra, hub, password, ...program };
}

async function start(args, ready) {
  const folder = mkdtempSync(join(tmpdir(), "proofmark-test-"));
  const child = spawn(binary, args(folder), { stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);

  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => (printed = (printed + chunk).slice(-8_000)));
  }
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(`it ended with ${signal ?? `code ${code}`}`));
  }).finally(() => running.delete(child));

  async function stop() {
    child.kill("SIGTERM");
    const late = sleep(STOP_LIMIT_MS, undefined, { ref: false }).then(() => child.kill("SIGKILL"));
    await Promise.race([ended, late]);
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }

  const program = { folder, stop, printed: () => printed };
  const trouble = await Promise.race([ready({ ...program, isAlive: () => running.has(child) }), ended]);
  if (trouble !== undefined) {
    await stop();
    throw new Error(`${binary} did not start: ${trouble}\n${printed}`);
  }
  return program;
}

async function answers(url, program) {
  return until(program, async () => {
    const response = await fetch(url).catch(() => undefined);
    return response !== undefined && response.status < 500;
  });
}

async function says(words, program) {
  return until(program, async () => words.test(program.printed()));
}

async function until(program, isReady) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (program.isAlive() && Date.now() < deadline) {
    if (await isReady()) return undefined;
    await sleep(50);
  }
  return `not ready within ${START_LIMIT_MS / 1000} s`;
}
