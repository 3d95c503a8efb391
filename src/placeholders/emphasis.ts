import { SHAPE_SIGNS } from "../lexicons/mask-signs.js";
import { isPlainSurname } from "../lexicons/surnames.js";
import { type Span } from "../text/span.js";
import { ALONE, isMask, LEAD, LEADS, linesOfRuns, LONGEST_MARK, type Run, TELLS } from "./emphasis-runs.js";
import { isEdge } from "./is-edge.js";

/** The marks of a text that are Markdown's, in order, never overlapping. */
export interface Emphasis {
  /** Stars and blanks that open and close words in bold or italics. No reader of the Markdown sees them. */
  readonly marks: readonly Span<"text">[];
  /** Stars that are bullets or rules. */
  readonly bullets: readonly Span<"text">[];
}

/** Signs that hide things and are no marks. */
const OTHER_SIGNS = `XxＸｘ×○□■${SHAPE_SIGNS}`;

interface Pair {
  readonly open: Run;
  readonly close: Run;
  readonly score: number;
}

/**
 * The stars and low lines that are Markdown: bold, italics, bullets, rules.
 *
 *   **加粗文字**，…            both mark the words between
 *   达**XX**亿元               they mark what is itself masked
 *   **制造不仅仅是**的制造     neither does: no one emphasises up to 是
 *
 * In each line the reading is taken that leaves the most sensible text. What is clear in the document decides what is
 * not: where stars hide things elsewhere, words between stars need more to be bold. In published Markdown little is
 * hidden, and they need less (`isPublished`).
 */
export function emphasisIn(text: string, isPublished = false): Emphasis {
  const bullets: Span<"text">[] = [];
  const lines = linesOfRuns(text, bullets);
  if (lines.length === 0) return { marks: [], bullets };
  const isAlone = !isPublished && !OTHER_MASKS.test(text);
  const published = isPublished ? PUBLISHED : 0;
  const blanks = isPublished ? BLANKS / 2 : BLANKS;

  const first = lines.map((runs) =>
    bestPairs(text, runs, { "*": published, "_": published - blanks, isPublished, isAlone }),
  );
  const leaning: Leaning = {
    isPublished,
    isAlone,
    "*": leaningOf("*", lines, first, isAlone) + published,
    "_": leaningOf("_", lines, first, isAlone) + published - blanks,
  };
  const marks = lines.flatMap((runs) => bestPairs(text, runs, leaning).flatMap(({ open, close }) => [open, close]));
  return { marks: marks.toSorted((one, other) => one.start - other.start), bullets };
}

/** How much the document speaks for a sign as a mark: natural log-odds. */
type Leaning = Readonly<Record<Run["sign"], number>> & {
  readonly isPublished: boolean;
  /** Whether nothing but these signs may hide something in the document. */
  readonly isAlone: boolean;
};

const OTHER_MASKS = /[XＸ×○△●□■◆▲]{2}|某某/;

/** Low lines are blanks to fill more often than they are marks. By hand, as are all weights here. */
const BLANKS = 2;
/** What is published is bold, and not hidden. */
const PUBLISHED = 4;
const MOST_LEANING = 3;
const WITHOUT_BOLD = 1.6;
const MOST_WITHOUT_BOLD = 4.5;
const FEWEST_MASKS = 2;
/** A pair that is bold whatever the rest of the document does. */
const CLEAR = 4;

function leaningOf(
  sign: Run["sign"],
  lines: readonly (readonly Run[])[],
  pairs: readonly (readonly Pair[])[],
  isAlone: boolean,
): number {
  const paired = new Set<Run>();
  let clear = 0;
  for (const { open, close, score } of pairs.flat()) {
    if (open.sign !== sign) continue;
    paired.add(open).add(close);
    if (score >= CLEAR) clear++;
  }
  let masks = 0;
  for (const runs of lines) for (const run of runs) if (run.sign === sign && run.masks > 0 && !paired.has(run)) masks++;
  const leaning = Math.log((clear + 1) / (masks + 1));
  // Where nothing is bold for certain, masks are all that the sign is known for.
  if (clear === 0 && masks >= FEWEST_MASKS && isAlone) return Math.max(-MOST_WITHOUT_BOLD, leaning * WITHOUT_BOLD);
  return Math.max(-MOST_LEANING, Math.min(MOST_LEANING, leaning));
}

/** Runs between the marks of a pair: masks inside what is bold. */
const MOST_INSIDE = 4;

/** The pairs of a line that together score most; a run of none hides something. */
function bestPairs(text: string, runs: readonly Run[], leaning: Leaning): Pair[] {
  const best: number[] = Array.from({ length: runs.length + 1 }, () => 0);
  const chosen: (Pair | null)[] = [];
  const next: number[] = [];
  for (let i = runs.length - 1; i >= 0; i--) {
    [best[i], chosen[i], next[i]] = [best[i + 1], null, i + 1];
    for (let j = i + 1; j < runs.length && j <= i + 1 + MOST_INSIDE; j++) {
      if (runs[j].sign === runs[i].sign && runs[j].length === runs[i].length) {
        const pair = pairOf(text, runs[i], runs[j], leaning);
        const isPair = pair !== null && pair.score > 0 && (j === i + 1 || pair.score >= CLEAR);
        if (isPair && pair.score + best[j + 1] > best[i])
          [best[i], chosen[i], next[i]] = [pair.score + best[j + 1], pair, j + 1];
        // **张**教授**: what is hidden inside words in bold.
        if (isPair || runs[i].masks > 0 || runs[j].masks < TELLS) break;
      }
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0; i < runs.length; i = next[i]) {
    const pair = chosen[i];
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
}

const STARTS_ILL = /^(?:[+＋\s，。、；：！？）”’》】,.;:!?的]|以及|[和与及等或](?![平]))/;
const ENDS_ILL =
  /\s$|[是在对于和与及为以向从把被让使由到将来赴第近约超的是达共占或每“（《【]$|[增减升降提缩]至$|(?<![来以交过])往$|(?<![各独])自$|(?:抵达|途经|经过)$/;
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["”", "“"],
  ["）", "（"],
  ["》", "《"],
  ["】", "【"],
]);
const LONGEST_INNER = 400;
const SHORT = 7;

function pairOf(text: string, open: Run, close: Run, leaning: Leaning): Pair | null {
  if (open.length > LONGEST_MARK || close.start - open.end > LONGEST_INNER || close.start === open.end) return null;
  const inner = text.slice(open.end, close.start);
  const isFigure = FIGURE.test(inner);
  if (STARTS_ILL.test(inner) || (ENDS_ILL.test(inner) && !isFigure && !WHOLE_ITEM.test(inner)) || !isBalanced(inner))
    return null;
  if (open.sign === "_" && (open.length !== 2 || !SHOWN.test(inner))) return null;
  if (BORDER_OF_CELLS.test(inner)) return null;
  if (open.masks >= ALONE || close.masks >= ALONE) return null;
  if (leaning.isAlone && leaning[open.sign] <= 0 && isFromSentenceToSentence(text, open, close)) return null;
  const before = isEdge(text, open.start - 1);
  const isLead = LEADS.test(text.slice(Math.max(0, open.start - LEAD), open.start));
  const behind = isEdge(text, close.end);
  const isMasked = isFigure && MASKED.test(inner);
  // 李**和王**: no one emphasises from one name to the next.
  if (isPlainSurname(text[open.start - 1] ?? "") && isPlainSurname(text[close.start - 1] ?? "")) return null;
  const mayBeInside = isMasked || leaning.isPublished;
  if (open.length === 1 && open.sign === "*" && !(before && behind) && !mayBeInside) return null;
  // **市。**一是…。**: the first hides something, and the next begins an item.
  const beginsItem = isEdge(text, close.start - 1) && ITEM.test(text.slice(close.end, close.end + ITEM_LENGTH));
  if (beginsItem && open.masks > 0) return null;
  if (/[，、]$/.test(inner) && !before) return null;
  // 公司配送**箱，**中转站零事故。**前后: nor from the middle of a sentence to its end, and on, where stars hide things.
  if (leaning[open.sign] < 0 && !isLead && endsInText(text, open, close)) return null;
  if (!isFigure && COUNTED.test(text.slice(close.end, close.end + MEASURE))) return null;
  // **灌区、**灌区: no one emphasises up to the sign between two items.
  if (inner.endsWith("、") && !leaning.isPublished) return null;
  const endsLine = /^[ \t]*(?:\r?\n|$)/.test(text.slice(close.end, close.end + ITEM_LENGTH));
  let score = leaning[open.sign] - open.masks - close.masks;
  if (isFigure) score += 2 * CLEAR;
  // One star for italics, and three, are rare.
  if (open.length !== 2 && !leaning.isPublished) score -= 2;
  if (WORDS.test(inner)) score++;
  if ((before || isMask(text, open.start - 1)) && (behind || isMask(text, close.end))) score += 3;
  // 甲方：__张三__
  if (open.sign === "_" && WORDS.test(inner) && /[：:]/.test(text[open.start - 1] ?? "") && behind) score += CLEAR;
  if (before && ITEM.test(inner)) score += CLEAR;
  if (isLead && endsLine) score += CLEAR;
  if (isLead && (/[：:]$/.test(inner) || /^[：:]/.test(text.slice(close.end, close.end + 1)))) score += CLEAR;
  if (isLead && /[。！？；]$/.test(inner)) score += 2;
  // What is in bold inside a clause, without an edge on either side, is short.
  if (leaning[open.sign] < 0 && !before && !behind && inner.length > SHORT && !isFigure) score -= 2;
  // What is in bold seldom ends with a comma: less so where stars hide things.
  if (/[，、]$/.test(inner)) score -= leaning[open.sign] < 0 ? 2 : 1;
  score -= 2 * countOf(inner, /[。；！？]/g) + (before ? WITH_COMMA : ACROSS_CLAUSES) * countOf(inner, /，/g);
  if (inner.length === 1 && !isFigure) score -= 2;
  return { open, close, score };
}

/** Nothing goes on in bold from one cell to the next. */
const BORDER_OF_CELLS = /[\t|｜]|["”][,，;；]["“]/;

/** 。**发达，更要保护产权。**广大企业家: a whole sentence in bold, or the beginnings of two masked. */
function isFromSentenceToSentence(text: string, open: Run, close: Run): boolean {
  return (
    SENTENCE_END.test(
      text
        .slice(Math.max(0, open.start - 2), open.start)
        .trimEnd()
        .at(-1) ?? "",
    ) &&
    !ITEM.test(text.slice(open.end, open.end + ITEM_LENGTH)) &&
    SENTENCE_END.test(text[close.start - 1] ?? "") &&
    /\p{Script=Han}/u.test(text[close.end] ?? "")
  );
}

const SENTENCE_END = /[。！？；]/;

/** Whether what is between two runs begins behind a comma, and ends a sentence behind which another one begins in its line. */
function endsInText(text: string, open: Run, close: Run): boolean {
  return (
    /[，、]/.test(text[open.start - 1] ?? "") &&
    SENTENCE_END.test(text[close.start - 1] ?? "") &&
    /\p{Script=Han}/u.test(text[close.end] ?? "")
  );
}

/** 教师**名。: a word in bold has no measure behind it alone. By hand. */
const COUNTED =
  /^(?:[%％‰℃]|(?:[名个家户处座台吨亩万亿元所间项条辆艘批场届倍张册支套棵株只头]|公里|[万亿]元|人次|万人|公顷|平方米|千瓦)(?:[，。；、：）]|$))/;
const MEASURE = 4;

/** A comma in what is in bold, and in what begins inside a clause. */
const WITH_COMMA = 0.5;
const ACROSS_CLAUSES = 2;

/** How many signs are in it, its last character left out. */
function countOf(inner: string, sign: RegExp): number {
  return inner.slice(0, -1).match(sign)?.length ?? 0;
}

/** What is itself masked, or a figure: no one hides what stands on both sides of it. */
const FIGURE = new RegExp(
  `^(?:第?[0-9${OTHER_SIGNS}]|某)(?:[0-9${OTHER_SIGNS}某.．,%％‰+＋~～至–—-]|[第年月日万亿元个家名项户人次条])*$`,
  "u",
);
const MASKED = new RegExp(`[${OTHER_SIGNS}某]`, "u");
const SHOWN = new RegExp(`[${OTHER_SIGNS}\\p{Script=Han}*\\d]`, "u");
/** A few words without a stop. */
const WORDS = /^\p{Script=Han}{2,12}$/u;
/** How the items of a list in a sentence begin. */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,2}[是要、，]|（[一二三四五六七八九十]{1,2}）|第[一二三四五六七八九十]{1,2}[，、]|\d{1,2}[.．、])/u;
/** `**一是**抓项目`. */
const WHOLE_ITEM = /^[一二三四五六七八九十]{1,2}[是要]$/;
const ITEM_LENGTH = 12;

/** Whether brackets and quotation marks that open in it close in it, in this order. */
function isBalanced(inner: string): boolean {
  const opened: string[] = [];
  for (const character of inner) {
    const opening = BRACKETS.get(character);
    if (opening !== undefined) {
      if (opened.pop() !== opening) return false;
    } else if ("“（《【".includes(character)) opened.push(character);
  }
  return opened.length === 0;
}
