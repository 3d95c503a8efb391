import axe, { type AxeResults } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { renderTemplatesHtml } from "../../../../src/report/templates/html/html.js";
import { templates } from "../../../../src/templates.js";
import { it, openBrowser } from "../../../browser/in-browser.js";
import { openWatched, type WatchedPage } from "../../../browser/watched-page.js";
import { filledIn } from "../../../templates/filled-in.js";

const PLAN = `关于[常州|眉山|保山|毕节]市国民经济和社会发展计划执行情况的报告
全市要围绕打造区域中心城市的目标，加快建设高新技术产业园区，今年新开工重点项目[31|48|312|9]个，其中亿元以上项目[12|9|27|5]个。
要深化“放管服”改革，{持续|不断|持续|持续}优化营商环境，让[常州|眉山|保山|保山]的老百姓有更多获得感，把[常州|眉山|保山|毕节]建设得更好。
`;
const RULES = `第一条 为了加强农村集体资产监督管理，保护集体经济组织及其成员的合法权益，根据有关法律法规，结合[甲县|乙县]实际，制定本办法。
第二条 农村集体经济组织每年清查资产，清查结果自公示之日起[15|20]日内报乡镇人民政府备案，任何单位和个人不得侵占、挪用、截留、哄抢集体资产。
`;

const documents = [...filledIn(PLAN, "规划").documents, ...filledIn(RULES, "办法").documents];
const html = renderTemplatesHtml(
  {
    templates: templates(documents),
    documents: new Map(documents.map((document) => [document.origin.path, document] as const)),
  },
  { language: "zh" },
);

let browser: Browser;
let opened: WatchedPage | null = null;
let page: Page;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
beforeEach(() => open(html));
afterEach(close);

async function open(content: string, options: BrowserContextOptions = {}): Promise<void> {
  await close();
  opened = await openWatched(browser, content, options);
  ({ page } = opened);
}

async function close(): Promise<void> {
  expect(opened?.complaints ?? []).toEqual([]);
  await opened?.close();
  opened = null;
}

const rows = () => page.locator("#table-1 tbody tr:visible th").allTextContents();

describe("the page of templates", () => {
  it("has forgotten values on top, and leads to their place in the text", async () => {
    const link = page.locator(".forgotten-list a");
    expect(await link.textContent()).toContain("保山");
    await link.click();
    const place = page.locator(".slot.forgotten");
    expect(await place.textContent()).toBe("保山");
    expect(await place.isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("保山");
    const shown = await page.locator("#documents-1 .document:visible h4").allTextContents();
    expect(shown.map((head) => head.slice(0, 3))).toEqual(["规划4", "规划3"]);
  });

  it("marks what was forgotten in fixed text too", async () => {
    const two = filledIn(
      PLAN.replaceAll(/\|[^|\]}]*\|[^|\]}]*([\]}])/gu, "$1").replace("让[常州|眉山]的", "让常州的"),
    ).documents;
    const texts = new Map(two.map((document) => [document.origin.path, document] as const));
    const report = { templates: templates(two), documents: texts };
    await open(renderTemplatesHtml(report, { language: "zh" }));
    await page.locator(".forgotten-list a").click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("常州");
    expect(await page.locator(".document:visible .text").first().textContent()).toContain("让常州的老百姓");
  });

  it("opens a slot of the skeleton to its values, and marks it everywhere", async () => {
    await page.locator("#skeleton-1 .slot").first().click();
    const card = page.locator("[aria-current=true][data-card]");
    expect(await card.locator("dd").allTextContents()).toEqual(["常州", "眉山", "保山", "毕节 / 保山"]);
    expect(await page.locator("#skeleton-1 .slot.chosen").count()).toBe(3);
  });

  it("steps through the slots by keyboard, and says which", async () => {
    for (const [key, id] of [
      ["n", "place-1"],
      ["j", "number-1"],
      ["n", "number-2"],
      ["k", "number-1"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await page.locator("[data-card][aria-current=true]").getAttribute("data-card")).toBe(id);
    }
    expect(await page.locator("[role=status]").textContent()).toContain("数字1：31、48、312、9");
  });

  it("sorts the table by numbers, and filters it", async () => {
    await page.locator("#tab-1-table").click();
    const sort = page.locator("#table-1 [data-sort='3']");
    await sort.click();
    expect(await rows()).toEqual(["规划4.txt", "规划1.txt", "规划2.txt", "规划3.txt"]);
    await sort.click();
    expect(await rows()).toEqual(["规划3.txt", "规划2.txt", "规划1.txt", "规划4.txt"]);
    await page.locator("#table-1 input").fill("眉山");
    expect(await rows()).toEqual(["规划2.txt"]);
  });

  it("shows two documents side by side, those that are chosen", async () => {
    await page.locator("#tab-1-documents").click();
    const shown = () => page.locator("#documents-1 .document:visible h4").allTextContents();
    expect((await shown()).map((head) => head.slice(0, 7))).toEqual(
      ["规划1.txt", "规划2.txt"].map((name) => name.slice(0, 7)),
    );
    await page.locator("#documents-1 [data-side=right]").selectOption("3");
    expect((await shown())[1]).toContain("规划4.txt");
    expect(await page.locator("#documents-1 .document:visible .text").first().textContent()).toContain(
      "常州市国民经济",
    );
  });

  it("shows one template at a time", async () => {
    expect(await page.locator(".group:visible").count()).toBe(1);
    await page.locator("nav a[data-group='2']").click();
    expect(await page.locator(".group:visible h2").textContent()).toContain("模板2");
  });

  it("is readable on a telephone: nothing is wider than the screen", async () => {
    await open(html, { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it("shows everything without a script", async () => {
    await open(html, { javaScriptEnabled: false });
    expect(await page.locator(".group:visible").count()).toBe(2);
    expect(await page.locator(".view:visible").count()).toBe(8);
    expect(await page.locator("#table-1 td", { hasText: "眉山" }).first().isVisible()).toBe(true);
  });

  it("is reached by keyboard alone: views, a filter, and a column to sort by", async () => {
    await page.locator("#tab-1-skeleton").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-1-table");
    expect(await page.locator("#table-1").isVisible()).toBe(true);
    await page.keyboard.press("Tab");
    for (let tabs = 0; tabs < 5 && !(await page.locator("#table-1 input").evaluate(isFocused)); tabs++) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("毕节");
    expect(await rows()).toEqual(["规划4.txt"]);
  });

  it.each(["light", "dark"] as const)("has no serious fault that axe finds, in %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe.source);
    for (const view of ["skeleton", "documents", "table", "map"]) {
      await page.locator(`#tab-1-${view}`).click();
      const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => `${view} ${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    }
  });
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
