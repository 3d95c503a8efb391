import { endsSentence, goesOn } from "./sentence-breaks.js";
import { isBlank, type TextLine, withoutPrefix } from "./text-lines.js";

/** Lines without what was at their left edge. */
export interface Stripped {
  readonly lines: readonly TextLine[];
  /** How many characters were there. */
  readonly characters: number;
}

const QUOTED = /^(?:[>＞][ \t]?)+/;
/** So many lines in a row begin with the sign of a quotation. */
const FEWEST_QUOTED = 2;

/** `> 各位同事：` → `各位同事：`, where several lines in a row begin so. */
export function withoutQuoting(text: string, lines: readonly TextLine[]): Stripped {
  const stripped = lines.slice();
  let characters = 0;
  for (let at = 0; at < lines.length;) {
    let end = at;
    let count = 0;
    while (end < lines.length && (isBlank(lines[end]) || QUOTED.test(lines[end].text))) {
      if (!isBlank(lines[end])) count++;
      end++;
    }
    for (const [index, line] of lines.slice(at, count >= FEWEST_QUOTED ? end : at).entries()) {
      const [sign = ""] = QUOTED.exec(line.text) ?? [];
      if (sign === "") continue;
      stripped[at + index] = withoutPrefix(text, line, sign.length);
      characters += sign.trim().length;
    }
    at = Math.max(end, at + 1);
  }
  return { lines: stripped, characters };
}

const LINE_NUMBER = /^(\d{1,4})(?:\s?[|｜│┃¦→]\s*|[\s:：]\s*|$)/;
/** A rule between the numbers and the text; a second one makes cells. */
const RULE = /[|｜│┃¦→]/;
/** So many lines have a number; of a text of no more lines all but the last break off. */
const FEWEST_NUMBERED = 3;
/** Shares of all lines: those that have a number, and of these those whose sentence goes on in the next one. */
const MOST_NUMBERED = 0.9;
const FEWEST_OPEN = 0.4;
const FEWEST_OPEN_LINES = 2;
/** A row of a table is hardly longer. */
const SHORTEST_ROW_OF_PROSE = 12;

/** `7   286个，受益农户` → `286个，受益农户`, where every line of a text that runs on has a number that counts on. */
export function withoutLineNumbers(text: string, lines: readonly TextLine[]): Stripped {
  const unchanged = { lines, characters: 0 };
  const written = lines.flatMap((line, index) => (isBlank(line) ? [] : [index]));
  if (written.length < FEWEST_NUMBERED) return unchanged;
  let numbered = 0;
  let before: number | null = null;
  const prefixes = new Map<number, string>();
  for (const index of written) {
    const [prefix = "", digits = ""] = LINE_NUMBER.exec(lines[index].text) ?? [];
    const number = Number(digits);
    const follows: boolean = digits !== "" && (before === null || number === before + 1 || number === 1);
    if (!follows) continue;
    before = number;
    numbered++;
    prefixes.set(index, prefix);
  }
  if (numbered < FEWEST_NUMBERED || numbered < written.length * MOST_NUMBERED) return unchanged;
  const stripped = lines.map((line, index) => withoutPrefix(text, line, prefixes.get(index)?.length ?? 0));
  const open = written.filter((index, at) => {
    const next = written[at + 1];
    return (
      next !== undefined &&
      stripped[index].text.length >= SHORTEST_ROW_OF_PROSE &&
      !endsSentence(stripped[index]) &&
      goesOn(stripped[next])
    );
  });
  const isShort = written.length <= FEWEST_NUMBERED;
  const isRuled =
    !isShort && written.every((index) => RULE.test(prefixes.get(index) ?? "") && !RULE.test(stripped[index].text));
  // Lines of a record, each of its own speaker: all of them count on from the first to the last, and some go on.
  const isRecord = !isShort && open.length >= FEWEST_OPEN_LINES && numbered === written.length && before === numbered;
  const least = isShort ? written.length - 1 : written.length * FEWEST_OPEN;
  if (!isRuled && !isRecord && open.length < least) return unchanged;
  let characters = 0;
  for (const prefix of prefixes.values()) characters += prefix.trim().length;
  return { lines: stripped, characters };
}
