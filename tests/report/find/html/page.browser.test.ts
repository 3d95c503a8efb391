import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { compare } from "../../../../src/compare.js";
import { find } from "../../../../src/find.js";
import { documentFromText } from "../../../../src/read/document-from-text.js";
import { renderFindHtml } from "../../../../src/report/find/html/html.js";
import { it, openBrowser } from "../../../browser/in-browser.js";
import { openWatched, type WatchedPage } from "../../../browser/watched-page.js";
import { corpusOf, seedText } from "../../../finding/corpus-of.js";

let browser: Browser;
let html: string;
let opened: WatchedPage | null = null;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  html = await pageOf(["000", "003"]);
});
afterAll(() => browser.close());
beforeEach(() => open());
afterEach(close);

/** Each seed looked for among the newspaper's text, and a part of it. */
async function pageOf(numbers: readonly string[]): Promise<string> {
  const published = seedText("004").replaceAll(/<[^>]*>|^---[^]*?---$/gm, "");
  const part = published.slice(published.indexOf("深耕实体经济"), published.indexOf("深耕实体经济") + 1500);
  const made = corpusOf({ "whole.txt": published, "part.txt": part });
  const all = await Promise.all(
    numbers.map(async (number) => {
      const query = documentFromText(seedText(number), { path: `${number}.txt` });
      const { found, texts } = await find(query, made.corpus, made.readText);
      const compared = texts.map((text) => ({
        comparison: compare(query, text),
        anonymised: query,
        published: [text],
      }));
      return { found, compared };
    }),
  );
  const answer = {
    schema: "duizhao.find/1",
    tool: { name: "duizhao", version: "0" },
    options: { top: 10, min: 0.3, since: null, until: null, persons: false },
    store: { kind: "memory", path: "texts", documents: 2, generation: 0 },
    queries: all.map(({ found }) => found),
    warnings: [],
  } as const;
  return renderFindHtml({ find: answer, compared: all.map(({ compared }) => compared) }, { language: "zh" });
}

async function open(options: BrowserContextOptions = {}): Promise<void> {
  await close();
  opened = await openWatched(browser, html, options);
  ({ page } = opened);
}

async function close(): Promise<void> {
  expect(opened?.complaints ?? []).toEqual([]);
  await opened?.close();
  opened = null;
}

const shownPanes = () => page.locator(".pane:visible h2").allTextContents();
const current = () => page.locator(".hit[aria-current=true] .name").textContent();

describe("the results", () => {
  it("are on the left, and the query is beside the first", async () => {
    expect(await page.locator(".hit").count()).toBe(2);
    expect(await current()).toContain("whole.txt");
    const [own, other] = await shownPanes();
    expect(own).toContain("000.txt");
    expect(other).toContain("whole.txt");
    expect(await page.locator("h1").textContent()).toBe("2篇中，1篇找到了对应文本");
    expect(await page.locator(".miss").count()).toBe(1);
  });

  it("are shown by a click, by keys and by the stepper", async () => {
    await page.locator(".hit .summary").nth(1).click();
    expect((await shownPanes())[1]).toContain("part.txt");
    await page.keyboard.press("k");
    expect((await shownPanes())[1]).toContain("whole.txt");
    await page.keyboard.press("n");
    expect(await current()).toContain("part.txt");
    await page.locator("[data-by='-1']").click();
    expect(await current()).toContain("whole.txt");
    expect(await page.locator(".stepper output").textContent()).toBe("1 / 2");
  });

  it("a value leads to its place in both texts", async () => {
    await page.locator(".hit .chip:visible", { hasText: "3000" }).click();
    const chosen = await page.locator(".pane:visible .chosen").allTextContents();
    expect(chosen).toHaveLength(2);
    expect(chosen.every((text) => text.includes("3000"))).toBe(true);
    await expect
      .poll(() =>
        page
          .locator(".pane:visible .chosen")
          .nth(1)
          .evaluate((mark) => mark.getBoundingClientRect().top),
      )
      .toBeLessThan(900);
  });
});

describe("the page", () => {
  it("is dark by a button", async () => {
    const before = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    await page.locator("[data-theme-toggle]").click();
    const after = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(after).not.toBe(before);
  });

  it.each([1400, 820, 390])("is no wider than a window of %i", async (width) => {
    await open({ viewport: { width, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it("shows all without a script", async () => {
    await open({ javaScriptEnabled: false });
    expect(await shownPanes()).toHaveLength(4);
    expect(await page.locator(".live:visible").count()).toBe(0);
  });

  it("has every id once, and labels that are there", async () => {
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const labels = await page
      .locator("[aria-labelledby]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-labelledby") ?? ""));
    for (const label of labels) expect(ids).toContain(label);
  });
});
