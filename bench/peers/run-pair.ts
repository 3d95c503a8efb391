import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { falseAlarms, judge } from "../eval/judge.js";
import type { PlaceholderResult } from "../../src/answer/comparison.js";
import type { TruePlaceholder } from "../eval/truth.js";
import type { Answer, Contender, PairFiles } from "./contenders.js";
import { measureProcess, type MeasuredProcess } from "./measure-process.js";
import type { BenchPair } from "./seed-pair.js";
import { packed, WrongEdits } from "./values-from-edits.js";

/** Values held against the truth: of placeholders with a right one, and of those without. */
export interface Fills {
  readonly withValue: number;
  readonly right: number;
  readonly wrong: number;
  /** Those of what is no placeholder included. */
  readonly falseFills: number;
  /** True values that nothing in the published text says, inferred from other placeholders. */
  readonly inferred: number;
}

/** Of several runs, the median; `bytes` is the highest peak. */
export interface Ended {
  readonly outcome: "ended";
  readonly runs: number;
  readonly seconds: number;
  readonly milliseconds: number | null;
  readonly bytes: number;
  readonly fills: Fills;
  readonly isApproximate: boolean;
  readonly share: number | null;
}

export type Run =
  | Ended
  | { readonly outcome: "over"; readonly limit: number; readonly bytes: number }
  | { readonly outcome: "failed"; readonly reason: string; readonly bytes: number }
  | { readonly outcome: "skipped" }
  | { readonly outcome: "missing" };

export interface RunSettings {
  readonly python: string;
  /** Where the texts and the answers are put. */
  readonly folder: string;
  /** Seconds. */
  readonly limit: number;
  /** How often, as long as all of it takes less than `ENOUGH` seconds. */
  readonly runs: number;
}

const ENOUGH = 4;

/** Writes the two texts where the programs read them. */
export function writePair({ anonymised, published }: BenchPair, folder: string): PairFiles {
  const write = (name: string, text: string): string => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, text);
    return path;
  };
  const byLine = (text: string): string => `${Array.from(packed(text)).join("\n")}\n`;
  return {
    anonymised: write("anonymised", anonymised),
    published: write("published", published),
    anonymisedByLine: write("anonymised-by-line", byLine(anonymised)),
    publishedByLine: write("published-by-line", byLine(published)),
  };
}

/** Runs a contender on a pair, each run a process of its own. */
export function runPair(contender: Contender, pair: BenchPair, files: PairFiles, settings: RunSettings): Run {
  if (contender.version === null) return { outcome: "missing" };
  const measured: MeasuredProcess[] = [];
  while (measured.length < settings.runs && sumOf(measured) < ENOUGH) {
    const command = contender.command(files);
    const process = measureProcess(settings.python, { command, limit: settings.limit, folder: settings.folder });
    const { bytes } = process;
    if (process.timedOut) return { outcome: "over", limit: settings.limit, bytes };
    if (!isSuccess(contender, process)) return { outcome: "failed", reason: reasonOf(process), bytes };
    measured.push(process);
  }
  const answer = answerOf(contender, pair, settings.folder);
  const bytes = Math.max(...measured.map((process) => process.bytes));
  if (answer instanceof WrongEdits) return { outcome: "failed", reason: answer.message, bytes };
  return {
    outcome: "ended",
    runs: measured.length,
    seconds: median(measured.map(({ seconds }) => seconds)),
    milliseconds: answer.milliseconds,
    bytes,
    fills: fillsOf(pair.placeholders, answer.results),
    isApproximate: answer.isApproximate,
    share: answer.share,
  };
}

/** Programs that say by 1 that texts differ also end with 1 where they break down, but then they print nothing. */
function isSuccess({ exitCodes }: Contender, { exitCode, hasOutput }: MeasuredProcess): boolean {
  return exitCodes.includes(exitCode) && (exitCode === 0 || hasOutput);
}

function answerOf(contender: Contender, pair: BenchPair, folder: string): Answer | WrongEdits {
  try {
    return contender.answer(readFileSync(join(folder, "stdout"), "utf8"), pair);
  } catch (error) {
    if (error instanceof WrongEdits) return error;
    throw error;
  }
}

/** The middle one; of an even number, the lower of the two. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
}

function sumOf(measured: readonly MeasuredProcess[]): number {
  return measured.reduce((sum, { seconds }) => sum + seconds, 0);
}

function fillsOf(truths: readonly TruePlaceholder[], results: readonly PlaceholderResult[]): Fills {
  const judgements = judge(truths, results);
  const alarms = falseAlarms(truths, results).filter(({ value }) => value !== null);
  const count = (...verdicts: readonly string[]): number =>
    judgements.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    withValue: count("right", "wrong", "unfilled"),
    right: count("right"),
    wrong: count("wrong"),
    falseFills: count("false-fill") + (truths.length > 0 ? alarms.length : 0),
    inferred: count("inferred"),
  };
}

function reasonOf({ stderr, exitCode }: MeasuredProcess): string {
  if (/out of memory|MemoryError/i.test(stderr)) return "out of memory";
  if (/call stack/i.test(stderr)) return "out of stack";
  return exitCode < 0 ? `signal ${-exitCode}` : `exit code ${exitCode}`;
}
