import { contextOf, type Candidate } from "./candidate.js";
import { kindFromContext } from "./kinds/kind-from-context.js";

const EDGE = /[\s，。、；：！？（）“”‘’《》【】()[\],.;:!?"'…—-]/;
const STARTS_ILL = /^[+＋\s，。、；：！？）”’》】,.;:!?]/;
const ENDS_ILL = /\s$|[是在对于和与及为以向从把被让使由到将来赴第近约超的是达“（《【]$/;
const PAIRS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["（", "）"],
  ["《", "》"],
  ["【", "】"],
];
/** So many runs that can't be Markdown make a sign the document's notation. */
const STYLE = 2;
const LONGEST_RULE = 80;

/**
 * The starts of the runs that are Markdown: bold, italics, bullets, rules.
 *
 *   **加粗文字**，…            both mark the words between
 *   **制造不仅仅是**的制造     neither does: no one emphasises up to 是
 */
export function emphasisIn(text: string, candidates: readonly Candidate[]): ReadonlySet<number> {
  const marks = new Set<number>();
  const doubtful: (readonly [Candidate, Candidate])[] = [];
  let standingAlone = 0;
  const isBlank = candidates.filter((run) => text[run.start] === "_" && tells(text, run)).length >= STYLE;
  const runs = candidates.filter(({ start }) => text[start] === "*" || (text[start] === "_" && !isBlank));
  const lines = new Lines(text);
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    const line = lines.around(run);
    if (isBulletOrRule(text, run, line)) {
      marks.add(run.start);
      continue;
    }
    const next = runs[i + 1];
    if (next !== undefined && next.start < line.end && isPair(text, run, next)) {
      if (isEdge(text, run.start - 1) && isEdge(text, next.end)) marks.add(run.start).add(next.start);
      else doubtful.push([run, next]);
      i++;
    } else if (run.sign === "*" && (run.shape !== "run" || run.signs > 3 || tells(text, run))) standingAlone++;
  }
  for (const [open, close] of doubtful) {
    const isStyle = open.sign === "*" && standingAlone >= STYLE && !isBoldBeginning(text, open, close);
    const isMasked = isStyle || tells(text, close) || (!isEdge(text, open.start - 1) && tells(text, open));
    if (!isMasked) marks.add(open.start).add(close.start);
  }
  return marks;
}

function isPair(text: string, open: Candidate, close: Candidate): boolean {
  if (open.shape !== "run" || close.shape !== "run" || open.sign !== close.sign) return false;
  if (open.signs !== close.signs || open.signs > 3 || close.start - open.end > 400) return false;
  // **市。**一是…。**: the first hides something, and the next begins an item.
  const begins = isEdge(text, close.start - 1) && ITEM.test(text.slice(close.end, close.end + LONGEST_BOLD));
  if (begins && tells(text, open)) return false;
  const inner = text.slice(open.end, close.start);
  if (inner === "" || STARTS_ILL.test(inner) || ENDS_ILL.test(inner)) return false;
  return PAIRS.every(([left, right]) => inner.split(left).length === inner.split(right).length);
}

/** `**安全第一**不是口号`, `**一是抓落实。**`: words in bold that begin a line or an item, and say nothing of what the stars might hide. */
function isBoldBeginning(text: string, open: Candidate, close: Candidate): boolean {
  const inner = text.slice(open.end, close.start);
  if (ITEM.test(inner) && isEdge(text, open.start - 1)) return true;
  if (open.start > 0 && text[open.start - 1] !== "\n") return false;
  return (
    inner.length >= 4 &&
    inner.length <= LONGEST_BOLD &&
    WORDS.test(inner) &&
    !isTold(text, open) &&
    !isTold(text, close)
  );
}

/** How the items of a list in a sentence begin. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,2}[是要、，]|（[一二三四五六七八九十]{1,2}）|第[一二三四五六七八九十]{1,2}[，、]|\d{1,2}[.．、])/u;
const LONGEST_BOLD = 12;
const WORDS = /^\p{Script=Han}+[。：，！？；]?$/u;

function isTold(text: string, { start, end }: Candidate): boolean {
  return kindFromContext(contextOf(text, start, end)).kind !== "unknown";
}

function tells(text: string, { start, end }: Candidate): boolean {
  return kindFromContext(contextOf(text, start, end)).tells;
}

function isEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || EDGE.test(text[at]);
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The line around each of a series of candidates in order: every line end is looked for once. */
class Lines {
  readonly #text: string;
  #start = 0;
  #end = -1;

  constructor(text: string) {
    this.#text = text;
  }

  around({ start }: Candidate): Line {
    while (this.#end < start) {
      this.#start = this.#end + 1;
      const found = this.#text.indexOf("\n", this.#start);
      this.#end = found === -1 ? this.#text.length : found;
    }
    return { start: this.#start, end: this.#end };
  }
}

/** `* item`, `***` or `* * *` alone on a line. */
function isBulletOrRule(text: string, run: Candidate, line: Line): boolean {
  const from = Math.max(line.start, run.start - LONGEST_RULE);
  let before = run.start;
  while (before > from && /[ \t*_]/.test(text[before - 1])) before--;
  if (before > line.start)
    return (
      run.signs === 1 &&
      run.shape === "run" &&
      /^[ \t]\S/.test(text.slice(run.end, run.end + 2)) &&
      isEdge(text, run.start - 1)
    );
  if (run.signs === 1 && /[ \t]/.test(text[run.end] ?? "")) return true;
  let after = run.end;
  const to = Math.min(line.end, run.end + LONGEST_RULE);
  while (after < to && /[ \t\r*_]/.test(text[after])) after++;
  return after === line.end;
}
