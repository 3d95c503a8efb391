import type { Span } from "../text/span.js";
import { isEdge } from "./is-edge.js";

const LONGEST_RULE = 80;

/** `* item`, `***` or `* * *` alone on a line. */
export function isBulletOrRule(text: string, run: Span<"text">, line: Span<"text">): boolean {
  const isSingle = run.end - run.start === 1;
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

/** `***      **`, `**⇥*⇥***`: cells; `*** ** ***`: names. */
function isRowOfMasks(line: string): boolean {
  const runs = line.trim().split(/[ \t]+/);
  if (/\*\t+\*/.test(line) && runs.some((run) => run.length > 1)) return true;
  return (
    runs.every((run) => run.length > 1) &&
    (new Set(runs.map(({ length }) => length)).size > 1 || /\*{2}(?: {2,}|\t)\*{2}/.test(line))
  );
}
