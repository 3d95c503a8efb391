import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIdentifiers } from "../../src/clues/identifiers.js";
import { rankSearchPhrases } from "../../src/clues/search-phrases.js";
import { withhold } from "../../src/clues/withheld.js";
import { findLeaks } from "../../src/clues/leaks.js";
import { knowledge, seenOf } from "./known.js";

/** What is left of a text when all that was found is a stroke. */
function struck(text: string): string {
  const signs = [...text];
  for (const { start, end } of findIdentifiers(text)) signs.fill("/", start, end);
  return signs.join("").replaceAll(/\/+/g, "/");
}

/** Every candidate of a private record, not only those chosen. */
function phrasesIn(text: string): string[] {
  const { untouchable } = withhold(text, findLeaks(seenOf(text), knowledge, []), { people: true });
  return [true, false].flatMap((hasWords) =>
    rankSearchPhrases(text, { hidden: untouchable, stock: [], words: hasWords ? seenOf(text).words : null }).map(
      (phrase) => phrase.text,
    ),
  );
}

describe("what finds one case among many", () => {
  it.each([
    ["于2023年5月3日立案", "于/立案"],
    ["于二〇二三年五月三日立案", "于/立案"],
    ["于二零二三年五月三日立案", "于/立案"],
    ["于２０２３年５月３日立案", "于/立案"],
    ["于2023 年 5 月 3 日立案", "于/ / /立案"],
    ["于2023-05-03立案", "于/立案"],
    ["于2023.5.3立案", "于/立案"],
    ["于20230503立案", "于/立案"],
    ["于2023年度立案", "于/立案"],
    ["于同年5月3日立案", "于/立案"],
    ["于次年三月廿三日立案", "于/立案"],
    ["于五月三十一日立案", "于/立案"],
    ["于3月下旬立案", "于/立案"],
    ["于民国一百一十二年五月立案", "于/立案"],
    ["於中華民國112年5月3日立案", "於中華/立案"],
    ["于5月3日9时立案", "于/立案"],
    ["于癸卯年正月初三立案", "于/立案"],
    ["于贰零贰叁年伍月叁日立案", "于/立案"],
    ["于二千零二十三年立案", "于/立案"],
    ["审理浙0203刑初4号一案", "审理/一案"],
    ["家住锦屏路12号楼3单元402室的", "家住锦屏路/的"],
    ["电话138-0000-1111，车牌浙B12345", "电话/，车牌/"],
  ])("%s", (text, left) => {
    expect(struck(text)).toBe(left);
  });

  it.each(["判处有期徒刑三年", "经营奶茶店十年之久", "六个月以内", "赔偿毛绒玩具厂85600元", "第三人民医院"])(
    "is not %s",
    (text) => {
      expect(findIdentifiers(text)).toEqual([]);
    },
  );
});

const DIGITS = [
  "0123456789",
  "〇一二三四五六七八九",
  "零一二三四五六七八九",
  "０１２３４５６７８９",
  "○一二三四五六七八九",
];
const OFFICES = [
  "云州市青川区人民法院",
  "青川区公安局",
  "云州市第三人民医院",
  "青川区劳动人事争议仲裁委员会",
  "锦屏路派出所",
];
const BESIDE = [
  "毛绒玩具富硒茶绞股蓝纠纷",
  "依法受理魔芋种植合同一案",
  "对其立案侦查并扣押绞股蓝",
  "被申请人拖欠魔芋货款",
];
const JOINTS = ["", "向", "由", "在", "经", "于", "、"];

function written(date: Date, digits: string, form: number): string {
  const spelt = (number: number, least = 1): string =>
    Array.from(String(number).padStart(least, "0"), (digit) => [...digits][Number(digit)]).join("");
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const forms = [
    `${spelt(year)}年${spelt(month)}月${spelt(day)}日`,
    `${spelt(year)}年${spelt(month)}月`,
    `${spelt(year)}年`,
    `同年${spelt(month)}月${spelt(day)}日`,
    `${spelt(month)}月${spelt(day)}日`,
    `${spelt(year)}-${spelt(month, 2)}-${spelt(day, 2)}`,
    `${spelt(year)}.${spelt(month)}.${spelt(day)}`,
    `${spelt(year)}${spelt(month, 2)}${spelt(day, 2)}`,
    `${spelt(year)} 年 ${spelt(month)} 月 ${spelt(day)} 日`,
    `${spelt(day)}日`,
  ];
  return forms[form];
}

/** What can only be a date or a part of one. */
const DATED =
  /[0-9〇○零一二三四五六七八九十廿]\s*[年月日号]|(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2}|\d-\d|\d\.\d/u;

describe("laws", () => {
  it("no phrase of a private record contains a date, whatever office is beside it and however it is written", () => {
    const made = fc.record({
      date: fc.date({ min: new Date("1950-01-01"), max: new Date("2039-12-31"), noInvalidDate: true }),
      digits: fc.constantFrom(...DIGITS),
      form: fc.nat(9),
      office: fc.constantFrom(...OFFICES),
      joints: fc.tuple(fc.constantFrom(...JOINTS), fc.constantFrom(...JOINTS)),
      before: fc.constantFrom(...BESIDE),
      behind: fc.constantFrom(...BESIDE),
      order: fc.constantFrom("date first", "office first"),
    });
    let phrases = 0;
    fc.assert(
      fc.property(made, ({ date, digits, form, office, joints: [one, other], before, behind, order }) => {
        const when = written(date, digits, form);
        const [first, second] = order === "date first" ? [when, office] : [office, when];
        for (const text of phrasesIn(`${before}，${first}${one}${second}${other}${behind}。`)) {
          phrases++;
          expect(text).not.toMatch(DATED);
        }
      }),
      { numRuns: 1000 },
    );
    expect(phrases).toBeGreaterThan(1000);
  });
});
