// Photographs a page: `node web/tests/shots.mjs URL OUTDIR`. English and Arabic, wide and narrow, light and dark.
// For a page behind the log-in, PROOFMARK_LOGIN=name:password says who looks.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Visitor, launchBrowser } from "./support/visitor.mjs";

const [address, folder] = process.argv.slice(2);
if (folder === undefined || !URL.canParse(address)) {
  console.error("usage: node web/tests/shots.mjs URL OUTDIR");
  process.exit(2);
}

const url = new URL(address);
const [name, password] = process.env.PROOFMARK_LOGIN?.split(/:(.*)/s) ?? [];
const slug = `${url.pathname}${url.search}`.replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "") || "home";

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  for (const language of ["en", "ar"]) {
    for (const width of [1280, 390]) {
      for (const scheme of ["light", "dark"]) {
        const visitor = await Visitor.arrive(browser, url.origin, { language, width, scheme });
        if (name !== undefined) await visitor.login({ name, password });
        await visitor.goto(address);
        const file = join(folder, `${slug}-${language}-${width}-${scheme}.png`);
        await visitor.page.screenshot({ path: file, fullPage: true });
        await visitor.leave();
        console.log(file);
      }
    }
  }
} finally {
  await browser.close();
}
