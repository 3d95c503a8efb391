import type { Span } from "../text/span.js";
import { isEdge } from "./is-edge.js";

const LONGEST_RULE = 80;

/** `* item`, `***` or `* * *` alone on a line. */
export function isBulletOrRule(text: string, run: Span<"text">, line: Span<"text">): boolean {
  const isSingle = run.end - run.start === 1;
  if (isOfTitle(text, run, line)) return true;
  const from = Math.max(line.start, run.start - LONGEST_RULE);
  let before = run.start;
  while (before > from && /[ \t*_]/.test(text[before - 1])) before--;
  if (before > line.start)
    return isSingle && /^[ \t]\S/.test(text.slice(run.end, run.end + 2)) && isEdge(text, run.start - 1);
  let after = run.end;
  const to = Math.min(line.end, run.end + LONGEST_RULE);
  while (after < to && /[ \t\r*_]/.test(text[after])) after++;
  if (after === line.end) return !isRowOfMasks(text.slice(before, after));
  return isSingle && /[ \t]/.test(text[run.end] ?? "");
}

/** `*** 安全红黑榜 ***`: one of the same two runs that a whole line of words is between, apart from them by a space. */
function isOfTitle(text: string, { start, end }: Span<"text">, line: Span<"text">): boolean {
  if (end - start < FEWEST_OF_TITLE || line.end - line.start > LONGEST_RULE) return false;
  const [, opening, closing] = TITLE.exec(text.slice(line.start, line.end)) ?? [];
  return opening !== undefined && opening === closing;
}

const FEWEST_OF_TITLE = 2;
/** Between spaces words, and nothing in them that may be a cell. */
const TITLE =
  /^[ \t\u3000]{0,20}(\*{2,20})[ \u3000](?=[^ \u3000*]{2})(?:[^\s*|｜_]|[ \u3000](?=[^\s*])){4,60}[ \u3000](\*{2,20})[ \t\r]{0,8}$/u;

/** `***      **`, `**⇥*⇥***`: cells; `*** ** ***`: names. */
function isRowOfMasks(line: string): boolean {
  const runs = line.trim().split(/[ \t]+/);
  if (/\*\t+\*/.test(line) && runs.some((run) => run.length > 1)) return true;
  return (
    runs.every((run) => run.length > 1) &&
    (new Set(runs.map(({ length }) => length)).size > 1 || /\*{2}(?: {2,}|\t)\*{2}/.test(line))
  );
}
