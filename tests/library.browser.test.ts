import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { expect } from "vitest";
import { compare } from "../src/compare.js";
import { documentFromText } from "../src/read/document-from-text.js";
import { it, openBrowser } from "./browser/in-browser.js";

const seed = (number: string): string =>
  readFileSync(`fixtures/${readdirSync("fixtures").find((name) => name.startsWith(`${number}_`))}`, "utf8");

it("the library runs in a browser as it is, and answers the same", async () => {
  const { outputFiles } = await build({
    entryPoints: ["src/index.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "duizhao",
    platform: "browser",
    define: { DUIZHAO_VERSION: '"0.0.0"' },
    logLevel: "silent",
  });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0].text });
    const [anonymised, published] = [seed("000"), seed("004")];
    const inBrowser = await page.evaluate(
      `JSON.stringify((({ compare, documentFromText }) => compare(documentFromText(${JSON.stringify(anonymised)}), documentFromText(${JSON.stringify(published)})))(duizhao).placeholders)`,
    );
    const here = compare(documentFromText(anonymised), documentFromText(published)).placeholders;
    expect(JSON.parse(String(inBrowser))).toEqual(JSON.parse(JSON.stringify(here)));
  } finally {
    await browser.close();
  }
});
