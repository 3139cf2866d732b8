// Every page, as those who may open it see it: in English on a wide screen, in Arabic on a narrow one, and in Chinese
// without script. A new page is added to the list.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { startDemo } from "./support/program.mjs";
import { Visitor, launchBrowser } from "./support/visitor.mjs";

/** Where each account of a State may go. `CASE` and `WEAPON` stand for the first of each. */
const pages = {
  officer: [
    "/",
    "/identify",
    "/identify?serial=BK%5B8B3%5D1%3F41&maker=Belmarra+State+Arsenal&calibre=9x19&weapon_type=pistol&year=2009",
    "/identify?serial=%5B8",
    "/symbols",
    "/symbols?shape=triangle&contents=number&text=66&selector=l-d&script=latin&weapon_type=rifle&serial=28741&go=1",
    "/symbols?shape=text&go=1",
    "/weapons",
    "/identify?serial=BK%5B8B3%5D1%3F41&why=2",
    "WEAPON",
    "WEAPON/neighbours",
    "WEAPON/attachments",
    "WEAPON/parts/remove",
    "WEAPON/parts/fit",
    "/weapons/new",
    "/parties",
    "/weapons/retention",
    "/weapons/retention/indefinitely",
    "/weapons/handovers",
    "/cases",
    "/cases?words=XA&standing=ours",
    "/cases/new",
    "CASE",
    "CASE/edit",
    "CASE/attachments",
    "CASE/chain",
    "CASE/close",
    "CASE/requests/new?to=XB&why=manufacture",
    "/requests",
    "/partners",
    "/account",
    "/tokens",
    "/cases/018f0000-0000-7000-8000-000000000000",
  ],
  clerk: [
    "/",
    "/imports",
    "/imports/work",
    "/weapons/duplicates",
    "IMPORT",
    "WEAPON/events/new?kind=transferred",
    "/parties",
    "/parties/new",
    "/weapons/handovers/new",
  ],
  admin: ["/", "/people", "/people/agencies", "/partners", "/partners/XB", "/audit"],
  auditor: ["/", "/audit", "/cases"],
};

/** What the hub shows, to anyone and to its staff. */
const hubPages = { nobody: ["/contacts", "/login"], policy: ["/", "/contacts"], admin: ["/", "/people", "/audit"] };

const readers = [
  { language: "en", width: 1280 },
  { language: "ar", width: 390, scheme: "dark" },
  { language: "zh", width: 1280, script: false },
];

describe("every page", () => {
  let browser, demo;

  before(async () => {
    demo = await startDemo();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  for (const reader of readers) {
    for (const [name, paths] of Object.entries(pages)) {
      test(`of a State, for its ${name}: ${JSON.stringify(reader)}`, { timeout: 240_000 }, () =>
        visit(browser, demo.averland, demo.password, name, paths, reader));
    }
    for (const [name, paths] of Object.entries(hubPages)) {
      test(`of a hub, for ${name}: ${JSON.stringify(reader)}`, { timeout: 120_000 }, () =>
        visit(browser, demo.hub, demo.password, name, paths, reader));
    }
  }
});

async function visit(browser, base, password, name, paths, reader) {
  const visitor = await Visitor.arrive(browser, base, reader);
  if (name !== "nobody") {
    await visitor.login({ name, password });
    await visitor.speak(reader.language);
  }
  const wrong = [];
  for (const path of paths) {
    const address = await resolved(visitor, path);
    const response = await visitor.goto(address);
    if (response.status() >= 500) wrong.push(`${path}: status ${response.status()}`);
    // A page that refuses is a page too, and the browser always notes its status.
    if (!response.ok()) visitor.complaints.length = 0;
    if (!(await visitor.page.getByRole("heading", { level: 1 }).count())) wrong.push(`${path}: no heading`);
    wrong.push(...(await visitor.findings()).map((finding) => `${path}: ${finding}`));
  }
  await visitor.leave();
  assert.deepEqual(wrong, []);
}

/** Puts the address of the first weapon, case or import in the place of its word. */
async function resolved(visitor, path) {
  const [, word, rest] = path.match(/^(WEAPON|CASE|IMPORT)?(.*)$/);
  if (word === undefined) return path;
  const list = { WEAPON: "/weapons", CASE: "/cases", IMPORT: "/imports" }[word];
  await visitor.goto(list);
  const link = visitor.page.locator(`main a[href^="${list}/0"]`).first();
  return (await link.getAttribute("href")) + rest;
}
