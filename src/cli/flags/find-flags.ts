import { FIND_FORMATS, type FindFormatName } from "../../report/find/formats.js";
import { oneOf, path, wholeNumber } from "./arguments.js";
import { flag, type Spelling } from "./flag.js";

/** What is searched, for what, and which of the results are wanted. */
export const FIND_FLAGS = {
  findFormat: flag(["find"], null as FindFormatName | null, {
    short: "-f",
    long: "--format",
    ...oneOf("<format>", Object.keys(FIND_FORMATS) as FindFormatName[]),
    help: {
      zh: "输出格式，默认依输出文件的扩展名，否则为 text",
      en: "format of the answer; by default the ending of the output decides, or else it is text",
    },
    example: ["--format", "csv"],
  }),

  folders: flag(["find"], [] as readonly string[], {
    long: "--in",
    ...path("<path>"),
    help: {
      zh: "在文件夹或文件中查找，不用索引（可重复）",
      en: "search a folder or file without an index (may be repeated)",
    },
    example: ["--in", "articles"],
    read: (typed, before) => (typed === "" ? undefined : [...before, typed]),
  }),

  allowPartial: flag(["find"], false, {
    long: "--allow-partial",
    help: {
      zh: "搜索引擎的一部分不回答时照样查找其余部分，并说明缺了什么",
      en: "where a part of a search engine does not answer, search the rest, and say what is missing",
    },
    example: ["--allow-partial"],
    read: () => true,
  }),

  phrases: flag(["find"], [] as readonly string[], {
    long: "--text",
    argument: "<phrase>",
    help: {
      zh: "查找这句话，而非文件（可重复）",
      en: "look for this sentence or phrase instead of a file (may be repeated)",
    },
    example: ["--text", "三位一体的智能制造体系"],
    read: (typed, before) => (typed.trim() === "" ? undefined : [...before, typed]),
  }),

  top: flag(["find"], 10, {
    long: "--top",
    ...wholeNumber("<number>", 1, 100),
    help: { zh: "每篇最多列出几个结果", en: "the most results for a text" },
    example: ["--top", "3"],
  }),

  min: flag(["find"], 0.3, {
    long: "--min",
    ...share("<share>"),
    help: {
      zh: "一文至少有多少见于另一文，才算结果",
      en: "the least part of one text that has to be in the other for a result",
    },
    example: ["--min", "0.1"],
  }),

  since: flag(["find"], null as string | null, {
    long: "--since",
    ...day(),
    help: { zh: "只找这一天及以后的文本", en: "only texts of this day or later" },
    example: ["--since", "2022-01-01"],
  }),

  until: flag(["find"], null as string | null, {
    long: "--until",
    ...day(),
    help: { zh: "只找这一天及以前的文本", en: "only texts of this day or earlier" },
    example: ["--until", "2022-12-31"],
  }),
};

type Argument<Value> = Pick<Spelling<Value>, "argument" | "allowed" | "read">;

/** A share as a decimal fraction or in per cent. */
function share(argument: `<${string}>`): Argument<number> {
  return {
    argument,
    allowed: { zh: "0 至 1，或如 30%", en: "0 to 1, or as 30%" },
    read: (typed) => {
      const number = typed.endsWith("%") ? Number(typed.slice(0, -1)) / 100 : Number(typed);
      return /^(?:\d+(?:\.\d+)?|\.\d+)%?$/.test(typed) && number <= 1 ? number : undefined;
    },
  };
}

export function day(): Argument<string | null> {
  return {
    argument: "<date>",
    allowed: { zh: "年-月-日", en: "year-month-day" },
    read: (typed) => {
      const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
      if (year === undefined || month === undefined || date === undefined) return undefined;
      const written = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
      const time = new Date(`${written}T00:00:00Z`);
      return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(written) ? written : undefined;
    },
  };
}
