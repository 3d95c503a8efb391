import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { findBrowser } from "../../scripts/browser/find-browser.js";
import type { Running } from "../../src/serve/serve.js";
import { it, openBrowser } from "../browser/in-browser.js";
import { duizhao, seed } from "../cli/duizhao.js";
import { DeskPage, VALUES } from "../desk/desk-page.js";
import { served } from "./asking.js";
import { servedByCommand } from "./by-command.js";

const folder = mkdtempSync(join(tmpdir(), "duizhao-served-"));
const index = join(folder, "news.duizhao");
let browser: Browser;
let running: Running;

beforeAll(async () => {
  duizhao(["index", "add", "--index", index, "fixtures"], { cwd: process.cwd() });
  running = await served({ index, paths: ["fixtures"] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await running.end();
  rmSync(folder, { recursive: true });
});

const opened = (options = {}): Promise<DeskPage> =>
  DeskPage.at(`${running.address}#token=${running.token}`, browser, options);

describe("a page with an index", () => {
  it("looks for the counterpart of a text that is dropped, and opens it beside", async () => {
    const desk = await opened();
    expect(await desk.page.evaluate(() => location.href)).toBe(running.address);
    await desk.drop(seed("000"));
    await desk.page.getByRole("button", { name: "查找对应文本", exact: true }).click();
    await desk.page.getByRole("button", { name: /加快打造长三角产业中轴.*87%.*13\/13/s }).click();
    await desk.page.waitForSelector(".source:nth-child(2)");
    expect(await desk.values()).toEqual(VALUES);
    expect(desk.complaints).toEqual([]);
    await desk.close();
  });

  it("takes files of the machine, by keyboard alone, and nothing serious is in it, light or dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const desk = await opened({ colorScheme });
      expect(await desk.serious(), "empty").toEqual([]);
      await desk.key("f");
      await desk.page.getByText(/共 \d+ 个文件/).waitFor();
      await desk.page.keyboard.insertText("000_");
      await desk.page.getByText("共 1 个文件，列出 1 个").waitFor();
      expect(await desk.serious(), "files").toEqual([]);
      await desk.key("Tab", "Enter");
      await desk.page.waitForSelector(".source");
      await desk.report();
      await desk.key("f", "Tab", "Enter");
      await desk.page.getByText(/找到 \d 篇/).waitFor();
      expect(await desk.serious(), "results").toEqual([]);
      await desk.key("Tab", "Enter");
      await desk.page.waitForSelector(".source:nth-child(2)");
      expect(await desk.values()).toEqual(VALUES);
      expect(desk.complaints).toEqual([]);
      await desk.close();
    }
  });

  it("shows what was found, though the files are listed later", async () => {
    const desk = await opened();
    await desk.page.route("**/api/1/files", async (route) => {
      await desk.page.getByText(/找到 \d 篇/).waitFor();
      await route.continue();
    });
    await desk.drop(seed("000"));
    await desk.page.getByRole("button", { name: "查找对应文本", exact: true }).click();
    await desk.page.getByText(/索引 news.duizhao，共 \d+ 篇。/).waitFor();
    expect(await desk.page.locator(".served small").first().textContent()).toContain("含匿名稿 87%");
    await desk.close();
  });

  it("says so when the server has ended", async () => {
    const other = await served({ paths: ["fixtures"] });
    const desk = await DeskPage.at(`${other.address}#token=${other.token}`, browser);
    await other.end();
    await desk.key("f");
    await desk.page.getByText("服务已停止").waitFor();
    await desk.close();
  });
});

it("a page from a disk offers nothing of a server", async () => {
  const desk = await DeskPage.open(browser);
  await desk.key("f");
  expect(await desk.page.getByRole("button", { name: "本机文件与索引…" }).count()).toBe(0);
  expect(await desk.page.locator("dialog").count()).toBe(0);
  await desk.close();
});

/** No desktop is asked: a program of the name that opens links runs a browser without a window, and keeps what it shows. */
it("--open opens a browser, with a link that is good once", async ({ skip }) => {
  skip(process.platform !== "linux", "links are opened by xdg-open on Linux");
  const [shown, link] = [join(folder, "shown.html"), join(folder, "link")];
  const opener = join(folder, "xdg-open");
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  const run = `"${findBrowser() ?? ""}" --headless --no-sandbox --disable-gpu ${profile} --dump-dom "$1"`;
  writeFileSync(
    opener,
    `#!/bin/sh\nprintf %s "$1" > "${link}"\n${run} > "${shown}.part" && mv "${shown}.part" "${shown}"\n`,
  );
  chmodSync(opener, 0o755);
  const command = await servedByCommand(["fixtures", "--open"], {
    PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}`,
  });
  await expect.poll(() => existsSync(shown), { timeout: 60_000 }).toBe(true);
  const html = readFileSync(shown, "utf8");
  expect(html).toMatch(/<button[^>]*data-key="server"/);
  const address = readFileSync(link, "utf8");
  expect(address).not.toContain(command.token);
  expect((await fetch(address, { redirect: "manual" })).status).toBe(410);
  await command.end();
});
