import { expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentFromText } from "../../src/read/document-from-text.js";

const BEFORE = "今年以来，各地各部门围绕中心、服务大局，扎实推进各项重点工作落地见效。";
const BEHIND = "我们将继续发扬钉钉子精神，一件事情接着一件事情办，不断开创各项事业的新局面。";

function valuesOf(own: string, other: string): (string | null)[] {
  const [left, right] = [own, other].map((text) => documentFromText(`${BEFORE}${text}${BEHIND}`));
  return compare(left, right).placeholders.map(({ value }) => value);
}

it.each([
  ["驻村工作队给XX乡XX中心校送来两车图书。", "驻村工作队给马岗镇柿园小学送来两车图书。", "马岗镇柿园小学"],
  ["今晚由XX集团对XX大道东段实施半幅封闭。", "今晚由宏远公司对沿江路东段实施半幅封闭。", "宏远公司对沿江路"],
  ["善后组提出XX两条办法，今冬炼山整地。", "善后组提出“先清后补”“谁烧谁种”两条办法，今冬炼山整地。", "谁烧谁种"],
  ["书架上添了XX两本旧书，供大家借阅。", "书架上添了《齐民要术》《农政全书》两本旧书，供大家借阅。", "农政全书"],
  ["代表小组赴△△县视察教育均衡发展情况。", "代表小组来到定南区视察教育均衡发展情况。", "到定南"],
])("%s", (own, other, wrong) => {
  expect(valuesOf(own, other)).not.toContain(wrong);
});

it("gives the name behind a preposition that was replaced", () => {
  expect(valuesOf("代表小组赴△△县视察教育均衡发展情况。", "代表小组来到定南区视察教育均衡发展情况。")).toEqual([
    "定南",
  ]);
});
