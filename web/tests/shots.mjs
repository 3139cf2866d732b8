// Photographs a page: `node web/tests/shots.mjs URL OUTDIR`. English and Arabic, wide and narrow, light and dark, and as
// printed.
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

const screens = [1280, 390].flatMap((width) => ["light", "dark"].map((scheme) => ({ width, scheme, media: "screen" })));
// As wide as what A4 holds between its margins.
const looks = [...screens, { width: 680, scheme: "light", media: "print" }];

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  for (const language of ["en", "ar"]) {
    for (const { width, scheme, media } of looks) {
      const visitor = await Visitor.arrive(browser, url.origin, { language, width, scheme });
      if (name !== undefined) {
        await visitor.login({ name, password });
        await visitor.speak(language);
      }
      await visitor.goto(address);
      await visitor.page.emulateMedia({ media, colorScheme: scheme });
      const file = join(folder, `${slug}-${language}-${media === "print" ? media : `${width}-${scheme}`}.png`);
      await visitor.page.screenshot({ path: file, fullPage: true });
      await visitor.leave();
      console.log(file);
    }
  }
} finally {
  await browser.close();
}
