import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Comparison, PlaceholderResult } from "../../src/answer/comparison.js";
import type { TextSpan } from "../eval/truth.js";
import { readPorcelain, readPrintedEdits, readWdiff, WDIFF_MARKS, type ReadEdits } from "./read-edits.js";
import type { BenchPair } from "./seed-pair.js";
import { valuesFromEdits } from "./values-from-edits.js";

/** The paths of a pair of texts as written, and with one character a line, white space left out. */
export interface PairFiles {
  readonly anonymised: string;
  readonly published: string;
  readonly anonymisedByLine: string;
  readonly publishedByLine: string;
}

/** What a run answered. `milliseconds` is the diff alone, where the program tells it. */
export interface Answer {
  readonly results: readonly PlaceholderResult[];
  readonly isApproximate: boolean;
  /** The part of the anonymised text found in the published one, 0 to 1, where the program tells it. */
  readonly share: number | null;
  readonly milliseconds: number | null;
}

export interface Contender {
  readonly name: string;
  /** Null where it is not installed. */
  readonly version: string | null;
  readonly command: (files: PairFiles) => readonly string[];
  /** Other codes are failures. */
  readonly exitCodes: readonly number[];
  readonly answer: (output: string, pair: BenchPair) => Answer;
}

export const DUIZHAO = "duizhao";

/** All there are to compare, duizhao first. */
export function contenders(python: string): Contender[] {
  return [duizhao(), ...nodePeers(), difflib(python), git(), wdiff()];
}

function duizhao(): Contender {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
  return {
    name: DUIZHAO,
    version,
    command: ({ anonymised, published }) => [process.execPath, "dist/cli/main.js", anonymised, published, "--json"],
    exitCodes: [0, 1],
    answer: (output) => {
      const { placeholders, reuse, warnings } = JSON.parse(output) as Comparison;
      return {
        results: placeholders.filter(({ document }) => document === "anonymised"),
        isApproximate: warnings.some(({ code }) => code === "approximate"),
        share: reuse.anonymised.share,
        milliseconds: null,
      };
    },
  };
}

function nodePeers(): Contender[] {
  const rows = [
    ["diff, diffChars", "diff", "run-diff-chars.mjs"],
    ["fast-diff", "fast-diff", "run-fast-diff.mjs"],
    ["diff-match-patch, default", "diff-match-patch", "run-diff-match-patch.mjs"],
    ["diff-match-patch, no timeout", "diff-match-patch", "run-diff-match-patch.mjs", "0"],
  ];
  return rows.map(([name, module, program, ...options]) => ({
    name,
    version: versionOfPackage(module),
    command: ({ anonymised, published }) => [
      process.execPath,
      `bench/peers/${program}`,
      anonymised,
      published,
      ...options,
    ],
    exitCodes: [0],
    answer: answerOf(readPrintedEdits, true),
  }));
}

function difflib(python: string): Contender {
  return {
    name: "difflib, no autojunk",
    version: versionOfProgram(python),
    command: ({ anonymised, published }) => [python, "bench/peers/run_difflib.py", anonymised, published],
    exitCodes: [0],
    answer: answerOf(readPrintedEdits, true),
  };
}

/** By itself git shows three lines around a change: here, all of them. */
function git(): Contender {
  const options = ["--no-index", "--no-color", "--no-ext-diff", "--text", "--unified=100000000"];
  const byCharacter = ["--word-diff=porcelain", "--word-diff-regex=."];
  return {
    name: "git diff, by the character",
    version: versionOfProgram("git"),
    command: ({ anonymised, published }) => ["git", "diff", ...options, ...byCharacter, anonymised, published],
    exitCodes: [0, 1],
    answer: answerOf(readPorcelain, false),
  };
}

function wdiff(): Contender {
  const marks = ["-w", "-x", "-y", "-z"].flatMap((option, index) => [option, WDIFF_MARKS[index]]);
  return {
    name: "wdiff, a character a line",
    version: versionOfProgram("wdiff"),
    command: ({ anonymisedByLine, publishedByLine }) => ["wdiff", ...marks, anonymisedByLine, publishedByLine],
    exitCodes: [0, 1],
    answer: answerOf(readWdiff, false),
  };
}

/** A plain diff knows no placeholders: it is told where they are. */
function answerOf(read: ReadEdits, tellsTime: boolean): Contender["answer"] {
  return (output, pair) => {
    const values = valuesFromEdits(read(output, pair), pair, pair.placeholders);
    return {
      results: pair.placeholders.map((placeholder, index) => plainResult(placeholder, values[index])),
      isApproximate: false,
      share: null,
      milliseconds: tellsTime ? (JSON.parse(output) as { readonly milliseconds: number }).milliseconds : null,
    };
  };
}

/** As far as the judge of the evaluation looks at a result. */
function plainResult({ offset, length }: TextSpan, value: string | null): PlaceholderResult {
  const place = { start: offset, end: offset + length, evidence: [] };
  const seen: Partial<PlaceholderResult> =
    value === null ? { ...place, value, basis: "none" } : { ...place, value, basis: "direct" };
  return seen as PlaceholderResult;
}

function versionOfPackage(name: string): string | null {
  try {
    const path = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return (JSON.parse(readFileSync(path, "utf8")) as { readonly version: string }).version;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

function versionOfProgram(name: string): string | null {
  const { status, stdout } = spawnSync(name, ["--version"], { encoding: "utf8" });
  return status === 0 ? (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? "") : null;
}
