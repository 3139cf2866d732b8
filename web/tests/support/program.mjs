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

const START_LIMIT_MS = 20_000;
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
  const folder = mkdtempSync(join(tmpdir(), "proofmark-test-"));
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  const child = spawn(binary, ["serve", "--data", folder, "--listen", address], { stdio: ["ignore", "pipe", "pipe"] });
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

  const trouble = await Promise.race([answers(url, () => running.has(child)), ended]);
  if (trouble !== undefined) {
    await stop();
    throw new Error(`${binary} did not start: ${trouble}\n${printed}`);
  }
  return { url, folder, stop };
}

async function answers(url, isWorthWaiting) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (isWorthWaiting() && Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response !== undefined && response.status < 500) return undefined;
    await sleep(50);
  }
  return `no answer from ${url} within ${START_LIMIT_MS / 1000} s`;
}
