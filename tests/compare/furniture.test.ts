import { expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { reading } from "../read/reading.js";

const ANONYMISED =
  "全市科技创新大会召开，表彰先进、部署任务。会议指出，过去的一年，全市研发投入强度提高到X.XX%，高新技术企业总数达到XXXX家，" +
  "技术合同成交额突破XXX亿元。会议强调，要依托XX科学城，建设创新平台XX个，引育高层次人才XXX名以上。";
const VALUES = ["2.86", "3400", "240", "锦溪", "38", "500"];

const valuesOf = async (anonymised: string, published: string): Promise<(string | null)[]> =>
  compare(await reading(anonymised), await reading(published)).placeholders.map(({ value }) => value);

it("furniture inside values, of either text, is no part of them, and masks that it cuts are one", async () => {
  const left = VALUES.slice();
  const published = ANONYMISED.replace(/X[X.]*/g, () => left.shift() ?? "");
  const paged = (text: string, width: number): string =>
    Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width))
      .map((line, at) => (at === 0 ? line : `— ${at} —\n锦溪日报　　2023年4月12日\n${line}`))
      .join("\n");
  for (let width = 20; width <= 40; width++) {
    expect(await valuesOf(ANONYMISED, paged(published, width))).toEqual(VALUES);
    expect(await valuesOf(paged(ANONYMISED, width), published)).toEqual(VALUES);
  }
});
