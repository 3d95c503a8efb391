import { describe, expect, it } from "vitest";
import { randomFrom } from "../../bench/generate/random.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { templates } from "../../src/templates.js";
import type { Templates } from "../../src/answer/templates.js";

const STOCK =
  "全市上下要坚持以习近平新时代中国特色社会主义思想为指导，认真落实各项决策部署，坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，统筹发展和安全，奋力开创各项事业新局面，以优异成绩迎接新的胜利。";
const FORM =
  "兹证明该申请人符合本区公共租赁住房的申请条件，所提交的户口簿、收入证明与婚姻状况材料均已核对无误，准予登记轮候。";

/** Letters that nothing else has, always the same for a seed. */
function ownText(seed: number, length: number): string {
  const random = randomFrom(seed);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + random.int(0, 6000))).join("");
}

const sizes = ({ groups }: Templates): number[] => groups.map(({ members }) => members.length);

describe("what is stock in a pile", () => {
  const speeches = Array.from({ length: 40 }, (_, at) =>
    documentFromText(`${STOCK}\n${ownText(at + 1, 600)}。\n`, { path: `speech-${at}.txt` }),
  );
  const forms = Array.from({ length: 40 }, (_, at) =>
    documentFromText(`${FORM}\n编号${at * 37 + 11}，轮候第${at * 13 + 5}位。\n`, { path: `form-${at}.txt` }),
  );

  it("makes no template, but one where few documents have it", () => {
    expect(sizes(templates(speeches))).toEqual([]);
    expect(sizes(templates(speeches.slice(0, 10)))).not.toEqual([]);
  });

  it("is not a template, however many documents are made from it", () => {
    expect(sizes(templates([...speeches, ...forms]))).toEqual([40]);
  });
});
