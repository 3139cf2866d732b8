// Runs the browser tests: `node web/tests/run.mjs [FILE...]`. One file after the other: the machine has two cores, and
// the programs under test want them.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";

const here = import.meta.dirname;
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(here).filter((name) => name.endsWith(".test.mjs")).map((name) => join(here, name));

const counts = { passed: 0, failed: 0, skipped: 0 };
const isTest = (event) => event.details.type !== "suite";

run({ files, concurrency: 1, timeout: 600_000 })
  .on("test:pass", (event) => {
    if (isTest(event)) counts[event.skip === undefined ? "passed" : "skipped"] += 1;
  })
  .on("test:fail", (event) => {
    if (isTest(event)) counts.failed += 1;
  })
  .once("end", () => {
    // Printed last of all: the reporter closes with figures of its own.
    process.once("beforeExit", () => console.log(`browser: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`));
    if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
  })
  .compose(spec)
  .pipe(process.stdout);
