import { beginsWithDoubleSurname, isSurname } from "../lexicons/surnames.js";
import { wordsOf } from "../lexicons/one-of.js";

/** What stands beside a name and is no part of it: a title, or what makes of it a place or an organisation. */
export type Beside = "title" | "place" | "organisation";

const words = (rows: readonly { readonly word: string }[]): string[] => rows.map(({ word }) => word);

/** By hand: what the lists know only with more words behind or before it. */
const MORE: Readonly<Record<Beside, readonly string[]>> = {
  title: [
    "主任委员",
    "部长",
    "老师",
    "医生",
    "厂长",
    "队长",
    "负责人",
    "记者",
    "教授",
    "师傅",
    "大叔",
    "大爷",
    "大妈",
    "大娘",
    "大哥",
    "大姐",
    "阿姨",
    "老人",
  ],
  place: ["社区", "街道办", "街道办事处", "苏木", "林场", "农场", "小区", "大道", "路", "街", "园区"],
  organisation: [
    "局",
    "院",
    "厅",
    "部",
    "委",
    "办",
    "所",
    "站",
    "处",
    "科",
    "公司",
    "集团",
    "企业",
    "单位",
    "机构",
    "部门",
    "班",
    "年级",
    "班级",
    "车间",
    "警务站",
    "警务室",
    "工作站",
    "服务站",
    "服务中心",
    "分局",
    "支队",
    "大队",
    "中队",
    "分院",
    "分校",
    "分所",
    "审判站",
    "巡回法庭",
    "门诊部",
    "卫生室",
    "项目部",
  ],
};

const LISTS: Readonly<Record<Beside, ReadonlySet<string>>> = {
  title: new Set([...words(wordsOf("titles", "before", "behind", "value", "mou", "kin")), ...MORE.title]),
  place: new Set([...words(wordsOf("places", "value", "masked", "area")), ...MORE.place]),
  organisation: new Set([
    ...words(wordsOf("organisations", "value", "masked", "mou", "listed", "named-after", "company")),
    ...MORE.organisation,
  ]),
};

const VERBS: ReadonlySet<string> = new Set(words(wordsOf("verbs", "edge")));

/** Whether it is a verb that another may stand for: 召开, 举行. */
export const isVerb = (word: string): boolean => VERBS.has(word);

const KINDS: readonly Beside[] = ["title", "place", "organisation"];
const LONGEST = 8;

/** Of what sort a word is that stands beside a name, or null. */
export function besideOf(word: string): Beside | null {
  return KINDS.find((kind) => LISTS[kind].has(word)) ?? null;
}

/** The length of the longest such word that a text ends with and does not consist of; 0 if there is none. */
export function endsWith(text: string, kinds: readonly Beside[] = KINDS): number {
  for (let length = Math.min(LONGEST, text.length - 1); length > 0; length--)
    if (kinds.some((kind) => LISTS[kind].has(text.slice(-length)))) return length;
  return 0;
}

/** The length of the longest title that a text begins with and does not consist of; 0 if there is none. */
export function beginsWithTitle(text: string): number {
  for (let length = Math.min(LONGEST, text.length - 1); length > 0; length--)
    if (LISTS.title.has(text.slice(0, length))) return length;
  return 0;
}

/** A surname and one or two characters, or four that begin with a surname of two: 欧阳雪梅. */
export function looksLikeName(text: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  return beginsWithDoubleSurname(text) ? text.length > 2 : text.length < 4 && isSurname(text[0]);
}
