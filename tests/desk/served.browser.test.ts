import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { it, openBrowser } from "../browser/in-browser.js";
import { seed } from "./desk-page.js";

const TOKEN = "a-token-of-the-test";
/** What the page has asked, with the token that it showed. */
const asked: string[] = [];
const PAGE = readFileSync("dist/duizhao.html", "utf8")
  .replace("connect-src 'none'", "connect-src 'self'")
  .replace('name="duizhao-served" content=""', 'name="duizhao-served" content="/api/1"');

const found = {
  queries: [
    {
      results: [
        { id: "news#4", path: "news/004.txt", title: "产业中轴", ofQuery: 0.87, placeholders: { filled: 13, all: 13 } },
      ],
    },
  ],
};

const ANSWERS: Readonly<Record<string, string>> = {
  "GET /api/1/files": JSON.stringify({ files: [{ id: "f1", path: "文稿/匿名.txt", bytes: 10 }] }),
  "GET /api/1/files/f1": readFileSync(seed("000"), "utf8"),
  "POST /api/1/find": JSON.stringify(found),
  "GET /api/1/documents/news%234": readFileSync(seed("004"), "utf8"),
};

function answer({ method, url, headers }: IncomingMessage, to: ServerResponse): void {
  if (url === "/") {
    to.setHeader("Content-Type", "text/html; charset=utf-8").end(PAGE);
    return;
  }
  asked.push(`${method} ${url} ${headers.authorization}`);
  const text = ANSWERS[`${method} ${url}`];
  to.statusCode = text === undefined ? 404 : 200;
  to.end(text ?? JSON.stringify({ error: { message: { zh: "没有", en: "nothing there" } } }));
}

let browser: Browser;
let server: Server;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  server = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  page = await browser.newPage({ locale: "zh-CN" });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#token=${TOKEN}`);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

it("a served page takes a file of the machine, finds its counterpart in the index, and opens it beside", async () => {
  expect(await page.evaluate(() => location.hash)).toBe("");
  await page.keyboard.press("f");
  await page.getByRole("button", { name: "文稿/匿名.txt" }).click();
  await page.waitForSelector(".source");
  await page.keyboard.press("f");
  await page.getByRole("button", { name: "查找匿名稿的对应文本" }).click();
  await page.getByRole("button", { name: /产业中轴.*87%/s }).click();
  const report = page.frameLocator("#report");
  await report.locator(".card[data-placeholder]").first().waitFor({ state: "attached" });
  expect(await report.locator(".card[data-placeholder]").count()).toBe(13);
  expect(new Set(asked.map((line) => line.split(" Bearer ")[1]))).toEqual(new Set([TOKEN]));
  expect(asked.map((line) => line.split(" Bearer ")[0])).toEqual([
    "GET /api/1/files",
    "GET /api/1/files/f1",
    "GET /api/1/files",
    "POST /api/1/find",
    "GET /api/1/documents/news%234",
  ]);
});

it("a page from a disk offers nothing of a server", async () => {
  expect(await page.getByRole("button", { name: "本机文件与索引…" }).count()).toBe(1);
  await page.goto(pathToFileURL("dist/duizhao.html").href);
  await page.keyboard.press("f");
  expect(await page.getByRole("button", { name: "本机文件与索引…" }).count()).toBe(0);
  expect(await page.locator("dialog").count()).toBe(0);
});
