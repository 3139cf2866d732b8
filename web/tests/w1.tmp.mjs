import { mkdirSync } from "node:fs";
import { Visitor, launchBrowser } from "./support/visitor.mjs";
const out = "/tmp/w1/shots"; mkdirSync(out, { recursive: true });
const base = "http://127.0.0.1:9600";
const pw = "anchor-oilcloth-ferry";
const only = process.argv[2] ?? "";
const speak = async (v, lang) => { if (lang === "en") return; await v.goto(base + "/identify"); await v.page.locator("details.account summary").click(); await v.page.locator(`button[name=lang][value=${lang}]`).click(); await v.page.waitForLoadState(); };
const browser = await launchBrowser();
let importPath, weaponPath, correctPath;
try {
  for (const language of ["en", "ar"]) for (const width of [1280, 390]) {
    const shoot = async (v, path, name) => {
      if (only && !name.includes(only)) return;
      await v.goto(base + path);
      await v.page.screenshot({ path: `${out}/${name}-${language}-${width}.png`, fullPage: true });
      const overflow = await v.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      console.log(name, language, width, "bytes", v.bytes, "overflow", overflow, v.complaints.join("|"));
    };
    const officer = await Visitor.arrive(browser, base, { language, width });
    await officer.login({ name: "officer", password: pw }); await speak(officer, language);
    await shoot(officer, "/identify", "identify-empty");
    await shoot(officer, "/identify?serial=BF%3F00%5B13%5D&maker=Belmarra+State+Arsenal&year=2003&calibre=9mm", "identify-found");
    await shoot(officer, "/identify?serial=BF%5B8&year=x", "identify-wrong");
    await shoot(officer, "/identify?serial=raspada&weapon_type=Pistol", "identify-word");
    await shoot(officer, "/weapons", "weapons-list");
    if (!weaponPath) { await officer.goto(base + "/weapons"); weaponPath = await officer.page.locator("tbody a").first().getAttribute("href"); }
    await shoot(officer, weaponPath, "weapon");
    await shoot(officer, weaponPath + "/events/new?kind=exported", "event-new");
    await officer.leave();
    const clerk = await Visitor.arrive(browser, base, { language, width });
    await clerk.login({ name: "clerk", password: pw }); await speak(clerk, language);
    await shoot(clerk, "/imports", "imports-list");
    if (!importPath) {
      await clerk.goto(base + "/imports");
      await clerk.page.setInputFiles("input[type=file]", "/tmp/w1/registre-du-poste.csv");
      await clerk.page.locator("form[enctype] button").click();
      await clerk.page.waitForURL(/imports\/[0-9a-f-]+$/);
      importPath = new URL(clerk.page.url()).pathname;
      for (const l of ["en","ar"]) for (const w of [1280, 390]) {
        const c = await Visitor.arrive(browser, base, { language: l, width: w });
        await c.login({ name: "clerk", password: pw }); await speak(c, l);
        await c.goto(base + importPath);
        await c.page.screenshot({ path: `${out}/matching-${l}-${w}.png`, fullPage: true });
        console.log("matching", l, w, c.bytes, c.complaints.join("|"));
        await c.leave();
      }
      const confirm = clerk.page.locator("form[action$=confirm] button.primary");
      if (await confirm.count()) { await confirm.click(); await clerk.page.waitForTimeout(3000); }
    }
    await shoot(clerk, importPath, "report");
    await shoot(clerk, importPath + "/rows?state=refused", "rows-refused");
    await shoot(clerk, importPath + "/rows?state=findings", "rows-findings");
    await shoot(clerk, importPath + "/rows/13", "row");
    await shoot(clerk, "/weapons/new", "weapon-new");
    if (!correctPath) { await clerk.goto(base + weaponPath); correctPath = await clerk.page.locator("a[href$='/correct']").last().getAttribute("href"); }
    await shoot(clerk, correctPath, "correct");
    await clerk.leave();
  }
} finally { await browser.close(); }
