import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { documentOf } from "../document-of.js";

const seed = (number: string): string => {
  const name = readdirSync("fixtures").find((each) => each.startsWith(`${number}_`)) ?? "";
  return readFileSync(`fixtures/${name}`, "utf8");
};
const anonymised = seed("000");
const published = documentFromText(seed("004"));

describe("what a notation is mostly used for does not settle values that are known", () => {
  const before = compare(documentOf(anonymised), published).placeholders.map(({ kind, value }) => ({ kind, value }));

  it.each([
    ["persons", (at: number) => `市委书记XX强调，要做好第${at}项工作，抓好落实。`],
    ["organisations", (at: number) => `由XX公司承担第${at}项工程的建设任务，按期完成。`],
    ["persons, in few lines", (at: number) => (at % 10 === 0 ? `市长XX指出，第${at}项工作要抓紧。` : "抓好落实。")],
  ])("thirty lines of %s added", (_, line) => {
    const lines = Array.from({ length: 30 }, (_line, at) => line(at)).join("\n");
    const { placeholders } = compare(documentOf(`${anonymised.trimEnd()}\n${lines}\n`), published);
    const own = placeholders.slice(0, before.length);
    expect(own.map(({ kind, value }) => ({ kind, value }))).toEqual(before);
    const added = placeholders.slice(before.length).filter(({ document }) => document === "anonymised");
    expect(added.length).toBeGreaterThan(2);
    for (const { value } of added) expect(value).toBeNull();
  });
});
