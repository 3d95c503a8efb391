import type { Bilingual } from "../text/language.js";

/** Why a request is refused: the status, and what is said. */
export const REFUSALS = {
  host: { status: 403, zh: "只回应本机地址", en: "only the addresses of this machine are answered" },
  origin: { status: 403, zh: "只回应本页面", en: "only this server's own page is answered" },
  token: {
    status: 401,
    zh: "缺少令牌或令牌不对：请用启动时打印的链接",
    en: "no token, or a wrong one: use the link that was printed at the start",
  },
  nowhere: { status: 404, zh: "没有这一项", en: "there is no such thing" },
  type: { status: 415, zh: "只收 application/json", en: "the body has to be application/json" },
  large: { status: 413, zh: "请求太大", en: "the request is too large" },
  json: { status: 400, zh: "不是合格的 JSON", en: "the body is no valid JSON" },
  body: { status: 400, zh: "请求的内容不合说明", en: "the body is not as /api/1/openapi.json says" },
  path: { status: 400, zh: "不是合格的地址", en: "not a valid address" },
  used: { status: 410, zh: "这个链接已经用过", en: "this link was used already" },
  busy: { status: 503, zh: "等候的任务太多：请稍后再试", en: "too many jobs are waiting: try again later" },
  ending: { status: 503, zh: "服务正在结束", en: "the server is ending" },
  long: { status: 504, zh: "任务超时：请分成几份", en: "the job took too long: split it" },
  answer: { status: 413, zh: "答复太大：请分成几份", en: "the answer is too large: split the question" },
  memory: {
    status: 413,
    zh: "内存不够：请分成几份",
    en: "the texts are too large for the memory there is: split them",
  },
  bug: { status: 500, zh: "内部错误", en: "a mistake of ours" },
} as const satisfies Readonly<Record<string, { readonly status: number } & Bilingual>>;

export type RefusalCode = keyof typeof REFUSALS;

/** A request that is not answered. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  /** Where in the body; null where it is none of it. */
  readonly place: string | null;

  constructor(code: RefusalCode, place: string | null = null) {
    super(REFUSALS[code].en);
    this.code = code;
    this.place = place;
  }
}
