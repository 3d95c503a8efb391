import type { Span } from "../text/span.js";
import { CLEAR, type Pair, pairOf } from "./emphasis-pairs.js";
import { linesOfRuns, type Run, TELLS } from "./emphasis-runs.js";

/** The marks of a text that are Markdown's, in order, never overlapping. */
export interface Emphasis {
  /** Stars and blanks that open and close words in bold or italics. No reader of the Markdown sees them. */
  readonly marks: readonly Span<"text">[];
  /** Stars that are bullets or rules. */
  readonly bullets: readonly Span<"text">[];
}

/** The runs of a line, and from each the pairs that it may open. */
interface Line {
  readonly runs: readonly Run[];
  readonly steps: readonly (readonly Step[])[];
}

interface Step {
  readonly pair: Pair;
  /** The number of its second run. */
  readonly to: number;
}

/** A pair that is taken, and its score in its document. */
type Chosen = Pick<Pair, "open" | "close" | "score" | "isMasked">;

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
  const lines = linesOfRuns(text, bullets).map((runs): Line => ({ runs, steps: stepsOf(text, runs, isPublished) }));
  if (lines.length === 0) return { marks: [], bullets };
  const isAlone = !isPublished && !OTHER_MASKS.test(text);
  const published = isPublished ? PUBLISHED : 0;
  const blanks = isPublished ? BLANKS / 2 : BLANKS;

  const firstOf = { "*": published, "_": published - blanks, isAlone };
  const first = lines.flatMap((line) => bestPairs(line, firstOf));
  const all = isPublished ? [] : lines.flatMap((line) => bestPairs(line, { "*": ONLY_BOLD, "_": ONLY_BOLD, isAlone }));
  const own = (sign: Run["sign"]): number =>
    isOnlyBold(sign, { lines, first, all, isAlone })
      ? ONLY_BOLD
      : leaningOf(sign, lines, first, isAlone) + firstOf[sign];
  const leaning: Leaning = { isAlone, "*": own("*"), "_": own("_") };
  const marks = lines.flatMap((line) => bestPairs(line, leaning).flatMap(({ open, close }) => [open, close]));
  return { marks: marks.toSorted((one, other) => one.start - other.start), bullets };
}

/** How much the document speaks for a sign as a mark: natural log-odds. */
type Leaning = Readonly<Record<Run["sign"], number>> & {
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

/** The leaning of a text in which a sign is bold and nothing else. */
const ONLY_BOLD = 6;
/** So many clear ones say so where none has in it what is itself masked. */
const FEWEST_BOLD = 2;

/** One run in so many may be left: a note's star, or half of a pair. By hand. */
const STRAY = 20;

interface Readings {
  readonly lines: readonly Line[];
  /** The pairs without any leaning. */
  readonly first: readonly Chosen[];
  /** As many pairs as there may be. */
  readonly all: readonly Chosen[];
  readonly isAlone: boolean;
}

/**
 * Whether all runs of a sign are marks: each is one of a pair around sensible words, and something that another sign
 * masks is in bold, or another sign masks things and half of the pairs are bold for certain.
 *
 *   由**市国资委**党委主持。**XXX**集团…       →   so
 *   由**市国资委**党委主持，投资**亿元。       →   not so: a run is left
 */
function isOnlyBold(sign: Run["sign"], { lines, first, all, isAlone }: Readings): boolean {
  const pairs = all.filter(({ open }) => open.sign === sign);
  let runs = 0;
  for (const line of lines) for (const run of line.runs) if (run.sign === sign) runs++;
  if (pairs.length === 0 || (runs - 2 * pairs.length) * STRAY > runs) return false;
  if (pairs.some(({ isMasked }) => isMasked)) return true;
  const clear = first.filter(({ open, score }) => open.sign === sign && score >= CLEAR).length;
  return !isAlone && clear >= FEWEST_BOLD && 2 * clear >= pairs.length;
}

/** What is in pairs that score so much without it, and what is in none. */
function leaningOf(sign: Run["sign"], lines: readonly Line[], pairs: readonly Chosen[], isAlone: boolean): number {
  let clear = 0;
  let masks = 0;
  for (const { runs } of lines) for (const run of runs) if (run.sign === sign && run.masks > 0) masks++;
  for (const { open, close, score } of pairs) {
    if (open.sign !== sign) continue;
    if (open.masks > 0) masks--;
    if (close.masks > 0) masks--;
    if (score >= CLEAR) clear++;
  }
  const leaning = Math.log((clear + 1) / (masks + 1));
  // Where nothing is bold for certain, masks are all that the sign is known for.
  if (clear === 0 && masks >= FEWEST_MASKS && isAlone) return Math.max(-MOST_WITHOUT_BOLD, leaning * WITHOUT_BOLD);
  return Math.max(-MOST_LEANING, Math.min(MOST_LEANING, leaning));
}

/** Runs between the marks of a pair: masks inside what is bold. */
const MOST_INSIDE = 4;

/** From each run the pairs that it may open. */
function stepsOf(text: string, runs: readonly Run[], isPublished: boolean): Step[][] {
  return runs.map((open, from) => {
    const steps: Step[] = [];
    for (let to = from + 1; to < runs.length && to <= from + 1 + MOST_INSIDE; to++) {
      const close = runs[to];
      if (close.sign !== open.sign || close.length !== open.length) continue;
      const pair = pairOf(text, open, close, isPublished);
      if (pair !== null) steps.push({ pair, to });
      // **张**教授**: what is hidden inside words in bold.
      if (open.masks > 0 || close.masks < TELLS) break;
    }
    return steps;
  });
}

/** The pairs of a line that together score most; a run of none hides something. */
function bestPairs({ runs, steps }: Line, leaning: Leaning): Chosen[] {
  const best = new Float64Array(runs.length + 1);
  const taken: ({ readonly to: number; readonly chosen: Chosen } | null)[] = [];
  for (let i = runs.length - 1; i >= 0; i--) {
    best[i] = best[i + 1];
    taken[i] = null;
    for (const { pair, to } of steps[i]) {
      const score = scoreOf(pair, leaning);
      if (score <= 0 || (to > i + 1 && score < CLEAR)) continue;
      if (score + best[to + 1] > best[i]) {
        best[i] = score + best[to + 1];
        taken[i] = { to, chosen: { open: pair.open, close: pair.close, score, isMasked: pair.isMasked } };
      }
      break;
    }
  }
  const chosen: Chosen[] = [];
  for (let i = 0; i < runs.length; i++) {
    const step = taken[i];
    if (step === null) continue;
    chosen.push(step.chosen);
    i = step.to;
  }
  return chosen;
}

/** The leaning of a text with two masks and no bold. */
const ONLY_MASKS = -Math.log(FEWEST_MASKS + 1) * WITHOUT_BOLD;

/** 0 for what is none in a document that leans so. */
function scoreOf(pair: Pair, leaning: Leaning): number {
  const own = leaning[pair.open.sign];
  if (leaning.isAlone && own <= 0 && pair.spansSentences) return 0;
  // 公司配送**箱，**中转站零事故。**前后: nor from the middle of a sentence to its end, and on, where stars hide things.
  if (own < 0 && pair.endsInText) return 0;
  const inside = own < 0 && pair.isLongInside ? (leaning.isAlone ? 2.5 : 2) : 0;
  // What is in bold seldom ends with a comma: less so where stars hide things.
  const comma = !pair.endsWithComma ? 0 : own < 0 ? 2 : 1;
  // Of stars that are all that hides something, and are bold nowhere for certain, two around a phrase are masks sooner.
  const phrase = leaning.isAlone && own <= ONLY_MASKS && pair.isPhrase ? 1.5 : 0;
  return own + pair.score - inside - comma - phrase;
}
