import type { Kind } from "../../answer/kind.js";
import type { Bilingual, Language } from "../../text/language.js";
import type { Bound, LeakKind, ScannedPlaceholder, Strength, TextKind, TimeEstimate } from "../../answer/scan.js";

/** What the words of a scan's JSON are called in a report that people read. */

export const TEXT_KINDS: Readonly<Record<TextKind, Bilingual>> = {
  speech: { zh: "讲话", en: "speech" },
  report: { zh: "工作报告", en: "work report" },
  news: { zh: "新闻报道", en: "news report" },
  judgment: { zh: "裁判文书", en: "court judgment" },
  notice: { zh: "通知公告", en: "official notice" },
  law: { zh: "法规条文", en: "law or regulation" },
  unknown: { zh: "文体不明", en: "unknown kind of text" },
};

export const STRENGTHS: Readonly<Record<Strength, Bilingual>> = {
  strong: { zh: "强", en: "strong" },
  moderate: { zh: "中", en: "moderate" },
  weak: { zh: "弱", en: "weak" },
};

export const LEAK_KINDS: Readonly<Record<LeakKind, Bilingual>> = {
  "division": { zh: "政区", en: "division" },
  "landmark": { zh: "地标", en: "landmark" },
  "nickname": { zh: "别称", en: "nickname" },
  "area": { zh: "片区", en: "area" },
  "organisation": { zh: "机构", en: "organisation" },
  "meeting": { zh: "会议", en: "meeting" },
  "date": { zh: "时间", en: "date" },
  "person": { zh: "人名", en: "person" },
  "local-word": { zh: "地方用语", en: "local word" },
  "metadata": { zh: "文件属性", en: "metadata" },
};

/** What is missing where something was taken out and nothing put in. */
export const DELETIONS: Readonly<Record<Kind, Bilingual>> = {
  place: { zh: "缺地名", en: "a place is missing" },
  person: { zh: "缺人名", en: "a person is missing" },
  organisation: { zh: "缺机构", en: "an organisation is missing" },
  number: { zh: "缺数字", en: "a number is missing" },
  date: { zh: "缺日期", en: "a date is missing" },
  ordinal: { zh: "缺次序", en: "an ordinal is missing" },
  name: { zh: "缺名称", en: "a name is missing" },
  code: { zh: "缺代号", en: "a code is missing" },
  text: { zh: "缺文字", en: "words are missing" },
  unknown: { zh: "缺内容", en: "something is missing" },
};

export const NOTES: Readonly<Record<NonNullable<ScannedPlaceholder["note"]>, Bilingual>> = {
  "possibly-literal": { zh: "可能只是字面", en: "may be no placeholder" },
  "over-masked": { zh: "误遮了普通词的一部分", en: "hides a part of an ordinary word" },
};

/** Why the text itself binds a placeholder. */
export const BOUND_RULES: Readonly<Record<Bound["rule"], Bilingual>> = {
  list: { zh: "所列各项的数目", en: "the number of the items listed" },
  code: { zh: "代号的各位数字", en: "the digits of a code name" },
  total: { zh: "总数与各部分之和", en: "a total and its parts" },
  shares: { zh: "比重合计一百", en: "shares that make a hundred" },
};

/** `陕西省 › 安康市`. */
export function placeChain(path: readonly string[]): string {
  return path.join(" › ");
}

/** A span of time as people say it; either end may be open. Null where both are. */
export function timeRange(time: Pick<TimeEstimate, "notBefore" | "notAfter">, language: Language): string | null {
  const [from, to] = [time.notBefore, time.notAfter].map((date) => (date === null ? null : dateIn(date, language)));
  if (from == null) return to == null ? null : language === "zh" ? `不晚于${to}` : `not after ${to}`;
  if (to == null) return language === "zh" ? `不早于${from}` : `not before ${from}`;
  if (from === to) return from;
  return language === "zh" ? `${from}至${to}` : `${from} to ${to}`;
}

const MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

/** `2022`, `2022-02` and `2022-02-07` as people say them; anything else as it is. */
function dateIn(date: string, language: Language): string {
  const [, year, month, day] = /^(\d+)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (language === "zh")
    return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
  const name = month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? month);
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}
