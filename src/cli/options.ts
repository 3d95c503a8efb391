import type { ReadOptions } from "../read/read-document.js";
import {
  COMPARISON_FILES,
  COMPARISON_FORMATS,
  type ComparisonFileName,
  type ComparisonFormat,
  type ComparisonFormatName,
} from "../report/compare/formats.js";
import type { Mark } from "../report/compare/restored.js";
import type { EngineName } from "../report/scan/engines.js";
import { SCAN_FORMATS, type ScanFormatName } from "../report/scan/formats.js";
import { formatOfFile, type Format } from "../report/shared/format.js";
import type { Format as InputFormat } from "../text/document.js";
import type { Language } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import type { ValuesFor } from "./flags/flags.js";
import { screenOf, type Screen, type Surroundings } from "./screen.js";

/** Where an answer goes, how its files are read, and in which language it speaks. */
export interface Request {
  /** Where to write; null is standard output. */
  readonly output: string | null;
  readonly force: boolean;
  readonly encoding: string | null;
  /** What the files are read as; null where the content and name of each decide. */
  readonly formatIn: InputFormat | null;
  /** Which text of a file with tracked changes is read; null is the final one. */
  readonly tracked: "final" | "original" | null;
  /** Whether text is recognised on scanned pages of a PDF. */
  readonly ocr: boolean;
  readonly persons: boolean;
  readonly language: Language;
  /** The bytes of the files, by their paths, where these are in no folder; absent where files are read. */
  readonly given?: ReadonlyMap<string, Uint8Array>;
}

/** Which texts are compared, and how, checked. */
export interface Reading extends Request {
  readonly anonymised: string;
  readonly published: readonly string[];
  readonly infer: boolean;
  readonly foldVariants: boolean;
  /** Whether files keep the paths that were typed; otherwise they have short names. */
  readonly fullPaths: boolean;
  /** An index that says which wording is everybody's; null where none is asked. */
  readonly index: string | null;
  /** What was read of standard input; absent where nothing was yet. */
  readonly stdin?: Uint8Array;
}

export interface RestoreRequest extends Reading {
  readonly mark: Mark;
}

export interface CompareRequest extends Reading, Screen {
  readonly formatName: ComparisonFormatName | ComparisonFileName;
  readonly format: ComparisonFormat | (typeof COMPARISON_FILES)[ComparisonFileName];
  /** `wanted` if the format is better with words and can do without. */
  readonly words: "asked" | "wanted" | "no";
  /** Whether edits of punctuation are listed one by one. */
  readonly allEdits: boolean;
}

export interface ScanRequest extends Request, Screen {
  readonly files: readonly string[];
  /** Files and folders whose wording is no clue. */
  readonly known: readonly string[];
  /** An index that says which phrases are not rare, and where those are that are; null where none is asked. */
  readonly index: string | null;
  /** Saved templates that each text is held against; null where there are none. */
  readonly against: string | null;
  readonly clues: number;
  readonly fullPaths: boolean;
  readonly format: ScanFormatName;
  /** What search phrases are links to, where the format has links. */
  readonly engines: readonly EngineName[];
  readonly words: boolean;
}

/** The files that were named. */
export interface Operands {
  readonly anonymised: string;
  readonly published: readonly string[];
}

/** @throws Trouble if the flags and operands do not go together. */
export function readRestoreRequest(
  operands: Operands,
  flags: ValuesFor<"restore">,
  language: Language,
): RestoreRequest {
  // It names files on the screen alone.
  return { ...readReading(operands, flags, language), fullPaths: true, index: null, mark: flags.mark };
}

const WRITTEN = { ...COMPARISON_FORMATS, ...COMPARISON_FILES };

/** @throws Trouble if the flags and operands do not go together. */
export function readCompareRequest(
  operands: Operands,
  flags: ValuesFor<"compare">,
  language: Language,
  surroundings: Surroundings,
): CompareRequest {
  const { output, json, comparisonFormat } = flags;
  const formatName = formatOf(WRITTEN, { json, format: comparisonFormat, output });
  const format = WRITTEN[formatName];
  return {
    ...readReading(operands, flags, language),
    formatName,
    fullPaths: flags.fullPaths,
    index: flags.index,
    format,
    words: wordsOf(format, flags.words),
    allEdits: flags.allEdits,
    ...screenOf(flags, { output, isPaged: format.isPaged }, surroundings),
  };
}

/** @throws Trouble if the flags and operands do not go together. */
export function readScanRequest(
  files: readonly string[],
  flags: ValuesFor<"scan">,
  language: Language,
  surroundings: Surroundings,
): ScanRequest {
  const {
    known,
    index,
    against,
    clues,
    persons,
    fullPaths,
    output,
    force,
    encoding,
    formatIn,
    tracked,
    ocr,
    json,
    scanFormat,
    scanWords,
    engines,
  } = flags;
  refuseSeveralStdins([...files, ...known, ...(against === null ? [] : [against])]);
  const format = formatOf(SCAN_FORMATS, { json, format: scanFormat, output });
  const { isPaged } = SCAN_FORMATS[format];
  return {
    files,
    known,
    index,
    against,
    clues,
    persons,
    fullPaths,
    format,
    engines,
    words: scanWords,
    output,
    force,
    encoding,
    formatIn,
    tracked,
    ocr,
    language,
    ...screenOf(flags, { output, isPaged }, surroundings),
  };
}

type ReadingFlags = Pick<ValuesFor<"restore">, Extract<keyof Reading, keyof ValuesFor<"restore">>>;

function readReading(
  { anonymised, published }: Operands,
  flags: ReadingFlags,
  language: Language,
): Omit<Reading, "fullPaths" | "index"> {
  refuseSeveralStdins([anonymised, ...published]);
  const { output, force, infer, persons, foldVariants, encoding, formatIn, tracked, ocr } = flags;
  return {
    anonymised,
    published,
    output,
    force,
    infer,
    persons,
    foldVariants,
    encoding,
    formatIn,
    tracked,
    ocr,
    language,
  };
}

export function refuseSeveralStdins(paths: readonly string[]): void {
  if (paths.filter((path) => path === "-").length > 1) {
    throw new Trouble(null, {
      zh: "只有一个文本能从标准输入读取：请给其余的写明文件名",
      en: "only one text can come from standard input: name files for the others",
    });
  }
}

interface FormatWish<Name> {
  readonly json: boolean;
  readonly format: Name | null;
  readonly output: string | null;
}

/**
 * What `--json` or `--format` asks for, or else the name of the output.
 *
 * @throws Trouble if they contradict each other.
 */
export function formatOf<Name extends string>(
  formats: Readonly<Record<Name | "text" | "json", Pick<Format<unknown>, "endings">>>,
  { json, format, output }: FormatWish<Name | "text" | "json">,
): Name | "text" | "json" {
  if (json && format !== null && format !== "json") {
    throw new Trouble(null, {
      zh: `--json 与 --format ${format} 互相矛盾：请只用其一`,
      en: `--json and --format ${format} contradict each other: use one of them`,
    });
  }
  if (json) return "json";
  return format ?? (output === null ? null : formatOfFile(formats, output)) ?? "text";
}

/** What a comparison does about words: a format that has no use for them never loads them. */
function wordsOf({ words }: Pick<ComparisonFormat, "words">, asked: boolean | null): CompareRequest["words"] {
  if (words === "unused" || asked === false) return "no";
  if (asked === true) return "asked";
  return words === "wanted" ? "wanted" : "no";
}

/** How files are to be read. */
export function readOptionsOf({
  encoding,
  formatIn,
  tracked,
  ocr,
  given,
}: Pick<Request, "encoding" | "formatIn" | "tracked" | "ocr" | "given">): Omit<ReadOptions, "stdin"> {
  return {
    ...(given === undefined ? {} : { given }),
    ...(encoding === null ? {} : { encoding }),
    ...(formatIn === null ? {} : { format: formatIn }),
    ...(tracked === null ? {} : { tracked }),
    ...(ocr ? { ocr } : {}),
  };
}
