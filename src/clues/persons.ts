import { isPlainSurname, isSurname } from "../lexicons/surnames.js";
import { NameIndex } from "./name-index.js";
import { EVERYBODYS } from "./ordinary.js";
import { before, behind, type Seen } from "./seen.js";
import type { Sighting } from "./sighting.js";

/** Titles that stand before a name: 市委书记陈金虎. */
const TITLE_BEFORE =
  /(?:党组书记|党工委书记|党支部书记|副书记|书记|副?市长|副?省长|副?县长|副?区长|副?州长|副?镇长|副?乡长|副?盟长|副?旗长|副?主席|副?主任|副?局长|副?厅长|副?处长|副?部长|副?会长|副?院长|副?校长|副?所长|副?行长|副?社长|副?队长|董事长|总经理|总裁|总监|厂长|秘书长|检察长|审判长|审判员|陪审员|法官助理|书记员|公证员|仲裁员|执行员|代表|委员|常委|教授|院士|研究员|工程师|医生|记者|通讯员|作者|摄影|编辑|责编|巡视员|调研员|政委|司令员|村支书|支书|负责人|联系人|村主任|驻村干部|镇党委委员|村民|居民|业主|创始人)[：:\s]{0,2}$/u;
/** What stands before a name that is behind no title: 被告人. */
const PARTY_BEFORE = /(?:被告人|原告|被告|上诉人|被害人|申请人|嫌疑人|证人|法定代表人|辩护人|患者|姓名)[：:\s]{0,2}$/u;
/** What nothing but a name stands behind, as at the foot of a judgment: 书记员 蒋小雨. */
const SIGNS =
  /(?:(?:审判[长员]|陪审员|书记员|法官助理|公证员|仲裁员|执行员)[：:\s]|(?:经办人|承办人|联系人|姓名|记者|通讯员|作者|责编)[：:])\s?$/u;
const SIGNED = /^(?:$|[、，；）)\]】\s])/u;
const WITH_TITLE = /(?:主任|先生|老师|女士|经理|同志|书记|[局科处院校所队站]长|医生|律师|法官|全体|佚名|本人)$/u;
/** Titles behind: 陈金虎同志. */
const TITLE_BEHIND =
  /^(?:同志|先生|女士|书记|市长|省长|县长|区长|局长|主任|主席|教授|院士|老师|医生|委员|代表|师傅|总经理|董事长)/u;
/** What follows a name: what its bearer does, or a stop. */
const FOLLOWS =
  /^(?:$|[、，。；：:）)\]】（(\s”]|(?:在|就|向|与|和|及|等|率|到|赴|为|作|做|讲|说|主持|出席|参加|强调|指出|要求|表示|介绍|代表|宣布|致辞|致|带队|深入|一行|调研|会见|陪同|分别|通报|汇报|传达|宣读|发言|告诉|认为|提出|从|对|是|的|也|还|又|同志|任|当选|不|已|正|将|被|因|犯|于|酒后|诉|男|女|获|依法|担任|独任|笑|忙|坦言|透露|回忆|感慨|报道|摄|供图))/u;

/** How titles end, and what stands between one and a name, or before a name with its title behind. */
const MAY_STAND_BEFORE = new Set(
  "民主生记长席任事理裁监师表员委授士者影辑编令书支人告患名贤：: \t\n\r\u3000，。；、（）“”",
);
const HAN = /^\p{Script=Han}$/u;
/** Characters that no given name holds but grammar does. */
const NO_NAME = /[的了是在和与及等各个们这那不对为从向把被让将就都也还要会说者市县区省长位名等所]/u;

const NAME_TAGS = /^nr/;

/** People named with a title, and the same names wherever else they stand. */
export function findPersons(seen: Seen): Sighting[] {
  const { text } = seen;
  const names = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    if (!isSurname(text[at])) continue;
    const name = nameAt(seen, at);
    if (name !== null && !EVERYBODYS.has(name)) names.add(name);
  }
  if (names.size === 0) return [];
  return new NameIndex(Array.from(names, (name) => [name, name] as const))
    .find(text, ({ start }) => seen.isBoundary(start))
    .map(({ start, end, name }) => ({ ...PERSON, start, end, text: name }));
}

const PERSON = {
  kind: "person",
  places: [],
  strength: "strong",
  time: null,
  reason: { zh: "具名的人：与职务一起即可查到", en: "a person by name: to be looked up with the office held" },
} as const;

function nameAt(seen: Seen, at: number): string | null {
  const { text, isBoundary } = seen;
  if (!isBoundary(at)) return null;
  if (at > 0 && !MAY_STAND_BEFORE.has(text[at - 1])) return null;
  const left = before(text, at, 7);
  const isTitled = TITLE_BEFORE.test(left) || PARTY_BEFORE.test(left);
  for (const length of [3, 2]) {
    const name = text.slice(at, at + length);
    const right = behind(text, at + length);
    if (name.length < length || !Array.from(name).every((sign) => HAN.test(sign)) || NO_NAME.test(name)) continue;
    // 某 behind a surname masks the rest: that is a placeholder.
    if (name.includes("某")) return null;
    const isWord = (seen.wordAt(at, at + length)?.tag ?? "nr").startsWith("nr") === false;
    if (SIGNS.test(left) && SIGNED.test(right) && !isWord && !WITH_TITLE.test(name)) return name;
    if (!mayBeName(seen, at, at + length)) continue;
    if (isTitled ? FOLLOWS.test(right) : TITLE_BEHIND.test(right) && /(?:^|[，。；：、\s（）“”])$/u.test(left))
      return name;
  }
  return null;
}

/** A name may be a word of the dictionary, or a given name may, as 建国 is: but no common one. */
const OFTEN = 500;

/** No part of a name is an ordinary word: 应当, 申请 and 代理 begin with surnames. */
function mayBeName({ text, words, isBoundary, wordAt }: Seen, start: number, end: number): boolean {
  if (words === null) return isPlainSurname(text[start]);
  if (!isBoundary(end)) return false;
  const whole = wordAt(start, end);
  if (whole !== null) return NAME_TAGS.test(whole.tag) && whole.frequency < OFTEN;
  if (wordAt(start, start + 1) === null) return false;
  const given = wordAt(start + 1, end);
  return given === null || end - start === 2 || (isPlainSurname(text[start]) && given.frequency < OFTEN);
}

/** Plates, and numbers of telephones, cards and accounts. */
const NUMBERS = /\p{Script=Han}[A-Z][A-Z0-9]{5,6}|[0-9]{7,}[0-9Xx]?/gu;
/** So many characters a name has at most. */
const LONGEST_NAME = 3;

/**
 * What may be a person's name behind a title or another name, and what numbers tell a person, on the safe side: for texts whose people must not be told,
 * where missing one is worse than hiding a word.
 */
export function possibleNames(text: string): { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isSurname(text[at])) continue;
    const left = before(text, at, 7);
    const isListed = /[、和与]$/u.test(left) && at - (stretches.at(-1)?.end ?? -2) <= 1;
    if (isListed || TITLE_BEFORE.test(left) || PARTY_BEFORE.test(left))
      stretches.push({ start: at, end: at + LONGEST_NAME });
  }
  for (const { index, 0: number } of text.matchAll(NUMBERS))
    stretches.push({ start: index, end: index + number.length });
  return stretches;
}
