import type { Language } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import type { FindPairsRequest } from "./find-pairs-command.js";
import type { ValuesFor } from "./flags/flags.js";

/** Whether pairs of an index are asked for, and no text. */
export function wantsPairs({ allPairs, newSince, groups }: ValuesFor<"find">): boolean {
  return allPairs || newSince !== null || groups;
}

/** @throws Trouble if the flags and operands do not go together. */
export function readPairsRequest(
  files: readonly string[],
  flags: ValuesFor<"find">,
  language: Language,
): FindPairsRequest {
  const { index, newSince, min, groups, memory, json, output, force, phrases, folders, since, until, findFormat } =
    flags;
  if (index === null || folders.length > 0) throw new Trouble(null, ONLY_AN_INDEX);
  if (files.length + phrases.length > 0 || since !== null || until !== null) throw new Trouble(null, NO_TEXT);
  if (findFormat !== null && findFormat !== "json") throw new Trouble(null, ONLY_JSON);
  const isJson = json || findFormat === "json";
  return { index, newSince, min, groups, memory, json: isJson, output, force, language };
}

const ONLY_AN_INDEX = {
  zh: "--all、--new-since 与 --groups 只用于索引：请写 --index 索引，不写 --in",
  en: "--all, --new-since and --groups need an index: give --index, and no --in",
};
const NO_TEXT = {
  zh: "--all、--new-since 与 --groups 不找某一篇：请去掉文件、--text、--since 与 --until",
  en: "--all, --new-since and --groups look for no text: leave out files, --text, --since and --until",
};
const ONLY_JSON = {
  zh: "每一对都写成一行 JSON：请去掉 --format，或写 --format json",
  en: "pairs are written as JSON, one a line: leave out --format, or write --format json",
};
