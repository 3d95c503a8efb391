import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import { it, openBrowser } from "../../../browser/in-browser.js";
import { comparedOf, longPair } from "./sample.js";
import type { WatchedPage } from "../../../browser/watched-page.js";
import { openReport } from "./report-page.js";

const compared = longPair(40);
const placeholders = compared.comparison.placeholders;

let browser: Browser;
let report: WatchedPage;
let page: Page;

beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
beforeEach(async () => {
  report = await openReport(browser, compared);
  page = report.page;
});
afterEach(async () => {
  expect(report.complaints).toEqual([]);
  await report.close();
});

const current = () => page.locator("[aria-current=true]").getAttribute("id");
const top = (pane: string) => page.locator(`[data-pane=${pane}] .text`).evaluate((view) => view.scrollTop);
const scrollTo = (pane: string, share: number) =>
  page.locator(`[data-pane=${pane}] .text`).evaluate((view, at) => (view.scrollTop = at * view.scrollHeight), share);
/** How far apart the two sides of a passage stand on the screen, in pixels. */
const apart = (passage: string) =>
  page.evaluate((number) => {
    const [own, other] = [...document.querySelectorAll(".text")].map(
      (view) => view.querySelector(`[data-s="${number}"]`)?.getBoundingClientRect().top ?? NaN,
    );
    return Math.abs((own ?? NaN) - (other ?? NaN));
  }, passage);
const settled = () => page.waitForTimeout(300);

describe("stepping by keyboard", () => {
  it("n, p, j and k go through the placeholders, and say which one", async () => {
    for (const [key, id] of [
      ["n", 1],
      ["j", 2],
      ["n", 3],
      ["p", 2],
      ["k", 1],
      ["k", 1],
    ] as const) {
      await page.keyboard.press(key);
      expect(await current()).toBe(`placeholder-${id}`);
    }
    expect(await page.locator("[role=status]").textContent()).toContain("占位符第1处");
    expect(await page.locator("#placeholder-1 details").evaluate((details: HTMLDetailsElement) => details.open)).toBe(
      true,
    );
  });

  it("arrows step in the list, but scroll in a text", async () => {
    await page.keyboard.press("n");
    await page.keyboard.press("ArrowDown");
    expect(await current()).toBe("placeholder-2");
    await page.locator("[data-pane=anonymised] .text").focus();
    await page.keyboard.press("ArrowDown");
    expect(await current()).toBe("placeholder-2");
  });

  it("a step brings both sides into view at one height", async () => {
    const last = placeholders.findLast(({ basis }) => basis === "direct");
    await page.keyboard.press("p");
    await settled();
    expect(await current()).toBe(`placeholder-${placeholders.at(-1)?.id}`);
    const passage = await page.locator(`.text [data-placeholder="${last?.id}"]`).getAttribute("data-s");
    expect(await apart(passage ?? "")).toBeLessThan(40);
    expect(await page.locator(".chosen").count()).toBe(2);
    await expect
      .poll(() =>
        page
          .locator(".chosen")
          .first()
          .evaluate((element) => element.getBoundingClientRect().top < innerHeight),
      )
      .toBe(true);
  });

  it("Enter shows the evidence", async () => {
    await page.keyboard.press("n");
    await page.keyboard.press("Enter");
    expect(await page.locator("#placeholder-1 [data-evidence].shown").count()).toBe(1);
    expect(await page.locator("[data-pane=published-0] .chosen").textContent()).toBe(placeholders[0]?.value);
  });

  it("passes by the edits of punctuation until they are unfolded", async () => {
    const marked = "全市上下坚定信心{，|；}鼓足干劲，参加的群众有{3400|3500}人，把各项部署落到实处，让群众得到实惠。";
    const own = await openReport(browser, comparedOf(marked));
    await own.page.locator("#tab-edits").click();
    const chosen = () => own.page.locator("#edits [aria-current=true] b").textContent();
    await own.page.keyboard.press("n");
    await own.page.keyboard.press("n");
    expect(await chosen()).toBe("数字");
    await own.page.locator("details.group > summary").click();
    await own.page.keyboard.press("n");
    expect(await chosen()).toBe("标点");
    expect(own.complaints).toEqual([]);
    await own.close();
  });

  it("goes through the silent edits when they are open", async () => {
    await page.locator("#tab-edits").click();
    await page.keyboard.press("n");
    expect(await page.locator("#edits [aria-current=true]").count()).toBe(1);
    expect(await page.locator("[role=status]").textContent()).toContain("改动第1处");
  });
});

describe("the texts", () => {
  it("scroll together along the alignment, unless unlocked", async () => {
    for (const [from, to] of [
      ["anonymised", "published-0"],
      ["published-0", "anonymised"],
    ] as const) {
      await scrollTo(from, 0.5);
      await settled();
      expect(await top(to)).toBeGreaterThan(200);
      await scrollTo(from, 0);
      await settled();
    }
    await page.locator("[data-lock]").click();
    const before = await top("published-0");
    await scrollTo("anonymised", 0.6);
    await settled();
    expect(await top("published-0")).toBe(before);
  });

  it("what is read on one side stands beside it on the other", async () => {
    await scrollTo("anonymised", 0.5);
    await settled();
    const passage = await page.evaluate(() => {
      const view = document.querySelector("[data-pane=anonymised] .text");
      const { top: y, height } = view?.getBoundingClientRect() ?? new DOMRect();
      const piece = [...(view?.querySelectorAll("[data-s]:not(.anonymised-only)") ?? [])].find(
        (one) => one.getBoundingClientRect().bottom > y + height * 0.3,
      );
      return piece?.getAttribute("data-s") ?? "";
    });
    expect(await apart(passage)).toBeLessThan(40);
  });

  it("a passage under the pointer lights its partner, a click scrolls to it", async () => {
    const passage = compared.comparison.segments.findIndex(({ class: name }) => name === "verbatim");
    const own = page.locator(`[data-pane=anonymised] [data-s="${passage}"]`).first();
    await own.hover();
    expect(await page.locator(`[data-pane=published-0] [data-s="${passage}"].lit`).count()).toBeGreaterThan(0);
    await own.click();
    await settled();
    expect(await apart(String(passage))).toBeLessThan(2);
    expect(await page.locator(`[data-pane=published-0] .chosen`).count()).toBeGreaterThan(0);
  });

  it("a click on a placeholder opens its card", async () => {
    await page.locator(".text [data-placeholder='2']").click();
    expect(await current()).toBe("placeholder-2");
  });

  it("are shown one at a time when asked", async () => {
    await page.locator("button[data-view=published]").click();
    expect(await page.locator("[data-pane=anonymised]").isVisible()).toBe(false);
    expect(await page.locator("[data-pane=published-0]").isVisible()).toBe(true);
  });
});

it("of several published texts one is shown, and another when chosen", async () => {
  const summary = compared.comparison.documents.published;
  const [published] = compared.published;
  if (published === undefined) throw new Error("the sample has a published text");
  const documents = { ...compared.comparison.documents, published: [...summary, ...summary] };
  const two = { ...compared, published: [published, published], comparison: { ...compared.comparison, documents } };
  const several = await openReport(browser, two);
  const shown = () => several.page.locator("[data-pane^=published]:visible").getAttribute("data-pane");
  expect(await shown()).toBe("published-0");
  await several.page.locator(".texts > select").selectOption("1");
  expect(await shown()).toBe("published-1");
  await several.page.keyboard.press("n");
  expect(await shown()).toBe("published-0");
  expect(several.complaints).toEqual([]);
  await several.close();
});

describe("filters", () => {
  it("a class that is switched off loses its marks", async () => {
    const background = () =>
      page
        .locator(".text .verbatim")
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await background();
    await page.locator("[data-filter=verbatim]").click();
    expect(await page.locator("[data-filter=verbatim]").getAttribute("aria-pressed")).toBe("false");
    expect(await background()).not.toBe(before);
    await page.locator("[data-filter=verbatim]").click();
    expect(await background()).toBe(before);
  });

  it("a basis that is switched off is left out of the list and of stepping", async () => {
    await page.locator("[data-filter=direct]").click();
    expect(await page.locator("#placeholder-1").isVisible()).toBe(false);
    await page.keyboard.press("n");
    const first = placeholders.find(({ basis }) => basis !== "direct");
    expect(await current()).toBe(`placeholder-${first?.id}`);
  });
});

describe("the map", () => {
  it("a click goes there in both texts", async () => {
    const box = await page.locator(".map .picture").boundingBox();
    if (box === null) throw new Error("the map is not shown");
    await page.mouse.click(box.x + 4, box.y + box.height * 0.6);
    await settled();
    expect(await top("anonymised")).toBeGreaterThan(300);
    expect(await top("published-0")).toBeGreaterThan(300);
    const frame = await page
      .locator("[data-window=anonymised]")
      .evaluate((mark: HTMLElement) => Number(mark.style.getPropertyValue("--from")));
    expect(frame).toBeGreaterThan(0.35);
    expect(frame).toBeLessThan(0.65);
  });
});

describe("looks", () => {
  const paper = (of: Page) => of.evaluate(() => getComputedStyle(document.body).backgroundColor);

  it("follows the system, and the button", async () => {
    const light = await paper(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.locator("[data-theme-toggle]").click();
    expect(await paper(page)).toBe(light);
  });

  it("prints light, without controls, with every list and text in full", async () => {
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    expect(await paper(page)).toBe("rgb(255, 255, 255)");
    expect(await page.locator(".toolbar").isVisible()).toBe(false);
    expect(await page.locator("#edits").isVisible()).toBe(true);
    expect(
      await page
        .locator(".text")
        .first()
        .evaluate((view) => view.scrollHeight - view.clientHeight),
    ).toBeLessThan(2);
  });

  it("fits a telephone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator(".stepper [data-by='1']").click();
    await settled();
    for (const pane of ["anonymised", "published-0"]) {
      const box = await page.locator(`[data-pane=${pane}] .chosen`).boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(844);
    }
  });

  it("can be read without a script", async () => {
    const still = await openReport(browser, compared, { javaScriptEnabled: false });
    expect(await still.page.locator("#edits").isVisible()).toBe(true);
    expect(await still.page.locator(".tabs").isVisible()).toBe(false);
    expect(await still.page.locator(".text .value").first().textContent()).toContain("＝");
    await still.close();
  });

  it("copies the summary", async () => {
    await page.locator("[data-copy]").click();
    await expect.poll(() => page.locator("[data-copy]").textContent()).toBe("已复制");
  });

  it("has the landmarks and names that a screen reader walks by", async () => {
    for (const landmark of ["banner", "main", "contentinfo"] as const)
      expect(await page.getByRole(landmark).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await page.getByRole("region", { name: "匿名稿" }).count()).toBeGreaterThan(0);
    const nameless = await page
      .locator("button")
      .evaluateAll(
        (buttons) =>
          buttons.filter(
            (button) => ((button.textContent ?? "") + (button.getAttribute("aria-label") ?? "")).trim() === "",
          ).length,
      );
    expect(nameless).toBe(0);
  });
});
