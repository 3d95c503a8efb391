import { it } from "vitest";
import { stepsOf } from "../steps.js";
import { expectNearLinear } from "../growth.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";

it.each([
  "X",
  "*",
  "某某",
  "□",
  "X字",
  "*字",
  "某字",
  "X.",
  "* ",
  "`X",
  "<X",
  "（ ",
  "X\u200b",
  "二〇",
  "1X",
  "_",
  "a@",
  "**字",
  "**字*",
  "__X__",
  "△",
  "N名",
  "A村",
  "张X某",
  "XXXX a ",
])("%j over and over takes work in proportion", (unit) =>
  expectNearLinear((count) => stepsOf(() => findPlaceholders(unit.repeat(count)))),
);
