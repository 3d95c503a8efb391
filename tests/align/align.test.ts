import { describe, expect, it } from "vitest";
import { align, type Alignment } from "../../src/align/align.js";
import type { Wildcard } from "../../src/align/wildcard.js";
import { HOLE, normalise, type NormalisedText } from "../../src/text/normalise.js";
import { span } from "../../src/text/span.js";

const ANYTHING: Wildcard = {
  kind: "unknown",
  keepsLength: false,
  length: 2,
  pattern: null,
  isBracketed: false,
  mostOfOneSort: 6.5,
};

const read = (text: string): NormalisedText =>
  normalise(
    text,
    [...text.matchAll(/□/g)].map(({ index }) => span(index, index + 1)),
  );

/** Aligns two texts in which `□` is a placeholder. */
function aligned(left: string, right: string, wildcard: Wildcard): Alignment {
  const [own, other] = [read(left), read(right)];
  return align(own, other, { left: own.holes.map(() => wildcard), right: other.holes.map(() => wildcard) });
}

/** What two texts in which `□` is a placeholder pair: `left=right`, moved ones behind `~`. */
function pairsOf(left: string, right: string, wildcard: Wildcard = ANYTHING): string[] {
  const [own, other] = [read(left).key, read(right).key];
  const show = (key: Uint32Array, start: number, length: number): string =>
    Array.from(key.slice(start, start + length), (unit) => (unit >= HOLE ? "□" : String.fromCodePoint(unit))).join("");
  return aligned(left, right, wildcard).passages.flatMap((passage) =>
    passage.runs.map((run) => {
      const [from, to] = [show(own, run.left, run.leftLength), show(other, run.right, run.rightLength)];
      return `${passage.moved ? "~" : ""}${from === to ? from : `${from}=${to}`}`;
    }),
  );
}

describe("gaps", () => {
  it("a placeholder takes what stands in its place", () => {
    expect(pairsOf("一步之遥的□惟有重振产业雄风", "一步之遥的常州惟有重振产业雄风")).toEqual([
      "一步之遥的",
      "□=常州",
      "惟有重振产业雄风",
    ]);
  });

  it("words inserted near one stay outside", () => {
    const number: Wildcard = { ...ANYTHING, kind: "number" };
    expect(pairsOf("全市高企数量达□家左右，到2025年", "全市高企数量要达3400家左右，到2025年", number)).toEqual([
      "全市高企数量",
      "达",
      "□=3400",
      "家左右,到2025年",
    ]);
    expect(pairsOf("全市高企数量达□家左右，到2025年", "全市高企数量要达到3400家左右，到2025年", number)).toContain(
      "□=3400",
    );
  });

  it("a number is not taken apart", () => {
    expect(pairsOf("新增航线□条、吞吐量大增", "新增航线150条、吞吐量大增", { ...ANYTHING, kind: "place" })).toContain(
      "□=150",
    );
  });

  it("a kept part has to stand in the value", () => {
    const year: Wildcard = { ...ANYTHING, kind: "date", length: 4, pattern: [0x32, 0x30, null, null] };
    expect(pairsOf("我们在□年夺取了新胜利", "我们在决胜的2021年夺取了新胜利", year)).toContain("□=2021");
  });
});

describe("moved passages", () => {
  const [one, two, three] = [
    "要抢占集群发展主攻点，深耕实体经济，坚持链式发展，推动地标产业强链。",
    "要激活科技创新主动能，加强创新链和产业链对接，构建技术创新体系。",
    "要强化重大项目主抓手，继续坚持重大项目招引推进不动摇，保持强劲态势。",
  ];

  it("are paired and told from what kept its place", () => {
    const pairs = pairsOf(one + two + three, two + three + one);
    expect(pairs.filter((pair) => pair.startsWith("~")).join("")).toContain("集群发展");
    expect(pairs.join("").replaceAll("~", "").length).toBeGreaterThan(90);
  });

  it("swapping the texts swaps the pairs", () => {
    const there = pairsOf(one + two + three, two + three + one).map((pair) => pair.replace("~", ""));
    const back = pairsOf(two + three + one, one + two + three).map((pair) => pair.replace("~", ""));
    expect(new Set(back.join("|").split("|"))).toEqual(new Set(there.join("|").split("|")));
  });
});

describe("restraint", () => {
  it("single characters that unrelated sentences share are not paired", () => {
    expect(
      pairsOf(
        "当前，□正处在乘势而上、赢得新一轮发展机遇的关键期。",
        "这些成绩的取得是全市上下团结拼搏的结果，也与大家的担当密不可分。",
      ),
    ).toEqual([]);
  });
});

describe("hostile texts end, pair what can be paired, and say what was cut short", () => {
  const every = [..."要抢占集群发展主攻点深耕实体经济".repeat(100)];

  it.each([
    ["one character over and over", "的".repeat(5_000), "的".repeat(4_000), 4_000, true],
    ["one word, a quarter of a million times", "发展", "发展".repeat(250_000), 0, false],
    ["a shifted period", "天地玄黄".repeat(60_000), "地玄黄天".repeat(60_000), 239_999, false],
    ["nothing but placeholders", "□".repeat(20_000), "发展".repeat(5_000), 0, false],
    ["a placeholder after every character", every.join("□"), every.join(""), 0, true],
  ])("%s", (_name, left, right, paired, approximate) => {
    const answer = aligned(left, right, ANYTHING);
    const units = answer.passages.flatMap(({ runs }) => runs).reduce((sum, run) => sum + run.leftLength, 0);
    expect([units, answer.approximate]).toEqual([paired, approximate]);
  });
});
