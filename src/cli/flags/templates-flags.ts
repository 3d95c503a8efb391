import { TEMPLATES_FORMATS, type TemplatesFormatName } from "../../report/templates/formats.js";
import { oneOf, path, wholeNumber } from "./arguments.js";
import { flag } from "./flag.js";

/** Which templates are wanted, and what becomes of them. */
export const TEMPLATES_FLAGS = {
  templatesFormat: flag(["templates"], null as TemplatesFormatName | null, {
    short: "-f",
    long: "--format",
    ...oneOf("<format>", Object.keys(TEMPLATES_FORMATS) as TemplatesFormatName[]),
    help: {
      zh: "输出格式，默认依输出文件的扩展名，否则为 text",
      en: "format of the answer; by default the ending of the output decides, or else it is text",
    },
    example: ["--format", "csv"],
  }),

  leastMembers: flag(["templates"], 2, {
    long: "--min",
    ...wholeNumber("<number>", 2, 1_000_000),
    help: { zh: "一个模板至少有几篇文本", en: "documents that a template has at least" },
    example: ["--min", "3"],
  }),

  /** null: all of them. */
  mostGroups: flag(["templates"], null as number | null, {
    long: "--top",
    ...wholeNumber("<number>", 1, 1_000_000),
    help: { zh: "只列出篇数最多的几个模板，默认全部", en: "list the largest templates only, so many; by default all" },
    example: ["--top", "10"],
  }),

  save: flag(["templates"], null as string | null, {
    long: "--save",
    ...path("<file>"),
    help: {
      zh: "把找到的模板存入文件，供 --against 使用",
      en: "write the templates that were found to a file, for --against",
    },
    example: ["--save", "templates.json"],
  }),

  against: flag(["scan", "templates"], null as string | null, {
    long: "--against",
    ...path("<file>"),
    help: {
      zh: "与 templates --save 存下的模板相对：哪些文本照它填写、填了什么",
      en: "hold the texts against templates that templates --save wrote: which fill them, and with what",
    },
    example: ["--against", "templates.json"],
  }),
};
