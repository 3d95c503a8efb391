import { expect, it } from "vitest";
import { loadKnowledge } from "../src/clues/knowledge.js";
import { scan } from "../src/scan.js";
import type { Leak } from "../src/answer/scan.js";
import { docx, paragraph, run, type DocxParts } from "./read/docx/made-docx.js";
import { reading } from "./read/reading.js";

async function leaksOf(body: string, parts: DocxParts, persons = false): Promise<readonly Leak[]> {
  return (await scan(await reading(docx(body, parts)), await loadKnowledge(), { persons })).leaks;
}

const PARTS: DocxParts = {
  core: "<dc:creator>王五</dc:creator><cp:lastModifiedBy>Administrator</cp:lastModifiedBy>",
  app: "<Company>某某市统计局</Company>",
  comments: `<w:comment w:id="0">${paragraph("此处是常州")}</w:comment>`,
};
const BODY = `<w:p>${run("常州市规模达")}<w:del w:author="赵六">${run("3400").replaceAll("w:t", "w:delText")}</w:del>${run("XXX亿元。")}</w:p>`;

it("what a file says beside its text is a leak without a place, behind those of the text", async () => {
  const leaks = await leaksOf(BODY, PARTS);
  expect(leaks[0]).toMatchObject({ id: 1, kind: "division" });
  const metadata = leaks.filter(({ kind }) => kind === "metadata");
  expect(metadata.map(({ text, reason }) => `${reason.zh.split("：")[1]} ${text}`)).toEqual([
    "修订或批注者 赵六",
    "修订中删去的文字 3400",
    "批注 此处是常州",
    "作者 王五",
    "单位 某某市统计局",
  ]);
  expect(leaks.map(({ id }) => id)).toEqual(leaks.map((_, at) => at + 1));
  expect(metadata.every(({ occurrences }) => occurrences.length === 0)).toBe(true);
});

it("in a private record those that may name people are withheld, unless they are asked for", async () => {
  const judgment = [
    "某某人民法院",
    "刑事判决书",
    "（2022）苏04刑初12号",
    "公诉机关某某人民检察院。",
    "被告人张某某，男，1980年出生，汉族，因涉嫌盗窃罪于2021年被刑事拘留。",
    "本院认为，被告人张某某犯盗窃罪，判决如下：",
  ]
    .map((line) => paragraph(line))
    .join("");
  const texts = async (persons: boolean): Promise<string[]> =>
    (await leaksOf(judgment, PARTS, persons)).filter(({ kind }) => kind === "metadata").map(({ text }) => text);
  expect(await texts(false)).toEqual(["某某市统计局"]);
  expect(await texts(true)).toEqual(["此处是常州", "王五", "某某市统计局"]);
});
