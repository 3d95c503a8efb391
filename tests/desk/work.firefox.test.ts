import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findFirefox, Firefox } from "../browser/firefox.js";
import { seed, VALUES } from "./desk-page.js";

const path = findFirefox();
let firefox: Firefox;
if (path !== null) {
  beforeAll(async () => void (firefox = await Firefox.launch(path)));
  afterAll(() => firefox.end());
}

const DROP = `
  const data = new DataTransfer();
  for (const { name, content } of arguments[0]) {
    data.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name));
  }
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));`;
const READY = `
  const report = document.querySelector("#report:not([hidden])")?.contentDocument;
  return document.querySelector("main")?.dataset.busy === "false" && report?.querySelector(".card .equation") != null;`;
const WATCH = `
  window.troubles = [];
  for (const name of ["error", "securitypolicyviolation", "unhandledrejection"]) {
    addEventListener(name, (event) => troubles.push(name + " " + (event.message ?? event.blockedURI ?? event.reason)));
  }`;
const TROUBLES = `
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => !name.startsWith("blob:"));
  return [...window.troubles, ...loaded];`;
const OF_REPORT = `
  const all = document.querySelector("#report").contentDocument.querySelectorAll(arguments[0]);
  return Array.from(all, ({ textContent }) => textContent);`;
const PRESS = `
  const button = Array.from(document.querySelectorAll("button")).find(({ textContent }) => textContent === arguments[0]);
  button.click();`;

const ENTER = "\uE007";
const ESCAPE = "\uE00C";

const dropped = (...files: readonly string[]) =>
  files.map((file) => ({ name: basename(file), content: readFileSync(file).toString("base64") }));

const command = (...args: readonly string[]): Buffer =>
  spawnSync(process.execPath, ["dist/cli/main.js", ...args], { env: { LANG: "zh_CN.UTF-8" } }).stdout;

async function opened(...files: readonly string[]): Promise<void> {
  await firefox.open(pathToFileURL("dist/duizhao.html").href);
  await firefox.run(WATCH);
  await firefox.run(DROP, dropped(...files));
  await firefox.until(READY);
}

const answers = async (): Promise<string[]> =>
  (await firefox.run(OF_REPORT, ".card[data-placeholder] .equation .answer")) as string[];

it.skipIf(path === null)(
  "Firefox: two texts are dropped, one value corrected, the work saved, reopened, written",
  async () => {
    await opened(seed("000"), seed("004"));
    expect(await answers()).toEqual(VALUES);

    await firefox.run(`document.body.focus()`);
    await firefox.type("n", "n");
    await firefox.enter("#report");
    await firefox.type("c", "金", "坛", ENTER, ESCAPE);
    await firefox.enter(null);
    expect(await firefox.run(OF_REPORT, ".desk-said")).toEqual(["✎ 读者更正：金坛"]);

    await firefox.run(PRESS, "保存…");
    await firefox.run(PRESS, "保存到文件");
    const stem = basename(seed("000"), ".txt");
    const saved = await firefox.downloaded(`${stem}.duizhao.json`);
    await firefox.run(PRESS, "清空");
    await firefox.run(DROP, [{ name: "保存.json", content: saved.toString("base64") }]);
    await firefox.until(READY);
    expect(await firefox.run(OF_REPORT, ".desk-said")).toEqual(["✎ 读者更正：金坛"]);

    for (const [label, format, ending] of [
      ["网页报告（可发送）", "html", "html"],
      ["表格 CSV", "csv", "csv"],
      ["Word 报告 docx", "docx", "docx"],
    ]) {
      await firefox.run(PRESS, "导出…");
      await firefox.run(PRESS, label);
      const written = await firefox.downloaded(`${stem}.${ending}`);
      expect(written.equals(command(seed("000"), seed("004"), "--format", format)), format).toBe(true);
    }
    expect(await firefox.run(TROUBLES)).toEqual([]);
  },
);

it.skipIf(path === null)("Firefox: Word and PDF give the same values", async () => {
  await opened("tests/read/files/libreoffice-000.docx", "tests/read/files/reportlab-columns-004.pdf");
  expect(await answers()).toEqual(VALUES);
  expect(await firefox.run(TROUBLES)).toEqual([]);
});
