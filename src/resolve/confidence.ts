import { isHan } from "../text/characters.js";
import type { Support } from "./context.js";
import { WEIGHTS, type Sign } from "./confidence-weights.js";
import type { Edges } from "./edges.js";

/** What speaks for a value. */
export interface Signs {
  readonly value: string;
  readonly before: Support;
  readonly behind: Support;
  /** How well the value suits the placeholder's kind, notation and length, 0 to 1. */
  readonly fit: number;
  /** The passage's weight in the aligner's score. */
  readonly weight: number;
  /** How much of the placeholder's own clause is paired beside it, 0 to 1. */
  readonly clause: number;
  /** Other direct uses of the notation that have this very value. */
  readonly agreeing: number;
  /** What decided where the value begins and ends. */
  readonly edges: Edges["by"];
  /** Words before it were replaced, in a frame that the other text has several times. */
  readonly isReplaced: boolean;
}

const WEIGHTS_IN_ORDER = Object.values(WEIGHTS);

/** The price of a clause that is about something else: less than this share of it is paired. By hand. */
const CLAUSE = 34;
const LEAST_CLAUSE = 0.5;

/** The most that is said: a value is no surer than what decided its edges. By hand. */
const MOST: Readonly<Record<Edges["by"], number>> = { paired: 0.995, words: 0.96, length: 0.8, nothing: 0 };

/** Below this a value is not given: a wrong one is worse than none. */
export const LEAST_CONFIDENCE = 0.5;

/**
 * The probability that a direct value is right: logistic regression on the context on either side, how much of its clause
 * is paired, and what the value is like (as Platt 1999 makes scores probabilities). `npm run calibrate` finds the weights.
 */
export function confidenceOf(signs: Signs): number {
  // Engines read values in order much faster than by seventeen names.
  const shares = Object.values(sharesOf(signs));
  let z = -CLAUSE * Math.max(0, LEAST_CLAUSE - signs.clause);
  for (let at = 0; at < shares.length; at++) z += WEIGHTS_IN_ORDER[at] * shares[at];
  return recalibrated(Math.min(MOST[signs.edges], 1 / (1 + Math.exp(-z))), solidityOf(signs));
}

type Line = readonly (readonly [said: number, right: number])[];

/**
 * What is right of the values that the regression says so much of, where it is too modest: from isotonic regression on the
 * sets of the fit, rounded by hand. What is below or above is said as it is: docs/evaluation.md.
 */
const RIGHT: Line = [
  [LEAST_CONFIDENCE, 0.55],
  [0.7, 0.78],
  [0.8, 0.86],
  [0.9, 0.93],
  [0.94, 0.952],
  [0.965, 0.975],
  [0.98, 0.985],
  [0.99, 0.99],
];

/** The same where the placeholder's clause is paired, in a passage that is long. */
const RIGHT_IN_PASSAGE: Line = [
  [LEAST_CONFIDENCE, 0.6],
  [0.7, 0.86],
  [0.8, 0.94],
  [0.9, 0.955],
  [0.94, 0.966],
  [0.965, 0.978],
  [0.98, 0.985],
  [0.99, 0.99],
];

/** What the regression says, by both lines; `solidity` says how much of the second one. The same values are less than one half. */
export function recalibrated(said: number, solidity: number): number {
  const right = along(RIGHT, said);
  return right + solidity * (along(RIGHT_IN_PASSAGE, said) - right);
}

function along(line: Line, said: number): number {
  const at = line.findIndex(([more]) => said < more);
  if (at <= 0) return said;
  const [[from, low], [to, high]] = [line[at - 1], line[at]];
  return low + ((high - low) * (said - from)) / (to - from);
}

/** The weight of a passage, in the aligner's score, and the share of a clause from which on they count, and wholly. By hand. */
const PASSAGE = [20, 80] as const;
const PAIRED_CLAUSE = [0.7, 0.9] as const;

/** How solid the ground is that a value is on, from 0, a clause of its own, to 1, a paired clause in a long passage. */
function solidityOf({ weight, clause }: Signs): number {
  return shareBetween(weight, PASSAGE) * shareBetween(clause, PAIRED_CLAUSE);
}

function shareBetween(value: number, [from, to]: readonly [number, number]): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Characters of context beyond which more of it says nothing more. */
const NEAR = 8;
const CLOSE = 6;

/** Further uses with the same value say nothing more; equal numbers agree by chance. */
const MOST_AGREEING = 6;

/** Each sign from 0, absent, to 1, in the order of `WEIGHTS`. */
export function sharesOf(signs: Signs): Readonly<Record<Sign, number>> {
  const { value, before, behind, fit, weight, agreeing, edges, isReplaced } = signs;
  const [flushBefore, flushBehind] = [flushOf(before), flushOf(behind)];
  const isName = value.length > 1 && isAllHan(value);
  return {
    always: 1,
    wordsBefore: Math.min(NEAR, before.words) / NEAR,
    wordsBehind: Math.min(NEAR, behind.words) / NEAR,
    flush: (flushBefore + flushBehind) / 2,
    flushBoth: Math.min(flushBefore, flushBehind),
    touchesBefore: Number(before.touches || before.atLine),
    touchesBehind: Number(behind.touches || behind.atLine),
    touchesBoth: Number((before.touches || before.atLine) && (behind.touches || behind.atLine)),
    atLine: (Number(before.atLine) + Number(behind.atLine)) / 2,
    fit,
    weight: Math.min(1, weight / 120),
    agreeing: isName ? Math.min(MOST_AGREEING, agreeing) / MOST_AGREEING : 0,
    edgesByWords: Number(edges === "words"),
    edgesByLength: Number(edges === "length"),
    replaced: Number(isReplaced),
    longName: isName ? Math.min(1, Math.max(0, value.length - 4) / 8) : 0,
    openName: Number(isName && !(before.touches && behind.touches)),
  };
}

const flushOf = ({ atLine, flush }: Support): number => (atLine ? 1 : Math.min(CLOSE, flush) / CLOSE);

function isAllHan(text: string): boolean {
  for (const character of text) if (!isHan(character.codePointAt(0) ?? 0)) return false;
  return true;
}
