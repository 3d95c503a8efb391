import { FIND_FORMATS, type FindFormatName } from "../report/find/formats.js";
import type { Language } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import type { ValuesFor } from "./flags/flags.js";
import { formatOf, refuseSeveralStdins, type Request } from "./options.js";
import { screenOf, type Screen, type Surroundings } from "./screen.js";

export interface FindRequest extends Request, Screen {
  /** The files that are looked for, and sentences. */
  readonly files: readonly string[];
  readonly phrases: readonly string[];
  /** What is searched: an index, or files and folders without one. */
  readonly index: string | null;
  readonly folders: readonly string[];
  /** Whether to answer where a part of the index does not. */
  readonly allowPartial: boolean;
  readonly top: number;
  readonly min: number;
  readonly since: string | null;
  readonly until: string | null;
  readonly fullPaths: boolean;
  readonly format: FindFormatName;
}

/** @throws Trouble if the flags and operands do not go together. */
export function readFindRequest(
  files: readonly string[],
  flags: ValuesFor<"find">,
  language: Language,
  surroundings: Surroundings,
): FindRequest {
  const { phrases, index, folders, allowPartial, top, min, since, until, persons, fullPaths } = flags;
  const { output, force, encoding, formatIn, tracked, ocr, json, findFormat } = flags;
  refuseSeveralStdins(files);
  if (files.length + phrases.length === 0) throw new Trouble(null, NOTHING_TO_FIND);
  if ((index === null) === (folders.length === 0)) throw new Trouble(null, WHERE_TO_FIND);
  const format = formatOf(FIND_FORMATS, { json, format: findFormat, output });
  const { isPaged } = FIND_FORMATS[format];
  return {
    files,
    phrases,
    index,
    folders,
    allowPartial,
    top,
    min,
    since,
    until,
    persons,
    fullPaths,
    format,
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

const NOTHING_TO_FIND = {
  zh: "没有要找的文本：请给出文件，- 表示标准输入，或用 --text 写一句话",
  en: "there is nothing to look for: name a file, - for standard input, or write a sentence with --text",
};
const WHERE_TO_FIND = {
  zh: "在哪里找？请给出 --index 索引，或 --in 文件夹，二者取一",
  en: "where to look? give one of --index with an index, and --in with a folder",
};
