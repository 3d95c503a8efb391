import { COMPARISON_FORMATS, type ComparisonFormatName } from "../report/compare/formats.js";
import type { Mark } from "../report/compare/restored.js";
import { SCAN_FORMATS, type ScanFormatName } from "../report/scan/formats.js";
import { formatOfFile, type Format } from "../report/shared/format.js";
import { Trouble } from "../text/trouble.js";
import type { Language } from "../text/language.js";

export const COLOURS = ["auto", "always", "never"] as const;
type Colour = (typeof COLOURS)[number];

export const MARKS = ["brackets", "none"] as const;

/** Flags of what is read, how, and where the answer goes, as commander reads them. */
interface ReadingFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly infer: boolean;
  readonly persons?: boolean;
  readonly foldVariants?: boolean;
  readonly encoding?: string;
}

export interface RestoreFlags extends ReadingFlags {
  readonly mark: Mark;
}

/** Flags before any of them has been checked against another. */
export interface CompareFlags extends ReadingFlags {
  readonly format?: ComparisonFormatName;
  readonly json?: boolean;
  readonly words?: boolean;
  readonly color: Colour;
  readonly width?: number;
  readonly pager: boolean;
}

/** Flags of a scan, as commander reads them. */
export interface ScanFlags {
  readonly format?: ScanFormatName;
  readonly json?: boolean;
  readonly words: boolean;
  readonly clues?: number;
  readonly known?: readonly string[];
  readonly persons?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly encoding?: string;
  readonly color: Colour;
  readonly width?: number;
  readonly pager: boolean;
}

/** Which texts are compared, how, and where the answer goes, checked. */
export interface Reading {
  readonly anonymised: string;
  readonly published: readonly string[];
  /** Where to write; null is standard output. */
  readonly output: string | null;
  readonly force: boolean;
  readonly infer: boolean;
  readonly persons: boolean;
  readonly foldVariants: boolean;
  readonly encoding: string | null;
  readonly language: Language;
}

export interface RestoreRequest extends Reading {
  readonly mark: Mark;
}

export interface CompareRequest extends Reading {
  readonly format: ComparisonFormatName;
  /** `wanted` if the format is better with words and can do without. */
  readonly words: "asked" | "wanted" | "no";
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  readonly pager: boolean;
}

export interface ScanRequest {
  readonly files: readonly string[];
  /** Files and folders whose wording is no clue. */
  readonly known: readonly string[];
  readonly clues: number;
  readonly persons: boolean;
  readonly format: ScanFormatName;
  readonly words: boolean;
  /** Where to write; null is standard output. */
  readonly output: string | null;
  readonly force: boolean;
  readonly encoding: string | null;
  readonly language: Language;
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  readonly pager: boolean;
}

/** What the process stands in. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined;
}

const NARROW = 80;

/** The files that were named. */
export interface Operands {
  readonly anonymised: string;
  readonly published: readonly string[];
}

/** @throws Trouble if one operand is asked for twice where it can be read but once, or the output has no name. */
function readReading({ anonymised, published }: Operands, flags: ReadingFlags, language: Language): Reading {
  refuseSeveralStdins([anonymised, ...published]);
  return {
    anonymised,
    published,
    output: outputOf(flags.output),
    force: flags.force ?? false,
    infer: flags.infer,
    persons: flags.persons ?? false,
    foldVariants: flags.foldVariants ?? false,
    encoding: flags.encoding ?? null,
    language,
  };
}

function refuseSeveralStdins(paths: readonly string[]): void {
  if (paths.filter((path) => path === "-").length > 1) {
    throw new Trouble(null, {
      zh: "只有一个文本能从标准输入读取：请给其余的写明文件名",
      en: "only one text can come from standard input: name files for the others",
    });
  }
}

/** The file to write; null is standard output. */
function outputOf(named: string | undefined): string | null {
  if (named === "")
    throw new Trouble(null, { zh: "输出文件名为空：请给出文件名", en: "the output has no name: give one" });
  return named === undefined || named === "-" ? null : named;
}

/** @throws Trouble if the flags and operands do not go together. */
export function readScanRequest(
  files: readonly string[],
  flags: ScanFlags,
  language: Language,
  surroundings: Surroundings,
): ScanRequest {
  refuseSeveralStdins([...files, ...(flags.known ?? [])]);
  refuseTwoFormats(flags);
  const output = outputOf(flags.output);
  const format = formatOf(SCAN_FORMATS, flags, output);
  return {
    files,
    known: flags.known ?? [],
    clues: flags.clues ?? USUAL_CLUES,
    persons: flags.persons ?? false,
    format,
    words: flags.words,
    output,
    force: flags.force ?? false,
    encoding: flags.encoding ?? null,
    language,
    ...screenOf(flags, SCAN_FORMATS[format], output, surroundings),
  };
}

/** @throws Trouble if the flags and operands do not go together. */
export function readRestoreRequest(operands: Operands, flags: RestoreFlags, language: Language): RestoreRequest {
  return { ...readReading(operands, flags, language), mark: flags.mark };
}

/** @throws Trouble if the flags and operands do not go together. */
export function readCompareRequest(
  operands: Operands,
  flags: CompareFlags,
  language: Language,
  surroundings: Surroundings,
): CompareRequest {
  const reading = readReading(operands, flags, language);
  refuseTwoFormats(flags);
  const { output } = reading;
  const format = formatOf(COMPARISON_FORMATS, flags, output);
  return {
    ...reading,
    format,
    words: wordsOf(format, flags.words),
    ...screenOf(flags, COMPARISON_FORMATS[format], output, surroundings),
  };
}

function refuseTwoFormats({ json, format }: { readonly json?: boolean; readonly format?: string }): void {
  if (json !== true || format === undefined || format === "json") return;
  throw new Trouble(null, {
    zh: `--json 与 --format ${format} 互相矛盾：请只用其一`,
    en: `--json and --format ${format} contradict each other: use one of them`,
  });
}

/** How wide, in colour or not, paged or not. */
function screenOf(
  flags: { readonly color: Colour; readonly width?: number; readonly pager: boolean },
  format: Format<unknown>,
  output: string | null,
  { environment, isTerminal, columns }: Surroundings,
): { readonly color: boolean; readonly width: number; readonly pager: boolean } {
  const toTerminal = isTerminal && output === null;
  return {
    color: isColoured(flags.color, environment, toTerminal),
    width: flags.width ?? (toTerminal ? columns : undefined) ?? columnsOf(environment) ?? NARROW,
    pager: flags.pager && toTerminal && format.isPaged,
  };
}

/** What `--json` or `--format` asks for, or else the name of the output. */
function formatOf<Name extends string>(
  formats: Readonly<Record<Name | "text" | "json", Format<unknown>>>,
  { json, format }: { readonly json?: boolean; readonly format?: Name },
  output: string | null,
): Name | "text" | "json" {
  if (json === true) return "json";
  return format ?? (output === null ? null : formatOfFile(formats, output)) ?? "text";
}

/** What a comparison does about words: a format that has no use for them never loads them. */
function wordsOf(format: ComparisonFormatName, asked: boolean | undefined): CompareRequest["words"] {
  const { words } = COMPARISON_FORMATS[format];
  if (words === "unused" || asked === false) return "no";
  if (asked === true) return "asked";
  return words === "wanted" ? "wanted" : "no";
}

/** `--color` decides; then NO_COLOR and FORCE_COLOR, whatever is written there; then whether anyone looks. */
function isColoured(asked: Colour, environment: Surroundings["environment"], toTerminal: boolean): boolean {
  if (asked !== "auto") return asked === "always";
  if (environment["NO_COLOR"]) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return toTerminal && environment["TERM"] !== "dumb";
}

function columnsOf(environment: Surroundings["environment"]): number | undefined {
  const columns = Number(environment["COLUMNS"]);
  return Number.isInteger(columns) && columns >= LEAST_WIDTH ? columns : undefined;
}

/** The number of search phrases, unless told. */
const USUAL_CLUES = 10;
const MOST_CLUES = 100;

/** A number of search phrases as it was typed, or null where it is none. */
export function readClues(typed: string): number | null {
  const clues = Number(typed);
  return /^\d+$/.test(typed) && clues <= MOST_CLUES ? clues : null;
}

const LEAST_WIDTH = 20;
const MOST_WIDTH = 1000;

/** A width as it was typed, in columns, or null where it is none. */
export function readWidth(typed: string): number | null {
  const width = Number(typed);
  return Number.isInteger(width) && width >= LEAST_WIDTH && width <= MOST_WIDTH ? width : null;
}
