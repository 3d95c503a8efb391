import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Comparison, EditGroup, SilentEdit } from "../../src/answer/comparison.js";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";
import { readMarked } from "../marked.js";

const BEFORE = "全市上下坚定信心、鼓足干劲，把各项部署落到实处，让群众看得见变化。";
const BEHIND = "我们要营造最优的营商环境，让企业家安心经营、放心投资、专心创业。";

const comparisonOf = (marked: string): Comparison => {
  const { anonymised, published } = readMarked(BEFORE + marked + BEHIND);
  return compare(documentOf(anonymised), documentOf(published));
};
const written = ({ kind, anonymised, published }: SilentEdit): string =>
  `${kind} ${anonymised?.text ?? ""}|${published?.text ?? ""}`;
const editsOf = (marked: string): string[] => comparisonOf(marked).silentEdits.map(written);

describe("kinds of silent edits", () => {
  it.each([
    ["参加的群众有3{4|5}00人。", ["figure 3400|3500"]],
    ["参加的群众有34{|0}0人。", ["figure 340|3400"]],
    ["去年全市生产总值增长{5|3}.2{|7}个百分点。", ["figure 5.2个百分点|3.27个百分点"]],
    ["去年全市生产总值增长1{.|}5%。", ["figure 1.5%|15%"]],
    ["去年新增市场主体{三|四}万户。", ["figure 三万|四万"]],
    ["全市建成项目{3亿|3万}个。", ["figure 3亿|3万"]],
    ["第{十三|13}届运动会开幕。", ["notation 十三|13"]],
    ["参加的群众有{３４００|3400}人，比去年多。", []],
    ["参加的群众有{3,400|三千四百}人。", ["notation 3,400|三千四百"]],
    ["大会在{常|扬}州举行，群众踊跃参加。", ["name 常州|扬州"]],
    ["大会由副市长{王建国|李志强}主持，群众踊跃参加。", ["name 王建国|李志强"]],
    ["到青山县{白沙|柳泉}镇调研，走访了企业。", ["name 白沙镇|柳泉镇"]],
    ["到青山县{白|青}沙镇调研，走访了企业。", ["name 白沙镇|青沙镇"]],
    ["参会人员有王建国、{李|赵}志强、孙立民等，共十人。", ["name 李志强|赵志强"]],
    ["{孙立民指出|王建国强调}，群众踊跃参加。", ["name 孙立民指出|王建国强调"]],
    ["全市工业投资同比{增长|下降}，群众踊跃参加。", ["meaning 增长|下降"]],
    ["年收入30万元以{上|下}的农户，群众踊跃参加。", ["meaning 以上|以下"]],
    ["新建的学校{|不}超过三所，群众踊跃参加。", ["meaning 超过|不超过"]],
    ["这些项目{已|将}投入使用，群众踊跃参加。", ["meaning 已|将"]],
    ["这些项目{|未}通过验收，群众踊跃参加。", ["meaning |未"]],
    ["{不断|持续}优化环境，群众踊跃参加。", ["reworded 不断|持续"]],
    ["{统一|十分}重要的任务，群众踊跃参加。", ["reworded 统一|十分"]],
    ["工业投资{增长5|下降3}.2%，群众踊跃参加。", ["figure 5.2%|3.2%", "meaning 增长|下降"]],
    ["学习{|有关}文件精神，群众踊跃参加。", ["published-only |有关"]],
    ["学习有关文件精神{，|；}群众踊跃参加。", ["punctuation ，|；"]],
  ])("%s", (marked, edits) => {
    expect(editsOf(marked)).toEqual(edits);
  });

  it("a word dropped beside a placeholder is what was edited, not the rest of its value", () => {
    for (const marked of ["{|}XXX{同志|}主持会议并讲话。", "{|}XXX{市长|}到基层调研。"]) {
      const { placeholders, silentEdits } = comparisonOf(marked.replace("XXX", "[XXX|方立群]"));
      expect(placeholders.map(({ value }) => value)).toEqual(["方立群"]);
      expect(silentEdits.map(written)).toEqual([`anonymised-only ${/\{(..)\|\}/u.exec(marked)?.[1] ?? ""}|`]);
    }
  });
});

describe("how the items of a list are set", () => {
  const ITEMS = ["永兴水库除险加固，投资2600万元；", "鹤鸣中学迁建，新增学位2400个；", "沙溪污水厂扩容，年内完工。"];
  const listOf = (mark: (at: number) => string): string => ITEMS.map((item, at) => mark(at) + item).join("\n");
  const editsBetween = (anonymised: string, published: string): string[] =>
    compare(documentOf(anonymised), documentOf(published)).silentEdits.map(written);

  it.each([
    ["* for •", (): string => "* ", (): string => "• "],
    ["numbers for none", (at: number): string => `${at + 1}. `, (): string => ""],
    ["none for bullets", (): string => "", (): string => "- "],
    ["headings of Markdown in plain text", (): string => "", (): string => "## "],
  ])("is no edit: %s", (_, own, other) => {
    expect(editsBetween(listOf(own), listOf(other))).toEqual([]);
    expect(editsBetween(listOf(other), listOf(own))).toEqual([]);
  });

  it("but other numbers are one", () => {
    const edits = editsBetween(
      listOf((at) => `${at + 1}. `),
      listOf((at) => `${at + 3}. `),
    );
    expect(edits.length).toBeGreaterThanOrEqual(ITEMS.length);
  });
});

const ORDER: readonly EditGroup[] = [
  "figures",
  "names",
  "meaning",
  "wording",
  "anonymised-only",
  "published-only",
  "reporting-voice",
  "punctuation",
];

/** Clauses that share nothing, with an edit in each. */
const CLAUSES: readonly (readonly [marked: string, group: EditGroup])[] = [
  ["受教育的青年有{3400|3500}人", "figures"],
  ["论坛由{南京|苏州}承办筹备", "names"],
  ["粮食总产量{增加|减少}显著", "meaning"],
  ["{我们|大家}用汗水浇灌家园", "wording"],
  ["荒山{普遍|}披上绿装", "anonymised-only"],
  ["图书馆{|全天}免费开放借阅", "published-only"],
  ["河道清淤{，|；}岸线修复", "punctuation"],
];
const FILLERS = [
  "。坚持把解决好民生问题放在首位，",
  "。严格落实安全生产责任，",
  "。深入推进文明城市创建，",
  "。大力弘扬劳模精神，",
  "。加快补齐基础设施短板，",
  "。全面提升治理效能，",
  "。持续擦亮生态底色，",
];

/** Some of the clauses, in any order. */
const someClauses = fc.shuffledSubarray([...CLAUSES.keys()], { minLength: 1 });
const markedOf = (chosen: readonly number[]): string =>
  `${chosen.map((clause, at) => FILLERS[at] + CLAUSES[clause][0]).join("")}。`;
const turned = (marked: string): string => marked.replaceAll(/\{([^|]*)\|([^}]*)\}/gu, "{$2|$1}");
const TURNED: Readonly<Partial<Record<EditGroup, EditGroup>>> = {
  "anonymised-only": "published-only",
  "published-only": "anonymised-only",
};
const startOf = ({ anonymised, published }: SilentEdit): number => anonymised?.start ?? published?.start ?? 0;

describe("groups of silent edits", () => {
  it("come in the order in which an editor reads, each edit once, those of one group in the order of the text", () => {
    fc.assert(
      fc.property(someClauses, (chosen) => {
        const { silentEdits } = comparisonOf(markedOf(chosen));
        const groups = silentEdits.map(({ group }) => group);
        expect(groups).toEqual(groups.toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other)));
        expect(groups.toSorted()).toEqual(chosen.map((clause) => CLAUSES[clause][1]).toSorted());
        for (const group of ORDER) {
          const starts = silentEdits.filter((edit) => edit.group === group).map(startOf);
          expect(starts).toEqual(starts.toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are the same with the texts swapped, but for what one text has", () => {
    fc.assert(
      fc.property(someClauses, (chosen) => {
        const groupsOf = (marked: string): EditGroup[] => comparisonOf(marked).silentEdits.map(({ group }) => group);
        const swapped = groupsOf(turned(markedOf(chosen))).map((group) => TURNED[group] ?? group);
        expect(swapped.toSorted()).toEqual(groupsOf(markedOf(chosen)).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it("a figure that changed is among the figures wherever it is", () => {
    const number = fc.integer({ min: 2, max: 99_999 });
    const place = fc.integer({ min: 0, max: FILLERS.length });
    fc.assert(
      fc.property(number, number, place, (own, other, at) => {
        fc.pre(own !== other);
        const clause = `。受教育的青年有{${own}|${other}}人`;
        const marked = [...FILLERS.slice(0, at), clause, ...FILLERS.slice(at), "。"].join("");
        expect(editsOf(marked)).toEqual([`figure ${own}|${other}`]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a value whose neighbours changed in meaning", () => {
  it.each([
    ["工业投资{增长|下降}[XX.X|12.5]%，群众踊跃参加。", "增长|下降"],
    ["新增就业{超过|不足}[XX|30]万人，群众踊跃参加。", "超过|不足"],
    ["新增就业[XX|30]万人以{上|下}，群众踊跃参加。", "以上|以下"],
    ["新增就业{|不}超过[XX|30]万人，群众踊跃参加。", "超过|不超过"],
  ])("%s has a note", (marked, words) => {
    const { placeholders, silentEdits } = comparisonOf(marked);
    expect(placeholders[0].value).not.toBeNull();
    const noted = placeholders[0].note?.edits.map((edit) => written(silentEdits[edit]));
    expect(noted).toEqual([`meaning ${words}`]);
  });

  it("has one whichever text it is masked in", () => {
    const { placeholders } = comparisonOf("工业投资{增长|下降}{12.5|XX.X}%，群众踊跃参加。");
    expect(placeholders.map(({ document, note }) => [document, note?.name])).toEqual([["published", "meaning"]]);
  });

  it.each([
    "工业投资增长[XX.X|12.5]%，群众踊跃参加。",
    "粮食总产量{增加|减少}显著，而且工业投资达到[XX|125]亿元。",
    "工业投资{达到|实现}[XX|125]亿元，群众踊跃参加。",
  ])("%s has none", (marked) => {
    expect(comparisonOf(marked).placeholders.map(({ note }) => note)).toEqual([null]);
  });
});
