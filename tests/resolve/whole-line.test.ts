import fc from "fast-check";
import { expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentFromText } from "../../src/read/document-from-text.js";

const PARAGRAPHS = [
  "今年以来，各地各部门围绕中心、服务大局，扎实推进各项重点工作落地见效，经济社会保持平稳健康发展的良好态势。",
  "我们坚持把发展经济的着力点放在实体经济上，加快改造提升传统产业，培育壮大新兴产业，前瞻布局未来产业。",
  "下一步，我们将继续发扬钉钉子精神，一件事情接着一件事情办，一年接着一年干，不断开创各项事业的新局面。",
  "要深入实施乡村建设行动，统筹县域城乡规划布局，提升基础设施和公共服务水平，建设宜居宜业和美乡村。",
];

/** Headings with a placeholder, and its value. */
const HEADINGS = [
  ["二、XXXX年工作安排", "2026"],
  ["［XX］四大主导产业：", "17"],
  ["第XX章监督检查", "四"],
  ["附件XX：责任分工表", "3"],
] as const;

it("headings keep their values wherever their lines are", () => {
  const orders = fc.shuffledSubarray([...PARAGRAPHS, ...HEADINGS.map(([line]) => line)], { minLength: 8 });
  fc.assert(
    fc.property(orders, (order) => {
      const lines = HEADINGS.flatMap(([line], at) => [PARAGRAPHS[at], line]);
      const valueIn = (line: string): string =>
        line.replace(/X+/u, HEADINGS.find(([heading]) => heading === line)?.[1] ?? "");
      const own = documentFromText(lines.join("\n"));
      const other = documentFromText(order.map(valueIn).join("\n"));
      const said = compare(own, other).placeholders.map(({ value }) => value);
      expect(said).toEqual(HEADINGS.map(([, value]) => value));
    }),
    { numRuns: 40 },
  );
});

it("a heading that was joined to what is below it is found too", () => {
  const own = documentFromText(
    [PARAGRAPHS[0], `二、XXXX年工作安排${PARAGRAPHS[1]}`, PARAGRAPHS[2], PARAGRAPHS[3]].join("\n"),
  );
  const other = documentFromText([PARAGRAPHS[3], "二、2026年工作安排", ...PARAGRAPHS.slice(0, 3)].join("\n"));
  expect(compare(own, other).placeholders.map(({ value }) => value)).toEqual(["2026"]);
});
