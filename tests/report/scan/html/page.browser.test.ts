import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { it, openBrowser } from "../../../browser/in-browser.js";
import { openWatched, type WatchedPage } from "../../../browser/watched-page.js";
import { ankang, ningbo } from "../samples.js";
import { pageOf } from "../scan-of.js";

let browser: Browser;
let opened: WatchedPage | null = null;
let page: Page;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
beforeEach(() => open(pageOf([ankang()])));
afterEach(close);

async function open(html: string, options: BrowserContextOptions = {}): Promise<void> {
  await close();
  opened = await openWatched(browser, html, options);
  ({ page } = opened);
}

async function close(): Promise<void> {
  expect(opened?.complaints ?? []).toEqual([]);
  await opened?.close();
  opened = null;
}

const entry = (name: string) => page.locator(`[data-entry="${name}"]`);
const marksOf = (name: string) => page.locator(`.text [data-mark="${name}"]`);
const current = () => page.locator("[aria-current=true]").getAttribute("data-entry");
const isInView = (name: string) =>
  page
    .locator(`.text [data-mark="${name}"].chosen`)
    .first()
    .evaluate((mark) => mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight);

describe("entries and marks", () => {
  it("a click on an entry shows its mark, another the next occurrence", async () => {
    await entry("leak-6").click();
    expect(await current()).toBe("leak-6");
    expect(await page.locator(".chosen").allTextContents()).toEqual(["秦创原"]);
    expect(await page.locator(".chosen").getAttribute("data-nth")).toBe("0");
    await expect.poll(() => isInView("leak-6")).toBe(true);
    await entry("leak-6").click();
    expect(await page.locator(".chosen").getAttribute("data-nth")).toBe("1");
    expect(await page.locator(".lit").count()).toBe(2);
    await entry("leak-6").click();
    expect(await page.locator(".chosen").getAttribute("data-nth")).toBe("0");
  });

  it("a click on a mark shows its entry, in its list", async () => {
    await marksOf("placeholder-4").click();
    expect(await current()).toBe("placeholder-4");
    expect(await entry("placeholder-4").isVisible()).toBe(true);
    expect(await page.locator("[data-tab=placeholders]").getAttribute("aria-selected")).toBe("true");
  });

  it("a click on a name in the overview shows it in the text", async () => {
    await page.locator(".places a").first().click();
    expect(await current()).toBe("leak-2");
    await expect.poll(() => isInView("leak-2")).toBe(true);
    expect(await page.locator("[role=status]").textContent()).toContain("汉滨区");
  });

  it("of marks in each other the innermost is meant that is shown", async () => {
    await marksOf("leak-2").click();
    expect(await current()).toBe("leak-2");
    await page.locator("[data-filter=leak]").uncheck();
    await marksOf("leak-2").click();
    expect(await current()).toBe("clue-3");
  });

  it("n, p, j and k go through the list that is open", async () => {
    await page.locator("[data-tab=deletions]").click();
    for (const [key, name] of [
      ["n", "deletion-1"],
      ["j", "deletion-2"],
      ["n", "deletion-2"],
      ["p", "deletion-1"],
      ["k", "deletion-1"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await current()).toBe(name);
    }
    expect(await page.locator(".stepper output").textContent()).toBe("1 / 2");
    await page.locator(".stepper [data-by='1']").click();
    expect(await current()).toBe("deletion-2");
  });

  it("each text has lists of its own", async () => {
    await open(pageOf([ankang(), ningbo()]));
    await page.locator("#t1 [data-entry=leak-1]").click();
    expect(await page.locator(".chosen").textContent()).toBe("甬江科创区");
    await expect.poll(() => isInView("leak-1")).toBe(true);
    await page.keyboard.press("n");
    expect(await page.locator("#t1 [aria-current=true]").count()).toBe(1);
    expect(await page.locator("#t0 .chosen").count()).toBe(0);
  });
});

describe("filters", () => {
  const looks = (name: string) =>
    marksOf(name)
      .first()
      .evaluate((mark) => {
        const { backgroundColor, textDecorationLine, borderTopWidth } = getComputedStyle(mark);
        return `${backgroundColor} ${textDecorationLine} ${borderTopWidth}`;
      });

  it.each([
    ["leak", "leak-2"],
    ["placeholder", "placeholder-1"],
    ["clue", "clue-1"],
  ])("%s switched off is not marked", async (filter, name) => {
    const before = await looks(name);
    await page.locator(`[data-filter=${filter}]`).uncheck();
    expect(await looks(name)).toBe("rgba(0, 0, 0, 0) none 0px");
    await page.locator(`[data-filter=${filter}]`).check();
    expect(await looks(name)).toBe(before);
  });

  it("a label goes with its mark", async () => {
    const label = page.locator(".text .deletion .label").first();
    expect(await label.isVisible()).toBe(true);
    await page.locator("[data-filter=deletion]").uncheck();
    expect(await label.isVisible()).toBe(false);
  });

  it("what is asked for is shown again", async () => {
    await page.locator("[data-filter=leak]").uncheck();
    await entry("leak-2").click();
    expect(await page.locator("[data-filter=leak]").isChecked()).toBe(true);
  });

  it("work without a script", async () => {
    await open(pageOf([ankang()]), { javaScriptEnabled: false });
    await page.locator("[data-filter=leak]").uncheck();
    expect(await page.locator(".filters").isVisible()).toBe(true);
  });
});

it("the button copies the query with its quotation marks, and chooses nothing", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("[data-tab=clues]").click();
  const button = entry("clue-3").locator("[data-copy]");
  await button.click();
  await expect.poll(() => button.textContent()).toBe("已复制");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe("“支持高新区、汉滨区等县区建设数字经济产业园区”");
  expect(await page.locator("[aria-current]").count()).toBe(0);
});

describe("looks", () => {
  it.each([1400, 1000, 600, 360])("fits a window %d wide", async (width) => {
    await open(pageOf([ankang(), ningbo()]), { viewport: { width, height: 900 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it("on a telephone the lists are a sheet that the tabs fold", async () => {
    await open(pageOf([ankang()]), { viewport: { width: 390, height: 844 } });
    expect(await entry("leak-2").isVisible()).toBe(false);
    await page.locator(".text").scrollIntoViewIfNeeded();
    await page.locator("[data-tab=leaks]").click();
    await entry("leak-2").click();
    await expect.poll(() => isInView("leak-2")).toBe(true);
    await page.locator("[data-tab=leaks]").click();
    expect(await entry("leak-2").isVisible()).toBe(false);
  });

  it("can be read without a script", async () => {
    await open(pageOf([ankang()]), { javaScriptEnabled: false });
    for (const name of ["leak-1", "placeholder-1", "clue-1", "deletion-1", "voice-1"])
      expect(await entry(name).isVisible()).toBe(true);
    expect(await page.locator(".tabs").isVisible()).toBe(false);
    expect(await page.locator(".theme, [data-theme-toggle], [data-copy]").first().isVisible()).toBe(false);
    expect(await entry("leak-2").locator("a").getAttribute("href")).toBe("#t0-leak-2");
  });

  it("prints light, without controls, with every list and the text in full", async () => {
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect(await page.locator(".filters").isVisible()).toBe(false);
    for (const name of ["leak-1", "placeholder-1", "clue-1", "deletion-1", "voice-1"])
      expect(await entry(name).isVisible()).toBe(true);
    const rest = await page.locator(".list").evaluateAll((lists) => lists.map((l) => l.scrollHeight - l.clientHeight));
    expect(Math.max(...rest)).toBeLessThan(2);
  });

  it("follows the system, and the button", async () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await paper()).not.toBe(light);
    await page.locator("[data-theme-toggle]").click();
    expect(await paper()).toBe(light);
  });

  it("has the landmarks and names that a screen reader walks by", async () => {
    for (const landmark of ["banner", "main", "complementary"] as const)
      expect(await page.getByRole(landmark).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(0);
    expect(await page.getByRole("checkbox", { name: /漏遮/ }).count()).toBe(1);
    expect(await page.getByRole("tab").count()).toBe(5);
    expect(await page.getByRole("tabpanel").count()).toBe(1);
  });
});
