import { Trouble } from "../text/trouble.js";
import type { Language } from "../text/language.js";

export const FORMATS = ["text", "json", "html", "csv", "markdown", "patch"] as const;
export type OutputFormat = (typeof FORMATS)[number];

export const COLOURS = ["auto", "always", "never"] as const;
type Colour = (typeof COLOURS)[number];

/** Flags as commander reads them, before any of them has been checked against another. */
export interface CompareFlags {
  readonly format?: OutputFormat;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly infer: boolean;
  readonly persons?: boolean;
  readonly foldVariants?: boolean;
  readonly words?: boolean;
  readonly color: Colour;
  readonly width?: number;
  readonly encoding?: string;
  readonly pager: boolean;
}

/** What is to be done, checked. */
export interface CompareRequest {
  readonly anonymised: string;
  readonly published: string;
  readonly format: OutputFormat;
  /** Where to write; null is standard output. */
  readonly output: string | null;
  readonly force: boolean;
  readonly infer: boolean;
  readonly persons: boolean;
  readonly foldVariants: boolean;
  /** `wanted` if the format is better with words and can do without. */
  readonly words: "asked" | "wanted" | "no";
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  readonly encoding: string | null;
  readonly pager: boolean;
  readonly language: Language;
}

/** What the process stands in. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** Columns of the terminal, if it is one. */
  readonly columns: number | undefined;
}

const NARROW = 80;

/** @throws Trouble if the flags and operands do not go together. */
export function readCompareRequest(
  anonymised: string,
  published: string,
  flags: CompareFlags,
  language: Language,
  { environment, isTerminal, columns }: Surroundings,
): CompareRequest {
  if (anonymised === "-" && published === "-") {
    throw new Trouble(null, {
      zh: "两个文本不能都从标准输入读取：请给其中一个写明文件名",
      en: "both texts cannot come from standard input: name a file for one of them",
    });
  }
  if (flags.output === "") {
    throw new Trouble(null, { zh: "输出文件名为空：请给出文件名", en: "the output has no name: give one" });
  }
  if (flags.json === true && flags.format !== undefined && flags.format !== "json") {
    throw new Trouble(null, {
      zh: `--json 与 --format ${flags.format} 互相矛盾：请只用其一`,
      en: `--json and --format ${flags.format} contradict each other: use one of them`,
    });
  }
  const output = flags.output === undefined || flags.output === "-" ? null : flags.output;
  const format = flags.json === true ? "json" : (flags.format ?? formatOf(output));
  const toTerminal = isTerminal && output === null;
  const isForReaders = format === "text" || format === "html";
  return {
    anonymised,
    published,
    format,
    output,
    force: flags.force ?? false,
    infer: flags.infer,
    persons: flags.persons ?? false,
    foldVariants: flags.foldVariants ?? false,
    words: flags.words === true ? "asked" : flags.words === false || !isForReaders ? "no" : "wanted",
    color: isColoured(flags.color, environment, toTerminal),
    width: flags.width ?? (toTerminal ? columns : undefined) ?? columnsOf(environment) ?? NARROW,
    encoding: flags.encoding ?? null,
    pager: flags.pager && toTerminal && format === "text",
    language,
  };
}

const ENDINGS: readonly (readonly [ending: RegExp, format: OutputFormat])[] = [
  [/\.json$/i, "json"],
  [/\.html?$/i, "html"],
  [/\.csv$/i, "csv"],
  [/\.(?:md|markdown)$/i, "markdown"],
  [/\.(?:patch|diff)$/i, "patch"],
];

/** What the name of the output asks for, where nothing else does. */
function formatOf(output: string | null): OutputFormat {
  return ENDINGS.find(([ending]) => output !== null && ending.test(output))?.[1] ?? "text";
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

const LEAST_WIDTH = 20;
const MOST_WIDTH = 1000;

/** A width as it was typed, in columns, or null where it is none. */
export function readWidth(typed: string): number | null {
  const width = Number(typed);
  return Number.isInteger(width) && width >= LEAST_WIDTH && width <= MOST_WIDTH ? width : null;
}
