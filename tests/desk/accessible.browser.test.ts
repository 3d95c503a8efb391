import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { it, openBrowser } from "../browser/in-browser.js";
import { CONFLICT, DeskPage, seed } from "./desk-page.js";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

type Step = (desk: DeskPage) => Promise<unknown>;

const PAIR = {
  "匿名.txt": "在XX市召开的全市产业发展大会上，大家听取了工作报告，去年新增高新技术企业XXX家，务必抓好落实。",
  "公开.txt": "在常州市召开的全市产业发展大会上，大家听取了工作报告，去年新增高新技术企业126家，必须抓好落实。",
};

/** What is shown, one after the other, when it is done to a desk that begins empty. */
const WALKS: Readonly<Record<string, Readonly<Record<string, Step>>>> = {
  "without a text": {
    empty: async () => undefined,
    dropping: (desk) =>
      desk.page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["XX"], "稿.txt"));
        document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer, bubbles: true }));
      }),
    trouble: async (desk) => {
      await desk.drop();
      await desk.page.setInputFiles("input[type=file]", { name: "空.txt", mimeType: "", buffer: Buffer.from("") });
      await desk.page.waitForSelector("[role=alert]");
    },
    pasting: (desk) => desk.key("v"),
    shortcuts: (desk) => desk.key("Escape", "?"),
  },
  "a comparison": {
    "the report": (desk) => desk.given(PAIR),
    "a card that is accepted, one that is rejected": (desk) => desk.key("n", "a", "n", "x"),
    "correcting": async (desk) => {
      await desk.key("n", "c");
      await desk.page.keyboard.insertText("金坛");
    },
    "a note": async (desk) => {
      await desk.key("Enter", "Escape", "m");
      await desk.page.keyboard.insertText("待核实");
      await desk.key("Escape");
    },
    "the restored text": (desk) => desk.key("r"),
    "options": (desk) => desk.page.click(".options summary"),
    "saving": (desk) => desk.key("r", "Control+s"),
    "writing": (desk) => desk.key("Escape", "e"),
    "roles swapped": async (desk) => {
      await desk.key("Escape", "s");
      await desk.page.waitForSelector(".source:nth-child(2).anonymised");
      await desk.values();
    },
    "one text more": async (desk) => {
      await desk.given({ "另一篇.txt": `${PAIR["公开.txt"]}另一篇如是说。` });
      await desk.page.waitForSelector(".source:nth-child(3)");
      await desk.values();
    },
  },
  "one text, and many": {
    "a scan": async (desk) => {
      await desk.drop(seed("001"));
      await (await desk.report()).waitForSelector("article");
    },
    "templates": async (desk) => {
      await desk.drop(seed("002"), seed("003"));
      await desk.page.waitForSelector(".source:nth-child(3)");
      await desk.report();
    },
  },
  "readings": {
    "a card with readings": async (desk) => {
      await desk.given(CONFLICT);
      await desk.key("n");
    },
    "one of them chosen": (desk) => desk.key("Tab", "Tab", "Tab", "Enter"),
  },
};

async function compared(desk: DeskPage): Promise<void> {
  await desk.drop(seed("000"), seed("004"));
  await desk.values();
}

describe.each(["light", "dark"] as const)("nothing serious in %s", (colorScheme) => {
  it.each(Object.keys(WALKS))("%s", async (walk) => {
    const desk = await DeskPage.open(browser, { colorScheme });
    for (const [state, act] of Object.entries(WALKS[walk])) {
      await act(desk);
      expect(await desk.serious(), state).toEqual([]);
    }
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
