import { it } from "vitest";
import { stepsOf } from "../steps.js";
import { expectNearLinear } from "../growth.js";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";

const tasks = (count: number): string => Array.from({ length: count }, (_, at) => `第${at}项工作已经部署，`).join("");

/** Stretches of words that are all different. */
const words = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `甲乙丙丁戊己庚辛${String.fromCharCode(0x5000 + at)}子丑寅卯辰巳午未`);

/** Pairs of so many clauses, from a size on where the texts are too long for one table of cells. */
const PAIRS: readonly (readonly [string, number, (count: number) => readonly [string, string]])[] = [
  [
    "a placeholder between long texts that are the same",
    100,
    (count) => [`${tasks(count)}规模超XX亿元。${tasks(count)}`, `${tasks(count)}规模超3000亿元。${tasks(count)}`],
  ],
  ["a text beside itself", 100, (count) => [tasks(count), tasks(count)]],
  ["texts with nothing in common", 1000, (count) => ["甲乙丙丁，".repeat(count), "天地玄黄。".repeat(count)]],
  ["placeholders in a clause that does not end", 100, (count) => [words(count).join("XX"), words(count).join("常州")]],
  ["nothing but placeholders", 1000, (count) => ["XX、".repeat(count), "常州、".repeat(count)]],
];

it.each(PAIRS)("%s take work in proportion", (_name, smallest, pairOf) =>
  expectNearLinear((count) => {
    const [anonymised, published] = pairOf(count).map((text) => documentOf(text));
    return stepsOf(() => compare(anonymised, published));
  }, smallest),
);
