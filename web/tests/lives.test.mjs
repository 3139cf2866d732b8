// Lives beside those of weapons: a slide goes from one pistol to another, and a dealer is entered, licensed, and named in
// a pistol's record. Played by a clerk, in English on a wide screen and in Arabic on a narrow one.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { startDemo } from "./support/program.mjs";
import { Visitor, launchBrowser } from "./support/visitor.mjs";

/** Where pictures of the way go, for whoever wants to look at them. */
const folder = process.env.PROOFMARK_SHOTS;

const readers = [
  { language: "en", width: 1280 },
  { language: "ar", width: 390 },
];

describe("lives beside those of weapons", () => {
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
    test(`a slide and a dealer: ${JSON.stringify(reader)}`, { timeout: 180_000 }, async () => {
      const clerk = await Visitor.arrive(browser, demo.averland, reader);
      await clerk.login({ name: "clerk", password: demo.password });
      await clerk.speak(reader.language);
      const look = async (name) => {
        // Several pages were gone through since; each is weighed in `pages.test.mjs`, and a refused form only says more.
        clerk.bytes = 0;
        // What a refused form answers is an answer.
        clerk.complaints.length = 0;
        assert.deepEqual(await clerk.findings(), [], clerk.page.url());
        if (folder === undefined) return;
        mkdirSync(folder, { recursive: true });
        await clerk.page.screenshot({ path: join(folder, `${name}-${reader.language}.png`), fullPage: true });
      };
      await moveSlide(clerk, `SL 44${reader.width}`, look);
      await enterDealer(clerk, `Norvik Trading ${reader.width}`, look);
      await clerk.leave();
    });
  }
});

async function moveSlide({ page }, number, look) {
  const [first, second] = [await register(page, `KD ${number}`), await register(page, `KE ${number}`)];

  await page.goto(first);
  await page.locator('a[href$="/parts/remove"]').click();
  await page.locator("main [name=component]").selectOption("slide");
  await page.locator("main [name=serial]").fill(number);
  await day(page, "2015-03-02", "Repair");
  await look("removal");
  await save(page);
  const slide = new URL(page.url()).pathname;
  assert.equal(await page.locator(`main a[href="${first}"]`).count(), 1, "where it came from");
  await look("loose-slide");

  await page.goto(second);
  await page.locator('a[href$="/parts/fit"]').click();
  await page.locator("main [name=serial]").fill(number.toLowerCase());
  await day(page, "2016", "Repair");
  await save(page, 422);
  await page.locator(`main [name=part][value="${slide.split("/").at(-1)}"]`).check();
  await look("fitting");
  await save(page);
  assert.equal(await page.locator(`main a[href="${slide}"]`).count(), 1, "the pistol says what is in it");
  await look("fitted-pistol");
  await page.goto(slide);
  assert.equal(await page.locator(`main a[href="${second}"]`).count(), 2, "where it is, and since when");
  await look("fitted-slide");
}

async function enterDealer({ page }, name, look) {
  await page.goto("/weapons");
  await page.locator('nav.tabs a[href="/parties"]').click();
  await page.locator('a[href="/parties/new"]').click();
  await page.locator("main [name=name]").fill(name);
  await page.locator("main [name=party_kind]").selectOption("dealer");
  await page.locator("main [name=party_state]").fill("KE");
  await page.locator("main [name=reason]").fill("Gazette");
  await look("party-entry");
  await save(page);
  const party = new URL(page.url()).pathname;
  await page.locator("main select[name=kind]").selectOption("licensed");
  await page.locator(".line-form button").click();
  await page.locator("main [name=number]").fill("T-1/2001");
  await page.locator("main [name=licence_kind]").fill("Class 2");
  await page.locator("main [name=issued_by]").fill("Ministry");
  await page.locator("main [name=from]").fill("2001-05-01");
  await page.locator("main [name=activities][value=trade]").check();
  await page.locator("main [name=activities][value=import]").check();
  await day(page, "2001-05-01", "Gazette");
  await look("licence");
  await save(page);
  await look("party");
  await page.goto("/parties");
  await look("parties");

  const weapon = await register(page, `KF ${name.replaceAll(/\D/g, "")}`);
  await page.goto(`${weapon}/events/new?kind=transferred`);
  await page.locator("main [name=party]").fill(name.toUpperCase());
  await day(page, "2004", "Ledger");
  await save(page, 422);
  await page.locator(`main [name=party_id][value="${party.split("/").at(-1)}"]`).check();
  await look("which-party");
  await save(page);
  assert.equal(await page.locator(`main dd a[href="${party}"]`).count(), 1, "the holder leads to its entry");
}

/** Registers a pistol through its form, and gives its address. */
async function register(page, serial) {
  await page.goto("/weapons/new");
  await page.locator("main [name=serial]").fill(serial);
  await page.locator("main [name=maker]").fill("Norvik Arms");
  await day(page, "1998", "Inventory");
  await save(page);
  return new URL(page.url()).pathname;
}

async function day(page, occurred, reason) {
  await page.locator("main [name=occurred]").fill(occurred);
  await page.locator("main [name=reason]").fill(reason);
}

async function save(page, status = 200) {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest() && response.status() !== 303),
    page.locator("main form button.primary").click(),
  ]);
  await page.waitForLoadState();
  assert.equal(answer.status(), status, page.url());
}
