// The checks of every page, tried on pages of which it is known what is wrong with them.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { Visitor, launchBrowser } from "./support/visitor.mjs";

const page = ({ lang = "en", dir = "ltr", head = "", body = "" }) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Depot</title>
   <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head>
   <body><main><h1>Depot</h1>${body}</main></body></html>`;

const pages = {
  "/good": page({ body: '<label>Serial <input name="serial"></label>' }),
  "/good-arabic": page({ lang: "ar", dir: "rtl", body: "<p>مستودع</p>" }),
  "/unlabelled": page({ body: '<input name="serial">' }),
  "/wide": page({ body: '<div style="width:2000px">wide</div>' }),
  "/heavy": page({ body: `<p>${"heavy ".repeat(12_000)}</p>` }),
  "/broken-script": page({ head: "<script>missing()</script>" }),
  "/lost-style": page({ head: '<link rel="stylesheet" href="/none.css">' }),
  "/arabic-left-to-right": page({ lang: "ar" }),
};

describe("the checks of every page", () => {
  let browser, server, base;

  before(async () => {
    server = createServer((request, response) => {
      const body = pages[request.url];
      response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" }).end(body);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    base = `http://127.0.0.1:${server.address().port}`;
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  async function findingsOf(path, options) {
    const visitor = await Visitor.arrive(browser, base, options);
    await visitor.goto(path);
    const findings = await visitor.findings();
    await visitor.leave();
    return findings;
  }

  test("say nothing about a good page, with script or without", async () => {
    assert.deepEqual(await findingsOf("/good"), []);
    assert.deepEqual(await findingsOf("/good", { script: false, width: 390, scheme: "dark" }), []);
    assert.deepEqual(await findingsOf("/good-arabic", { language: "ar" }), []);
    assert.deepEqual(await findingsOf("/broken-script", { script: false }), [], "its script does not run");
  });

  for (const [path, options, expected] of [
    ["/unlabelled", {}, /^axe label/],
    ["/wide", { width: 390 }, /scrolls sideways/],
    ["/heavy", {}, /weighs \d+ bytes/],
    ["/broken-script", {}, /missing is not defined/],
    ["/lost-style", {}, /404/],
    ["/good", { language: "fr" }, /asked for in "fr"/],
    ["/arabic-left-to-right", { language: "ar" }, /the page runs ltr/],
  ]) {
    test(`find what is wrong with ${path}${options.language ? ` in ${options.language}` : ""}`, async () => {
      const findings = await findingsOf(path, options);
      assert.ok(findings.length === 1 && expected.test(findings[0]), `expected one finding like ${expected}, got ${JSON.stringify(findings)}`);
    });
  }
});
