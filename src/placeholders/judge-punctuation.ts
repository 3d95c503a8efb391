import type { Candidate, Judged, Standing } from "./candidate.js";

/** Signs that end questions, open headings, call people and join names far more often than they hide something. */
const PUNCTUATION: ReadonlySet<string> = new Set(["？", "#", "@", "&"]);
/** So many clear ones of two signs or more make them a notation of the document. */
const FEWEST = 2;

export const isPunctuation = ({ sign }: Candidate): boolean => PUNCTUATION.has(sign);

const WORD_BEHIND = /^[\p{Script=Han}%％‰]/u;
const WORD_BEFORE = /(?:^|[\p{Script=Han}\s，。、；：“（「《]|[，；：].{0,2})$/u;
/** What a question asks with, in its clause. */
const ASKS = /[吗呢吧啊么谁哪怎何啥否嘛][^，。；]{0,12}$|[几多][^，。；\p{Script=Han}]{0,2}$|(.)不\1[^，。；]{0,8}$/u;
/** No question ends before it. */
const COMMA_BEHIND = /^[，、；）a-z%]/;
/** Characters of the clause that are looked at. */
const CLAUSE = 16;

/**
 * `？？县`, `增长##%`: two signs or more beside words that say what is hidden, none of which asks something.
 *
 *   ？？县？？镇   →   both        真的吗？？县里   →   neither        持续？天   →   one, beside such as the first
 */
export function standingOfPunctuation(text: string, { sign, signs, start, end }: Candidate, tells: boolean): Standing {
  const before = text.slice(Math.max(0, start - CLAUSE), start);
  if (ASKS.test(before)) return "never";
  // ##市委: a heading.
  if (sign === "#" && (signs === 1 || /(?:^|\n)[ \t\u3000]*$/u.test(before))) return "never";
  if (!WORD_BEHIND.test(text.slice(end, end + 1)) || !WORD_BEFORE.test(before))
    return signs > 1 && (sign === "#" || COMMA_BEHIND.test(text.slice(end, end + 1))) ? "weak" : "never";
  if (signs === 1) return tells ? "doubtful" : "never";
  return tells ? "sure" : "doubtful";
}

/** Without those signs where a document has few that are clear. */
export function acceptPunctuation(judged: readonly Judged[]): readonly Judged[] {
  if (!judged.some(isPunctuation)) return judged;
  const clear = new Map<string, number>();
  for (const { sign, standing } of judged) if (standing === "sure") clear.set(sign, (clear.get(sign) ?? 0) + 1);
  return judged.filter((one) => !isPunctuation(one) || (clear.get(one.sign) ?? 0) >= FEWEST);
}
