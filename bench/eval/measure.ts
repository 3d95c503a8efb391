import type { Comparison, PlaceholderResult, Range, Reuse } from "../../src/answer/comparison.js";
import { falseAlarms, judge, overlap, type Judgement } from "./judge.js";
import { measureSentences, type SentenceError, type SentenceFigures } from "./sentence-measure.js";
import type { Truth } from "./truth.js";

/** Lower bounds of the bins of confidence, best first. */
export const BINS = [0.99, 0.9, 0.8, 0.7, 0.5, 0] as const;

/** The values given with a confidence of one bin. */
export interface Bin {
  readonly count: number;
  /** The sum of the confidences said. */
  readonly said: number;
  readonly right: number;
}

/** What was counted on one pair or on several: all of it can be added up. Characters are those of the anonymised text. */
export interface Figures {
  readonly pairs: number;
  readonly characters: number;
  readonly milliseconds: number;
  readonly placeholders: number;
  readonly detected: number;
  readonly falseAlarms: number;
  readonly decoys: number;
  readonly decoysTaken: number;
  readonly right: number;
  readonly wrong: number;
  readonly unfilled: number;
  readonly falseFills: number;
  readonly inferred: number;
  readonly blank: number;
  readonly directWithoutCounterpart: number;
  /** Right values that came straight from the text, and those of them with the right place. */
  readonly direct: number;
  readonly placed: number;
  readonly sentences: SentenceFigures;
  /** Of texts without counterpart: white space left out, all and those in paired segments. */
  readonly negative: { readonly characters: number; readonly paired: number };
  readonly bins: readonly Bin[];
}

export interface Measured {
  readonly figures: Figures;
  readonly judgements: readonly Judgement[];
  readonly falseAlarms: readonly PlaceholderResult[];
  readonly sentenceErrors: readonly SentenceError[];
}

/** What is looked at of a comparison. */
export interface Measurable extends Pick<Comparison, "placeholders" | "segments"> {
  readonly reuse: Pick<Reuse, "sentences">;
}

/** Holds a comparison against the truth. `source` is the anonymised text, without byte order mark. */
export function measure(truth: Truth, comparison: Measurable, source: string, milliseconds = 0): Measured {
  const results = comparison.placeholders.filter(({ document }) => document === "anonymised");
  const truths = truth.placeholders.toSorted((a, b) => a.offset - b.offset);
  const judgements = judge(truths, results);
  const count = (...verdicts: readonly string[]): number =>
    judgements.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const isNegative = truths.length > 0 && truths.every(({ status }) => status === "no-counterpart");
  const alarms = falseAlarms(truths, results);
  const sentences = measureSentences(truth.sentences, comparison.reuse.sentences);
  const figures: Figures = {
    pairs: 1,
    characters: source.length,
    milliseconds,
    placeholders: truths.length,
    detected: judgements.filter(({ detected }) => detected).length,
    falseAlarms: alarms.length,
    decoys: truth.decoys.length,
    decoysTaken: truth.decoys.filter(({ offset, length }) =>
      results.some(({ start, end }) => 2 * overlap(offset, length, start, end) >= length),
    ).length,
    right: count("right"),
    wrong: count("wrong"),
    unfilled: count("unfilled"),
    falseFills: count("false-fill"),
    inferred: count("inferred"),
    blank: count("blank"),
    directWithoutCounterpart: judgements.filter(
      ({ truth: { status }, value, result }) =>
        status === "no-counterpart" && value !== null && result?.basis === "direct",
    ).length,
    direct: judgements.filter(({ placed }) => placed !== null).length,
    placed: judgements.filter(({ placed }) => placed === true).length,
    sentences: sentences.figures,
    negative: isNegative ? pairedCharacters(comparison, source) : { characters: 0, paired: 0 },
    bins: binsOf(judgements),
  };
  return { figures, judgements, falseAlarms: alarms, sentenceErrors: sentences.errors };
}

/** @throws TypeError for an empty list. */
export function sumOf(all: readonly Figures[]): Figures {
  return all.reduce((a, b) => added(a, b));
}

/** Adds numbers that stand in the same place of two like structures. */
function added<T>(a: T, b: T): T;
function added(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") return a + b;
  if (Array.isArray(a) && Array.isArray(b)) return a.map((one, index) => added<unknown>(one, b[index]));
  const others = Object.values(b ?? {});
  return Object.fromEntries(
    Object.entries(a ?? {}).map(([name, one], index) => [name, added<unknown>(one, others[index])]),
  );
}

function binsOf(judgements: readonly Judgement[]): Bin[] {
  const bins = BINS.map(() => ({ count: 0, said: 0, right: 0 }));
  for (const { value, result, verdict } of judgements) {
    if (value === null || result === null || verdict === "unscored") continue;
    const bin = bins[BINS.findIndex((least) => result.confidence >= least)];
    bin.count++;
    bin.said += result.confidence;
    if (verdict === "right" || verdict === "inferred") bin.right++;
  }
  return bins;
}

function pairedCharacters({ segments }: Measurable, source: string): Figures["negative"] {
  const visible = ({ start, end }: Range): number => source.slice(start, end).replaceAll(/\s/g, "").length;
  let characters = 0;
  let paired = 0;
  for (const { anonymised, published } of segments) {
    if (anonymised === null) continue;
    const length = visible(anonymised);
    characters += length;
    if (published !== null) paired += length;
  }
  return { characters, paired };
}
