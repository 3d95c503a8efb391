import { oneOf } from "../lexicons/one-of.js";
import { isPlainSurname, isSurname } from "../lexicons/surnames.js";
import { NameIndex } from "./name-index.js";
import { EVERYBODYS } from "./ordinary.js";
import { before, behind, type Seen } from "./seen.js";
import type { Sighting } from "./sighting.js";

/** Titles before a name: 市委书记陈金虎. */
const TITLE_BEFORE = new RegExp(`${oneOf("titles", "before", "member")}[：:\\s]{0,2}$`, "u");
/** Roles before a name without a title: 被告人. */
const PARTY_BEFORE = new RegExp(`(?:${oneOf("roles", "record", "form")}|姓名)[：:\\s]{0,2}$`, "u");
/** What only a name follows, as at the foot of a judgment: 书记员 蒋小雨. */
const SIGNS = new RegExp(`(?:${oneOf("titles", "court")}[：:\\s]|${oneOf("titles", "byline")}[：:])\\s?$`, "u");
const SIGNED = /^(?:$|[、，；）)\]】\s])/u;
const WITH_TITLE = new RegExp(`${oneOf("titles", "ends-name", "behind")}$`, "u");
/** Titles behind: 陈金虎同志. */
const TITLE_BEHIND = new RegExp(`^${oneOf("titles", "behind")}`, "u");
/** What follows a name: what its bearer does, or a stop. */
const FOLLOWS = new RegExp(`^(?:$|[、，。；：:）)\\]】（(\\s”]|${oneOf("deeds", "named", "member")})`, "u");

/** The last characters of titles, what comes between a title and a name, and what comes before a name with a title behind. */
const MAY_STAND_BEFORE = new Set(
  "民主生记长席任事理裁监师表员委授士者影辑编令书支人告患名贤：: \t\n\r\u3000，。；、（）“”",
);
const HAN = /^\p{Script=Han}$/u;
/** Characters that no given name holds but grammar does. */
const NO_NAME = /[的了是在和与及等各个们这那不对为从向把被让将就都也还要会说者市县区省长位名等所]/u;

const NAME_TAGS = /^nr/;

/** People named with a title, and all other occurrences of the same names. */
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

/** Characters. */
const LONGEST_NAME = 3;

/**
 * What may be a person's name behind a title or another name. For texts whose people must not be reported: to miss
 * one is worse than to hide a word.
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
  return stretches;
}
