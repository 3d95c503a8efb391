import { describe, expect, it } from "vitest";
import { findDates } from "../../src/clues/dates.js";
import { findMeetings } from "../../src/clues/meetings.js";
import { checkFound } from "./check-found.js";

const checkDates = (example: string): void => checkFound(example, findDates);
const checkMeetings = (example: string): void => checkFound(example, findMeetings);

describe("dates left standing", () => {
  it.each([
    "刚刚过去的⟪2021年⟫极不平凡。",
    "⟪2021年3月5日⟫，我市召开大会。",
    "以及⟪2021年度⟫“星级企业”。",
    "⟪二〇二二年一月⟫，⟪二○二一年十二月三十一日⟫，⟪一九九八年⟫",
    "截至⟪2022年⟫底，全市高企达XXX家。",
    "⟪2020年10月份⟫以来",
    "于⟪2023年1月15日⟫前报送",
    "市监处罚〔⟪2022⟫〕***号，（⟪2021⟫）浙0203刑初4号",
    "發文日期：中華⟪民國111年6月9日⟫",
  ])("%s", checkDates);

  it.each([
    [
      "a year that is aimed at",
      "到2025年，规模超XXX亿元。力争2030年前实现碳达峰，2025年底前建成，2035年基本实现现代化。",
    ],
    ["a span of years", "2019-2022年间，2021—2025年，2021年至2025年"],
    ["numbers that are no years", "共12021年，3000年，20年来，19世纪，2020人参加"],
    ["masked years", "XXXX年，20XX年，****年，201x年"],
    ["a document's number", "〔2022〕1号"],
  ])("not %s", (_name, example) => checkDates(example));

  it.each([
    ["2021年", "2021", "weak"],
    ["2021年3月", "2021-03", "moderate"],
    ["2021年12月5日", "2021-12", "moderate"],
    ["二〇二二年", "2022", "weak"],
    ["民國111年6月9日", "2022-06", "moderate"],
    ["一九九八年", "1998", "weak"],
  ])("%s: not before %s", (text, notBefore, strength) => {
    expect(findDates(text)).toMatchObject([{ kind: "date", strength, time: { notBefore, notAfter: null } }]);
  });

  // The month in Chinese numerals is lost.
  it("二〇二二年三月: not before 2022-03", () => {
    expect(findDates("二〇二二年三月")).toMatchObject([{ time: { notBefore: "2022-03" } }]);
  });

  // The plan to 2035 is named in most texts since 2020, and dates each of them to 2035.
  it.each(["2035年远景目标", "二〇三五年远景目标纲要"])("%s is an aim", checkDates);
});

describe("meetings told by their number", () => {
  it.each([
    "⟪市委四届十二次全会⟫提出，要大力发展五个经济。",
    "⟪区委五届三次全体（扩大）会议⟫召开。",
    "⟪区委六届四次全会暨区委经济工作会议⟫",
    "⟪市第十五次党代会⟫胜利召开，中共常州⟪市第十三次代表大会⟫",
    "⟪省政协十二届五次会议⟫和⟪市政协第十四届委员会第三次会议⟫",
    "⟪市十六届人大二次会议⟫、⟪镇第十八届人民代表大会第一次会议⟫",
    "按照⟪省委十五届三次全会⟫部署",
    "⟪省纪委十一届三次全会⟫召开后",
  ])("%s", checkMeetings);

  it.each([
    [
      "those of the nation",
      "党的十九届六中全会，二十届三中全会，党的十九届四次全会，第十四届全国人民代表大会第二次会议",
    ],
    ["those without a number", "市委全会，区委常委会会议，市人大常委会，市党代会，中央经济工作会议"],
    ["masked ones", "这次区委X届X次全会，市委**届*次全会，市第XX次党代会"],
  ])("not %s", (_name, example) => checkMeetings(example));
});
