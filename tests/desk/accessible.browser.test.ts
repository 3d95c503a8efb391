import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { it, openBrowser } from "../browser/in-browser.js";
import { DeskPage, seed } from "./desk-page.js";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

/** What is shown when it has been done to an empty desk. */
const STATES: Readonly<Record<string, (desk: DeskPage) => Promise<unknown>>> = {
  "empty": async () => undefined,
  "a comparison": (desk) => compared(desk),
  "a card with what the reader says": async (desk) => {
    await compared(desk);
    await desk.key("n", "a", "n", "x");
  },
  "the restored text": async (desk) => {
    await compared(desk);
    await desk.key("r");
  },
  "a scan": async (desk) => {
    await desk.drop(seed("000"));
    await (await desk.report()).waitForSelector("article");
  },
  "templates": async (desk) => {
    await desk.drop(seed("001"), seed("002"), seed("003"));
    await desk.report();
  },
  "trouble": async (desk) => {
    await desk.page.setInputFiles("input[type=file]", { name: "空.txt", mimeType: "", buffer: Buffer.from("") });
    await desk.page.waitForSelector("[role=alert]");
  },
  "pasting": (desk) => desk.key("v"),
  "shortcuts": (desk) => desk.key("?"),
  "saving": async (desk) => {
    await compared(desk);
    await desk.key("Control+s");
  },
  "writing": async (desk) => {
    await compared(desk);
    await desk.key("e");
  },
};

async function compared(desk: DeskPage): Promise<void> {
  await desk.drop(seed("000"), seed("004"));
  await desk.values();
}

describe.each(["light", "dark"] as const)("nothing serious in %s", (colorScheme) => {
  it.each(Object.keys(STATES))("%s", async (name) => {
    const desk = await DeskPage.open(browser, { colorScheme });
    await STATES[name](desk);
    expect(await desk.serious()).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.close();
  });
});

it("nothing is wider than a telephone", async () => {
  const desk = await DeskPage.open(browser, { viewport: { width: 390, height: 844 } });
  await compared(desk);
  await desk.key("n", "r");
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await desk.serious()).toEqual([]);
  await desk.close();
});

it("by keyboard alone: paste two texts, correct a value, save, write a page, undo", async () => {
  const desk = await DeskPage.open(browser);
  await desk.key("Tab");
  for (let at = 0; at < 20; at++) {
    if ((await desk.page.evaluate(() => document.activeElement?.getAttribute("data-key"))) === "paste") break;
    await desk.key("Tab");
  }
  await desk.key("Enter");
  await desk.page.keyboard.insertText("在XX市召开的全市产业发展大会上，大家听取了报告，总数达XXX家。");
  await desk.key("Tab");
  await desk.page.keyboard.insertText("在常州市召开的全市产业发展大会上，大家听取了报告，总数达1042家。");
  await desk.key("Tab", "Enter");
  expect(await desk.values()).toEqual(["常州", "1042"]);
  await desk.key("n", "c");
  await desk.page.keyboard.insertText("金坛");
  await desk.key("Enter", "Escape");
  const saved = await desk.written(() => desk.key("Control+s", "Tab", "Enter"));
  expect(saved.text).toContain("金坛");
  const page = await desk.written(() => desk.key("e", "Enter"));
  expect(page.text).toContain("<!doctype html>");
  await desk.key("Control+z");
  expect(await (await desk.report()).$$eval(".desk-said", (all) => all.length)).toBe(0);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});
