import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentFromText } from "../../src/read/document-from-text.js";

function valueOf(own: string, other: string): string | null {
  return compare(documentFromText(own), documentFromText(other)).placeholders[0]?.value ?? null;
}

describe("a placeholder for several numbers", () => {
  const sentences: readonly ((numbers: string) => string)[] = [
    (numbers) => `物业通知：${numbers}号楼的电梯将分批年检，每部停用半天，请错开出行。`,
    (numbers) => `会议在${numbers}日举行，地点在市民中心三号会议室，请准时参加。`,
    (numbers) => `各单位请注意，${numbers}楼的电梯将分批年检，请错开出行。`,
  ];
  for (const list of ["3、7、12", "3、12", "15、16、17、21", "二、四", "一、二、五"])
    it.each(sentences)(`takes ${list} whole, or nothing`, (sentence) => {
      expect([list, null]).toContain(valueOf(sentence("某某"), sentence(list)));
    });

  it("is sure of it in the middle of a sentence", () => {
    const sentence = sentences[0];
    expect(valueOf(sentence("XX"), sentence("3、7、12"))).toBe("3、7、12");
  });
});

it("a shop that goes to court is no person whose name is withheld", () => {
  const sentence = (name: string): string => `经审理查明，被告${name}向原告购买玉米，约定货到付款，至今未付。`;
  for (const shop of ["粮行", "修理厂", "五金店", "诊所"])
    expect(valueOf(sentence(`×××${shop}`), sentence(`聚丰${shop}`))).toBe("聚丰");
  expect(valueOf(sentence("×××"), sentence("张聚丰"))).toBeNull();
});
