import { expect, it } from "vitest";
import { givenValues } from "./given-values.js";

it.each([
  ["突破2\n6\n3亿元", "23"],
  ["突破\n6\n23亿元", "23"],
  ["突破23\n6\n亿元", "23"],
  ["突破2\n青川县政府工作报告\n3亿元", "23"],
])("a number beside a line of digits, or that a head cuts, has its value or none: %s", (cut, value) => {
  const [given] = givenValues("财政总收入突破XX亿元，城乡面貌一新。", `财政总收入${cut}，城乡面貌一新。`);
  expect([null, value]).toContain(given);
});

it.each(["6.\n7\n8", "6\n7\n.8"])("a number that is cut at its point has its value or none: %s", (cut) => {
  const [given] = givenValues("生产总值年均增长X.X%，城乡面貌一新。", `生产总值年均增长${cut}%，城乡面貌一新。`);
  expect([null, "6.8"]).toContain(given);
});
