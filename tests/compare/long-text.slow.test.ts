import { expect, it } from "vitest";
import { compare } from "../../src/compare.js";
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
