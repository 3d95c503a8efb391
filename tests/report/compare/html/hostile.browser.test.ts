import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { it, openBrowser } from "../../../browser/in-browser.js";
import { HOSTILE, hostile } from "./hostile.js";
import { openReport } from "./report-page.js";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

it("hostile text stays text: nothing runs, loads or links", async () => {
  const { page, complaints, close } = await openReport(
    browser,
    hostile(HOSTILE.join("　").replaceAll(/[[\]{}|]/g, "")),
  );
  expect(await page.locator("script").count()).toBe(1);
  expect(await page.locator("style").count()).toBe(1);
  expect(await page.locator("img, iframe, object, embed, base, form, [onload], [onerror], [style*=url]").count()).toBe(
    0,
  );
  const links = await page.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.filter((link) => !/^#[\w-]+$/.test(link ?? ""))).toEqual([]);
  for (const key of ["n", "Enter", "n"]) await page.keyboard.press(key);
  await page.waitForTimeout(200);
  expect(complaints).toEqual([]);
  await close();
});
