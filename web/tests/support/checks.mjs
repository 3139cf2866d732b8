// What must hold of every page, whatever it shows.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A page with its styles must come over a bad line: 60 kB, as sent. */
const WEIGHT_LIMIT = 60_000;

const RIGHT_TO_LEFT = new Set(["ar"]);

export async function pageFindings(visitor) {
  const groups = await Promise.all([language(visitor), sideways(visitor), axe(visitor)]);
  return [...groups.flat(), ...weight(visitor), ...visitor.complaints.map((text) => `the browser complains: ${text}`)];
}

async function language({ page, language: asked }) {
  const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: getComputedStyle(document.documentElement).direction }));
  const expected = RIGHT_TO_LEFT.has(asked) ? "rtl" : "ltr";
  return [
    ...(lang === asked ? [] : [`asked for in "${asked}", the page says it is in "${lang}"`]),
    ...(dir === expected ? [] : [`the page runs ${dir}, its language runs ${expected}`]),
  ];
}

async function sideways({ page }) {
  const { content, screen } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
  return content > screen ? [`the page is ${content} px wide on a screen of ${screen} px: it scrolls sideways`] : [];
}

function weight({ bytes }) {
  return bytes > WEIGHT_LIMIT ? [`the page weighs ${bytes} bytes with its styles; the limit is ${WEIGHT_LIMIT}`] : [];
}

async function axe({ page }) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => (await globalThis.axe.run({ runOnly: tags })).violations, AXE_RULES);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `axe ${id}: ${help}: ${node.target.join(" ")}`));
}
