import { Converter } from "opencc-js";
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

const TEXTS = [
  SIMPLIFIED,
  "主办单位承载着历史记忆，了解XX个社区的计划，借助于余下的面积，把干燥车间、钟表厂和里面的台湾馆重新布置。",
  "王熏XX人，坐标在××巷，复苏的径流和矿山里只有**公里，想象中仿佛是家具厂，么妹背着麦曲。",
];

it.each(["tw", "hk", "t"] as const)(
  "a text and itself in the traditional characters of %s differ in nothing",
  async (to) => {
    const variants = await loadVariants();
    const traditional = Converter({ from: "cn", to });
    for (const text of TEXTS) {
      const published = text.replaceAll(/XX|××|\*\*/g, "三百");
      const [plain, mixed, reversed] = [
        compare(documentOf(text), documentOf(published)),
        compare(documentOf(text), documentOf(traditional(published)), { variants }),
        compare(documentOf(traditional(text)), documentOf(published), { variants }),
      ];
      const values = ({ placeholders }: typeof plain) => placeholders.map(({ start, value }) => ({ start, value }));
      expect(plain.silentEdits).toEqual([]);
      for (const folded of [mixed, reversed]) {
        expect(folded.silentEdits).toEqual([]);
        expect(values(folded)).toEqual(values(plain));
        expect(folded.reuse).toEqual(plain.reuse);
      }
    }
  },
);
