import { expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { loadVariants } from "../../src/text/variants.js";
import { documentOf } from "../document-of.js";

const SIMPLIFIED =
  "面对前所未有的产业振兴之势，距离万亿之城仅一步之遥的XX，惟有重振产业雄风，再创一个热血沸腾的激情年代。";
const TRADITIONAL =
  "面對前所未有的產業振興之勢，距離萬億之城僅一步之遙的常州，惟有重振產業雄風，再創一個熱血沸騰的激情年代。";

it("a simplified and a traditional text are compared as one on request", async () => {
  const variants = await loadVariants();
  const { placeholders, options } = compare(documentOf(SIMPLIFIED), documentOf(TRADITIONAL), { variants });
  expect(placeholders[0]).toMatchObject({ value: "常州", basis: "direct" });
  expect(options.foldVariants).toBe(true);
});
