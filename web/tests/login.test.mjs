// The first page anyone sees of a node.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startNode } from "./support/program.mjs";
import { Visitor, launchBrowser } from "./support/visitor.mjs";

describe("an empty node", () => {
  let browser, node;

  before(async () => {
    node = await startNode();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await node?.stop();
  });

  for (const options of [
    { language: "en" },
    { language: "ar", width: 390, scheme: "dark" },
    { language: "zh", script: false },
  ]) {
    test(`greets a visitor: ${JSON.stringify(options)}`, async () => {
      const visitor = await Visitor.arrive(browser, node.url, options);
      const response = await visitor.goto("/login");
      assert.equal(response.status(), 200);
      assert.ok((await visitor.page.getByRole("heading", { level: 1 }).textContent()).trim());
      assert.ok(await visitor.page.getByRole("button").count(), "there is something to press");
      assert.deepEqual(await visitor.findings(), []);
      await visitor.leave();
    });
  }
});
