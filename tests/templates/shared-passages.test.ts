import { describe, expect, it } from "vitest";
import { templates } from "../../src/templates.js";
import { documentOf } from "../document-of.js";

const SHARED = "县级以上人民政府应当加强对安全生产工作的领导，建立健全安全生产工作协调机制，及时协调、解决重大问题。";
const ALSO = "生产经营单位的主要负责人对本单位的安全生产工作全面负责。";

describe("the passages that two documents share", () => {
  const one = documentOf(`甲市条例\n${SHARED}\n甲市另有规定的除外。\n${ALSO}`, "a.txt");
  const other = documentOf(`${ALSO}\n乙市条例\n${SHARED.replaceAll("，", "、")}`, "b.txt");
  const [pair] = templates([other, one]).pairs;

  it("are in the answer with their places in both, whatever their order and punctuation", () => {
    const written = pair.passages?.map(({ one: here, other: there }) => [
      one.source.slice(here.start, here.end),
      other.source.slice(there.start, there.end),
    ]);
    const behind = (text: string): string => text.slice(0, -1);
    expect(written).toEqual([
      [`市条例\n${behind(SHARED)}`, `市条例\n${behind(SHARED.replaceAll("，", "、"))}`],
      [behind(ALSO), behind(ALSO)],
    ]);
  });

  it("cover no unit of the first twice", () => {
    const ends = pair.passages?.map(({ one: here }) => here.end) ?? [];
    expect(pair.passages?.slice(1).every(({ one: here }, at) => here.start >= ends[at])).toBe(true);
  });
});
