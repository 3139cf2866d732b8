// A person at a browser: a language, a screen, a taste for light or dark, with or without script.

import { chromium } from "playwright-core";
import { pageFindings } from "./checks.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Debian's Chromium, or the browser that PROOFMARK_CHROMIUM names. */
export function launchBrowser() {
  return chromium.launch({ executablePath: process.env.PROOFMARK_CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

export class Visitor {
  /**
   * Opens a fresh browser profile: no cookies, nothing cached.
   *
   * @param browser from `launchBrowser`
   * @param base address that paths are relative to
   * @param options `language` (what the browser asks for), `width` in CSS pixels, `scheme` (light or dark), `script`
   */
  static async arrive(browser, base, { language = "en", width = 1280, scheme = "light", script = true } = {}) {
    const context = await browser.newContext({
      baseURL: base,
      locale: language,
      colorScheme: scheme,
      viewport: { width, height: width < 600 ? 844 : 800 },
    });
    const page = await context.newPage();
    const visitor = new Visitor(page, await context.newCDPSession(page), { language, script });
    await visitor.#watch();
    return visitor;
  }

  /** The Playwright page, for everything that this class has no word for. */
  page;
  language;
  /** What the browser complained about since the last `goto`: script errors, refused styles, failed loads. */
  complaints = [];
  /** Bytes that came over the line since the last `goto`, as compressed. */
  bytes = 0;

  #devtools;
  #script;

  constructor(page, devtools, { language, script }) {
    this.page = page;
    this.language = language;
    this.#devtools = devtools;
    this.#script = script;
  }

  async #watch() {
    this.page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    this.page.on("pageerror", (error) => this.complaints.push(error.message));
    // The weight of a page is that of a first visit.
    await this.#allowScript(this.#script);
    await this.#devtools.send("Network.enable");
    await this.#devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
    this.#devtools.on("Network.loadingFinished", (event) => (this.bytes += event.encodedDataLength));
  }

  /** Goes to a page and waits until it is there, pictures and styles included. */
  async goto(path) {
    this.complaints.length = 0;
    this.bytes = 0;
    return this.page.goto(path, { waitUntil: "load" });
  }

  /** Logs in. Finds the fields by what they tell a password manager, so that it works in every language. */
  async login({ name, password }) {
    await this.goto("/login");
    await this.page.locator("[autocomplete=username]").fill(name);
    await this.page.locator("[autocomplete=current-password]").fill(password);
    await this.page.locator("[autocomplete=current-password]").press("Enter");
    await this.page.waitForURL((url) => url.pathname !== "/login");
  }

  /** Chooses the language of the pages, which an account keeps whatever the browser wants. */
  async speak(language) {
    const { page } = this;
    if ((await page.locator("html").getAttribute("lang")) === language) return;
    await page.locator("details.account summary").click();
    await page.locator(`button[name=lang][value=${language}]`).click();
    await page.waitForSelector(`html[lang=${language}]`);
  }

  /** Everything that is wrong with the page as it stands, as sentences; empty when nothing is. */
  async findings() {
    // A page without script has been loaded and shown without; only the checks themselves need it.
    await this.#allowScript(true);
    const findings = await pageFindings(this);
    await this.#allowScript(this.#script);
    return findings;
  }

  #allowScript(allowed) {
    return this.#devtools.send("Emulation.setScriptExecutionDisabled", { value: !allowed });
  }

  leave() {
    return this.page.context().close();
  }
}
