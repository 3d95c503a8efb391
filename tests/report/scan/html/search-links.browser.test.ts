import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { it, openBrowser } from "../../../browser/in-browser.js";
import { pageFolder } from "../../../../scripts/browser/page-folder.js";
import { searchUrl } from "../../../../src/report/scan/engines.js";
import { ankang, ningbo } from "../samples.js";
import { pageOf } from "../scan-of.js";

let browser: Browser;
let folder: string;
let context: BrowserContext;
let page: Page;
/** What was asked of the world; nothing of it is answered by it. */
let asked: Request[];

beforeAll(async () => {
  browser = await openBrowser();
  folder = pageFolder();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});
afterEach(() => context.close());

async function open(html: string, options: BrowserContextOptions = {}): Promise<void> {
  const file = join(folder, "links.html");
  writeFileSync(file, html);
  context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  asked = [];
  await context.route(/^https?:/, async (route) => {
    asked.push(route.request());
    await route.fulfill({ contentType: "text/html", body: "<title>found</title>" });
  });
  page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
}

const linkOf = (text: number, engine: string) => page.locator(`#t${text} [data-entry=clue-1] [data-engine=${engine}]`);
const boxOf = (text: number, engine: string) => page.locator(`#t${text} [data-chooses=${engine}]`);
/** What is far from the window is not laid out, and so not seen. */
async function isSeen(text: number, engine: string): Promise<boolean> {
  await page.locator(`#t${text} [data-entry=clue-1]`).scrollIntoViewIfNeeded();
  return linkOf(text, engine).isVisible();
}
const [{ query }] = ankang().scanned.clues;

describe("a search link", () => {
  it("loads nothing until it is clicked, and then tells where from to nobody", async () => {
    await open(pageOf([ankang()]));
    await page.locator("[data-tab=clues]").click();
    await linkOf(0, "bing").hover();
    await linkOf(0, "bing").focus();
    await page.waitForTimeout(300);
    expect(asked).toEqual([]);
    const [found] = await Promise.all([context.waitForEvent("page"), linkOf(0, "bing").click()]);
    await found.waitForLoadState();
    expect(asked.map((request) => request.url())).toEqual([searchUrl("bing", query)]);
    expect(await asked[0].headerValue("referer")).toBeNull();
    expect(await found.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
    // The report is where it was.
    expect(await page.locator("[aria-current]").count()).toBe(0);
  });

  it("is reached and followed by the keyboard", async () => {
    await open(pageOf([ankang()]));
    await page.locator("[data-tab=clues]").click();
    await page.keyboard.press("n");
    const names: string[] = [];
    for (let steps = 0; steps < 5; steps++) {
      await page.keyboard.press("Tab");
      names.push(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""));
    }
    expect(names.slice(1)).toEqual(["百度", "搜狗微信", "必应", "谷歌"].map((name) => `用${name}检索${query}`));
    const [found] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("Enter")]);
    await found.waitForLoadState();
    expect(asked.map((request) => request.url())).toEqual([searchUrl("google", query)]);
  });
});

describe("the choice of engines", () => {
  it("shows and hides links, in all texts", async () => {
    await open(pageOf([ankang(), ningbo()], { engines: ["baidu"] }));
    for (const text of [0, 1]) await page.locator(`#t${text} [data-tab=clues]`).click();
    expect([await isSeen(0, "baidu"), await isSeen(0, "google")]).toEqual([true, false]);
    await boxOf(0, "google").check();
    await boxOf(0, "baidu").uncheck();
    for (const text of [0, 1]) {
      expect([await isSeen(text, "baidu"), await isSeen(text, "google")]).toEqual([false, true]);
      expect(await boxOf(text, "google").isChecked()).toBe(true);
    }
    expect(asked).toEqual([]);
  });

  it("is the page's own, and forgotten with it", async () => {
    await open(pageOf([ankang()], { engines: ["baidu"] }));
    await page.locator("[data-tab=clues]").click();
    await boxOf(0, "bing").check();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      "",
    ]);
    await page.reload();
    expect(await boxOf(0, "bing").isChecked()).toBe(false);
  });

  it("works without a script", async () => {
    await open(pageOf([ankang()], { engines: ["baidu"] }), { javaScriptEnabled: false });
    expect(await isSeen(0, "weixin")).toBe(false);
    await boxOf(0, "weixin").check();
    expect(await isSeen(0, "weixin")).toBe(true);
  });

  it("is not printed, and neither are links: the phrase is", async () => {
    await open(pageOf([ankang()]));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".engines, .search-links").first().isVisible()).toBe(false);
    expect(await page.locator("#t0-query-1").isVisible()).toBe(true);
  });
});
