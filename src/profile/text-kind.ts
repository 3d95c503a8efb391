import type { Strength, TextKind } from "../answer/scan.js";
import { oneOf } from "../lexicons/one-of.js";

interface KindSign {
  readonly kind: TextKind;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly example: string;
}

/** What tells what kind of text one is. Each sign counts once. */
export const KIND_SIGNS: readonly KindSign[] = [
  {
    kind: "speech",
    pattern:
      /^[ \t\u3000]*(?:各位[^，。]{0,8}、)?(?:尊敬的[^，。\n]{1,30}|同志们|各位(?:领导|来宾|企业家|同事|同学)|女士们)[^。\n]{0,30}[：:！]/mu,
    weight: 3,
    example: "同志们：",
  },
  { kind: "speech", pattern: /同志们(?![：:])/u, weight: 1, example: "同志们，新春新气象" },
  { kind: "speech", pattern: /我(?:代表|强调|讲|想讲|先讲|再强调|就)[^，。]{0,20}/u, weight: 2, example: "我代表市委" },
  { kind: "speech", pattern: /(?:谢谢大家|我的(?:讲话|发言)(?:完了|到此))/u, weight: 2, example: "谢谢大家" },
  {
    kind: "speech",
    pattern: /(?:刚才|下面)，[^。]{0,40}(?:讲|发言|强调|意见)/u,
    weight: 1,
    example: "下面，我讲几点意见",
  },
  { kind: "speech", pattern: /我们(?:要|必须|既要|决不能)/u, weight: 1, example: "我们要立足当下" },
  {
    kind: "speech",
    pattern: /我们[^]{1,500}?我们[^]{1,500}?我们/u,
    weight: 3,
    example: "我们要，我们也要，我们还要",
  },
  { kind: "report", pattern: /(?:各位代表|请予审议|请各位(?:政协)?委员)/u, weight: 4, example: "请予审议" },
  { kind: "report", pattern: /工作(?:报告|总结|汇报|要点)|述职报告/u, weight: 1, example: "政府工作报告" },
  { kind: "report", pattern: /(?:存在的问题|下一步工作|工作打算|主要做法)/u, weight: 1, example: "下一步工作打算" },
  {
    kind: "report",
    pattern: /^[^]{0,80}?(?:政府工作(?:的)?报告|工作(?:总结|汇报|情况)|情况(?:的)?(?:汇报|报告)|调研报告|述职报告)/u,
    weight: 4,
    example: "关于防汛工作情况的报告",
  },
  {
    kind: "notice",
    pattern: /^[^]{0,40}?(?:警情|情况)?(?:通报|通告|公告)(?![^\n]{0,6}(?:讲话|批评))/u,
    weight: 3,
    example: "警情通报",
  },
  {
    kind: "news",
    pattern:
      /本报讯|(?:本报|本台|新华社|记者)[^，。\n]{0,12}(?:报道|电|讯)|[（(](?:全媒体|本报|见习|首席)?(?:记者|通讯员)/u,
    weight: 4,
    example: "本报讯（记者",
  },
  {
    kind: "news",
    pattern: /(?:出席会议|主持会议|参加(?:会议|活动|调研)|在[^，。]{2,20}调研时强调)/u,
    weight: 2,
    example: "主持会议",
  },
  {
    kind: "news",
    pattern: new RegExp(`(?:^|[，。])(?:他|她|会议)${oneOf("reporting-verbs", "news")}`, "mu"),
    weight: 2,
    example: "他强调",
  },
  {
    kind: "news",
    pattern: /(?:日前|近日|昨日|[0-9]{1,2}月[0-9]{1,2}日)[，,][^。]{0,40}(?:召开|举行|启动|启用|开工|赴)/u,
    weight: 2,
    example: "近日，全市大会召开",
  },
  {
    kind: "judgment",
    pattern:
      /(?:人民法院|仲裁委员会)[^。]{0,20}(?:判决书|裁定书|裁决书|决定书|调解书)|(?:民事|刑事|行政)(?:判决|裁定|决定|调解)书/u,
    weight: 4,
    example: "民事判决书",
  },
  {
    kind: "judgment",
    pattern: /(?:本院认为|判决如下|裁定如下|经审理查明|审理终结|公诉机关)/u,
    weight: 3,
    example: "本院认为",
  },
  {
    kind: "judgment",
    pattern: new RegExp(`${oneOf("roles", "judgment")}[^。]{0,30}(?:诉|男|女|住|犯)`, "u"),
    weight: 2,
    example: "被告人张某，男",
  },
  {
    kind: "notice",
    pattern: /(?:现(?:将|就)[^。]{0,40}(?:通知|通告|公告|印发)|特此(?:通知|通告|公告)|请(?:认真|遵照)?贯彻执行)/u,
    weight: 3,
    example: "特此通知",
  },
  {
    kind: "notice",
    pattern: /关于[^。\n]{2,50}的(?:通知|通告|公告|意见|批复|函)\s*$/mu,
    weight: 2,
    example: "关于开展检查的通知",
  },
  {
    kind: "notice",
    pattern: /[〔［[（(](?:20[0-9]{2}|[×X*x]{2,4}|)[〕］\]）)][0-9×X*x]{0,4}号/u,
    weight: 1,
    example: "〔2022〕1号",
  },
  { kind: "law", pattern: /^[ \t\u3000]*第[一二三四五六七八九十百]+条[\s　]/mu, weight: 4, example: "第一条　为了" },
  {
    kind: "law",
    pattern: /(?:本(?:法|条例|办法|规定|解释)自|自公布之日起施行)/u,
    weight: 2,
    example: "本条例自公布之日起施行",
  },
  { kind: "law", pattern: /^[ \t\u3000]*第[一二三四五六七八九十]+章[\s　]/mu, weight: 2, example: "第一章　总则" },
];

export interface FoundKind {
  readonly kind: TextKind;
  readonly strength: Strength;
  readonly signs: readonly string[];
}

const LEAST = 2;
const STRONG = 5;
const LONGEST_SIGN = 24;

/** What kind of text it is, by the formulas that each kind has, and those that it shows. */
export function textKind(text: string): FoundKind {
  const scores = new Map<TextKind, { score: number; signs: string[] }>();
  for (const { kind, pattern, weight } of KIND_SIGNS) {
    const sign = pattern.exec(text)?.[0].replace(/\s+/gu, " ").trim();
    if (sign === undefined) continue;
    const known = scores.get(kind) ?? { score: 0, signs: [] };
    scores.set(kind, { score: known.score + weight, signs: [...known.signs, sign.slice(0, LONGEST_SIGN)] });
  }
  const [best, next] = Array.from(scores).toSorted(([, one], [, other]) => other.score - one.score);
  if (best === undefined || best[1].score < LEAST) return { kind: "unknown", strength: "weak", signs: [] };
  const [kind, { score, signs }] = best;
  const ahead = score - (next?.[1].score ?? 0);
  return { kind, strength: score >= STRONG && ahead >= LEAST ? "strong" : ahead > 0 ? "moderate" : "weak", signs };
}
