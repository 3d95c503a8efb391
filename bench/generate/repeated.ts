import { parseFrame, type Frame } from "./material.js";
import type { Random } from "./random.js";

/**
 * Clauses of one frame, as reports, laws and minutes have them. `{key}` tells the members apart and is never masked, so that
 * a reader knows which is which; `\n` begins a new paragraph with each.
 */
export interface Repeated {
  readonly keys: readonly string[];
  readonly frame: string;
  /** Whether each member is a paragraph, as the rows of a table. */
  readonly isRow?: boolean;
  readonly head?: string;
}

const YEARS = ["2019年", "2020年", "2021年", "2022年", "2023年", "2024年"];
const VILLAGES = ["团结村", "前进村", "向阳村", "光明村", "红星村", "幸福村"];
const PARTS = ["东部片区", "西部片区", "南部片区", "北部片区", "中部片区"];
const QUARTERS = ["一季度", "二季度", "三季度", "四季度"];
const OFFENCES = ["未按规定备案", "拒绝接受检查", "提供虚假材料", "逾期不改正", "造成严重后果", "伪造检测数据"];
const SORTS = ["单位", "个人", "经营者", "生产者"];
const RULES = ["预算草案", "水资源条例", "绿化条例", "人事任免名单", "审计报告", "养老服务条例"];
const ROWS = ["地区生产总值", "固定资产投资", "社会消费品零售总额", "进出口总额", "财政收入", "城镇新增就业"];

/** By hand, from reports, budgets, minutes and laws. */
export const REPEATED: readonly Repeated[] = [
  { keys: YEARS, frame: "{key}完成投资{number}亿元，同比增长{decimal}%。" },
  { keys: YEARS, frame: "{key}全市粮食产量{number}万吨，增长{decimal}%；" },
  { keys: YEARS, frame: "{key}新增就业{tally}人，失业率{decimal}%。" },
  { keys: VILLAGES, frame: "{key}集体收入{number}万元，人均增收{tally}元；" },
  { keys: VILLAGES, frame: "{key}现有农户{count}户，由{person}同志包联。" },
  { keys: PARTS, frame: "{key}新建学校{count}所，新增学位{tally}个；" },
  { keys: QUARTERS, frame: "{key}工业用电量增长{decimal}%，" },
  { keys: OFFENCES, frame: "{key}的，处{number}元以上{number}元以下罚款；" },
  { keys: SORTS, frame: "对{key}处{numeral}万元以上{numeral}万元以下的罚款，" },
  { keys: RULES, frame: "第{ordinal}次会议审议通过了{key}。" },
  { keys: RULES, frame: "{month}月{day}日，{person}同志主持会议，听取了{key}的说明。" },
  { keys: ["今年", "去年", "前年"], frame: "{key}外贸进出口增长{decimal}%，利用外资{number}万美元。" },
  { keys: ROWS, frame: "{key}\t{number}\t{decimal}%", isRow: true, head: "指标\t完成数\t增速" },
  { keys: VILLAGES, frame: "{key} | {person} | {count} | {number}", isRow: true, head: "村名 | 负责人 | 户数 | 收入" },
  { keys: PARTS, frame: "{key}    {place}    {number}", isRow: true, head: "片区    所在地    投资" },
  { keys: ["会议时间", "会议地点", "主持人", "参加人数"], frame: "{key}：{field}", isRow: true },
  { keys: ["一", "二", "三", "四"], frame: "（{key}）{org}机关，驻{name}镇，编制{count}名。", isRow: true },
];

const FIELDS: Readonly<Record<string, string>> = {
  会议时间: "{year}年{month}月{day}日",
  会议地点: "{place}{name}路会议室",
  主持人: "{person}",
  参加人数: "{count}人",
};

/** Paragraphs of frames: the members of one are a paragraph, or each is one. */
export function repeatedFrames({ keys, frame, isRow = false, head }: Repeated, random: Random): Frame[][] {
  const count = random.int(3, keys.length);
  const from = random.int(0, keys.length - count);
  const members = keys
    .slice(from, from + count)
    .map((key) => parseFrame(frame.replace("{key}", key).replace("{field}", FIELDS[key] ?? "")));
  if (!isRow) return [closed(members)];
  return [...(head === undefined ? [] : [[parseFrame(head)]]), ...members.map((member) => [member])];
}

/** The last one ends the sentence. */
function closed(members: readonly Frame[]): Frame[] {
  return members.map((parts, member) =>
    parts.map((part, index) =>
      part.is === "text" && member === members.length - 1 && index === parts.length - 1
        ? { ...part, text: part.text.replace(/[；，]$/, "。") }
        : part,
    ),
  );
}
