import type { Placeholder } from "./placeholder.js";

/** Words of public speech that maskers cut into: one character of them is taken for a name or a number. */
const WORDS: readonly string[] = [
  ..."一二三四五六七八九".split("").map((number) => `${number}中全会`),
  ..."人民代表大会 政治协商会议 经济工作会议 党代表大会 常务委员会 政府工作报告 中央委员会 国务院 总书记 社会主义 中国共产党 共产党员 马克思主义 改革开放 乡村振兴 高质量发展 营商环境 招商引资 城镇化 现代化 信息化 党中央 中华民族 伟大复兴 全面建成小康社会 脱贫攻坚 生态文明 精神文明 统一战线 纪检监察 基层治理 网格化管理 公共服务 基础设施 第十三个五年规划 国民经济 社会治安 安全生产 依法治国 从严治党 群众路线 中国特色 人民政府 人民法院 人民检察院 公安局 发展改革委 市场监管局 一般公共预算收入 固定资产投资 社会消费品零售总额 规模以上工业增加值 城镇居民人均可支配收入 农村居民人均可支配收入".split(
    " ",
  ),
];

/** So many characters of the word have to stand around the sign. */
const LEAST_AROUND = 3;

interface Hole {
  readonly word: string;
  readonly left: string;
  readonly right: string;
}

/** Each word with one character taken out of it, not its first. */
const HOLES: readonly Hole[] = WORDS.flatMap((word) =>
  Array.from(word.slice(1), (_, at) => ({ word, left: word.slice(0, at + 1), right: word.slice(at + 2) })),
).filter(({ word, left, right }) => word.length > LEAST_AROUND && left.length + right.length >= LEAST_AROUND);

/**
 * The ordinary word that a placeholder hides one character of, or null: 三中X会 is 三中全会, and no
 * name or number was withheld.
 */
export function overMasked(text: string, { span: { start, end } }: Placeholder): string | null {
  if (end - start !== 1) return null;
  const found = HOLES.find(
    ({ left, right }) => right !== "" && text.startsWith(left, start - left.length) && text.startsWith(right, end),
  );
  return found?.word ?? null;
}
