import { expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { MOST_SIGNS } from "../../src/placeholders/masked-text.js";
import { documentOf } from "../document-of.js";
import { checkLaws } from "./laws.js";

it("one line of two megabytes gives up its value, and keeps the laws", () => {
  const filler = Array.from({ length: 35_000 }, (_, at) => `第${at}项工作已经部署，`).join("");
  const textWith = (number: string): string =>
    `${filler}要打造特色地标产业，培育3个以上规模超${number}亿元的产业集群，要加速壮大新兴产业。${filler}`;
  const [anonymised, published] = [textWith("XX"), textWith("3000")];
  const comparison = compare(documentOf(anonymised), documentOf(published));
  checkLaws(comparison, anonymised, published);
  expect(comparison.placeholders.map(({ value }) => value)).toEqual(["3000"]);
});

it("a text of more signs than are looked at says so, and keeps the values of the first", () => {
  const line = (value: string): string => `培育规模超${value}亿元的产业集群`;
  const many = "、X".repeat(MOST_SIGNS + 1);
  const { placeholders, warnings } = compare(documentOf(line("XX") + many), documentOf(line("3000")));
  expect(placeholders[0].value).toBe("3000");
  expect(warnings.map(({ code }) => code)).toContain("cut-short");
});
