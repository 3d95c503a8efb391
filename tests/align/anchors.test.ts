import { describe, expect, it } from "vitest";
import { extendAnchors } from "../../src/align/extend-anchors.js";
import { fillGaps } from "../../src/align/fill-gaps.js";
import { findAnchors } from "../../src/align/find-anchors.js";
import { pairEnds } from "../../src/align/pair-ends.js";
import type { Pair, Pass } from "../../src/align/pair.js";
import { pairRepetitions } from "../../src/align/pair-repetitions.js";
import { trimAnchors } from "../../src/align/trim-anchors.js";
import { after, listPairs, unpaired, writePair } from "./marked-pairs.js";

const MOVED = {
  left: "规模超□亿元的产业集群，推动地标产业强链。要激活科技创新主动能，加强对接。",
  right: "要激活科技创新主动能，加强对接。会议强调规模超3000亿元的产业集群，推动地标产业强链。",
};

const through = (passes: readonly Pass[], left: string, right: string): Pair =>
  passes.reduce((pair, pass) => pass(pair), unpaired(left, right));

const pairsOf = (passes: readonly Pass[], { left, right }: { left: string; right: string }): string[] =>
  listPairs(left, right, through(passes, left, right).runs);

describe("find anchors", () => {
  it("finds long equal stretches wherever they are, in the order of the left text", () => {
    expect(pairsOf([findAnchors], MOVED)).toEqual([
      "亿元的产业集群，推动地标产业强链。",
      "要激活科技创新主动能，加强对接。",
    ]);
  });

  it("leaves short ones", () => {
    expect(pairsOf([findAnchors], { left: "成绩属于过去", right: "成绩不属于过去" })).toEqual([]);
  });

  it("tells a sentence from its repetition by its neighbours", () => {
    const [one, two] = ["加强创新链和产业链对接，构建技术创新体系。", "各地各部门要抓好贯彻落实，确保完成目标任务。"];
    const pair = through([findAnchors], `甲${two}乙${one}${two}`, `${one}${two}丙`);
    const withNeighbour = pair.runs.find(({ left }) => left === 1 + two.length + 1);
    expect(withNeighbour).toMatchObject({ right: 0, leftLength: one.length + two.length });
  });

  it("marks what it passed over as too frequent", () => {
    const { passedOver, runs } = through([findAnchors], "发展".repeat(20), "发展".repeat(30));
    expect(runs).toEqual([]);
    expect(passedOver.filter((unit) => unit === 1).length).toBeGreaterThan(20);
  });
});

describe("trim anchors", () => {
  it("gives back two units at each end, of what is long enough", () => {
    expect(after(trimAnchors, "要抢占集群发展主攻点{甲|乙}短")).toBe("{要抢|要抢}占集群发展主{攻点甲|攻点乙}短");
  });
});

describe("fill gaps", () => {
  it.each([
    ["数量{达□家|要达3400家}左右", "数量{|要}达[□|3400]家左右"],
    ["全市{上下□，|上下团结一心，}共同努力", "全市上下[□|团结一心]，共同努力"],
    ["左右{会议|散会}结束", "左右{会议|散会}结束"],
  ])("%s → %s", (before, behind) => {
    expect(after(fillGaps, before)).toBe(behind);
  });

  it("leaves what lies around an anchor whose neighbours are not the same", () => {
    expect(pairsOf([findAnchors, trimAnchors, fillGaps], MOVED)).toEqual([
      "的产业集群，推动地标产业强",
      "活科技创新主动能，加强对",
    ]);
  });

  it("divides what is too large at anchors of its own, and holds them too", () => {
    const noise = (from: number): string =>
      Array.from({ length: 1100 }, (_, i) => String.fromCharCode(from + 7 * i)).join("");
    const [left, right] = [
      `${noise(0x4e00)}要抓好□落实${noise(0x4e01)}`,
      `${noise(0x4e02)}要抓好各项落实${noise(0x4e03)}`,
    ];
    const { runs, anchors } = fillGaps(unpaired(`${left}甲乙丙丁戊`, `${right}甲乙丙丁戊`));
    expect(listPairs(`${left}甲乙丙丁戊`, `${right}甲乙丙丁戊`, anchors)).toEqual(["甲乙丙丁戊"]);
    expect(runs).toEqual(expect.arrayContaining(anchors as never[]));
  });
});

describe("extend anchors", () => {
  it("goes on from a moved anchor as far as the texts agree, over placeholders", () => {
    expect(pairsOf([findAnchors, trimAnchors, fillGaps, extendAnchors], MOVED)).toEqual([
      "规模超",
      "□=3000",
      "亿元的产业集群，推动地标产业强链。",
      "要激活科技创新主动能，加强对接。",
    ]);
  });

  it("keeps out of what is taken", () => {
    const { runs } = through([findAnchors, trimAnchors, fillGaps, extendAnchors], MOVED.left, MOVED.right);
    const ends = runs.map(({ right, rightLength }) => [right, right + rightLength]).sort(([a], [b]) => a - b);
    expect(ends.every(([start], at) => at === 0 || ends[at - 1][1] <= start)).toBe(true);
  });
});

describe("pair repetitions", () => {
  it("pairs what occurs too often with its first places, and says that there is much of it", () => {
    const pair = through([findAnchors, pairRepetitions], "发展".repeat(900), "发展".repeat(800));
    expect(pair.runs.reduce((sum, { leftLength }) => sum + leftLength, 0)).toBe(1600);
    expect(pair.isTooRepetitive).toBe(true);
  });

  it("says the same of a text too full of placeholders for any shingle", () => {
    const words = "要抢占集群发展主攻点深耕实体经济".repeat(4);
    const pair = through([findAnchors, pairRepetitions], [...words].join("□"), words);
    expect(pair.isTooRepetitive).toBe(true);
  });

  it("leaves a text that repeats little as it was", () => {
    const found = through([findAnchors], MOVED.left, MOVED.right);
    expect(pairRepetitions(found)).toEqual({ ...found, isTooRepetitive: false });
  });
});

describe("pair ends", () => {
  const [left, right] = ["关于□的通知", "关于试点工作的通知"];

  it("pairs equal beginnings and ends where nothing else is paired", () => {
    expect(writePair(left, right, pairEnds(unpaired(left, right)).runs)).toBe("关于{□|试点工作}的通知");
  });

  it("pairs no unit twice", () => {
    expect(writePair("发展", "发展发展", pairEnds(unpaired("发展", "发展发展")).runs)).toBe("发展{|发展}");
  });

  it("leaves a pair of which something is paired", () => {
    expect(after(pairEnds, "{关于|关于}试点")).toBe("{关于|关于}试点");
  });
});
