/** Texts made to be hard for one that looks for names, deletions, phrases and placeholders. */
export const HOSTILE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ["1,000,000 X", "X".repeat(1_000_000)],
  ["one character, 1,000,000, no stop", "国".repeat(1_000_000)],
  ["a district's name 200,000 times", "汉滨区".repeat(200_000)],
  ["another name on every line, 100,000 lines", namesOf(100_000)],
  ["surnames alone, 500,000", "王".repeat(500_000)],
  ["a title and a name 100,000 times", "市长王小明".repeat(100_000)],
  ["张某 300,000 times", "张某".repeat(300_000)],
  ["years, 200,000", "2021年".repeat(200_000)],
  ["quotation marks, 500,000", "“".repeat(500_000)],
  ["stars between quotation marks, 200,000", `“${"*".repeat(200_000)}”的*个`],
  ["sums of stars that never end, 500,000", "*+".repeat(500_000)],
  ["code names and counts, 100,000", "“***”*个".repeat(100_000)],
  ["a list of 200,000 items, then a count", `以${"甲乙、".repeat(200_000)}丙丁为引领的*个`],
  ["what leads to a deletion, 200,000 times", "达到了".repeat(200_000)],
  ["the words of a meeting, 200,000 times", "市委届次全会".repeat(200_000)],
  ["我们 and nothing else, 400,000", "我们".repeat(400_000)],
];

function namesOf(count: number): string {
  const signs = Array.from("安宝长春德东福高广海和华江金康丽连龙梅明南宁平青泉荣山石水泰通文武西新兴阳宜永玉远云张州");
  return Array.from({ length: count }, (_, at) => {
    const [first, second, third] = [at, at / signs.length, at / signs.length ** 2].map(
      (part) => signs[Math.floor(part) % signs.length],
    );
    return `市长王${first}${second}到${third}${first}县${second}${third}镇调研，`;
  }).join("\n");
}
