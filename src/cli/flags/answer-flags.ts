import {
  COMPARISON_FILES,
  COMPARISON_FORMATS,
  type ComparisonFileName,
  type ComparisonFormatName,
} from "../../report/compare/formats.js";
import type { Mark } from "../../report/compare/restored.js";
import { SCAN_FORMATS, type ScanFormatName } from "../../report/scan/formats.js";
import { ENGINE_NAMES } from "../../report/scan/engines.js";
import { oneOf, path, someOf } from "./arguments.js";
import { flag, type Spelling } from "./flag.js";

/** How the answer is written, and where to. */
export const ANSWER_FLAGS = {
  comparisonFormat: flag(["compare"], null as ComparisonFormatName | ComparisonFileName | null, {
    ...formatAmong(
      Object.keys({ ...COMPARISON_FORMATS, ...COMPARISON_FILES }) as (ComparisonFormatName | ComparisonFileName)[],
    ),
    example: ["--format", "patch"],
  }),

  scanFormat: flag(["scan"], null as ScanFormatName | null, {
    ...formatAmong(Object.keys(SCAN_FORMATS) as ScanFormatName[]),
    example: ["--format", "csv"],
  }),

  json: flag(["compare", "scan", "find", "templates"], false, {
    long: "--json",
    help: { zh: "即 --format json", en: "short for --format json" },
    example: ["--json"],
    read: () => true,
  }),

  output: flag(["compare", "restore", "scan", "find", "templates", "page", "index export"], null as string | null, {
    short: "-o",
    long: "--output",
    ...path("<file>"),
    help: { zh: "写入文件，而非标准输出", en: "write to a file instead of standard output" },
    more: {
      zh: "绝不覆盖输入文件、设备或管道；是链接则写到链接的目标；`-` 即标准输出",
      en: "never replaces an input, a device or a pipe; follows links; `-` is standard output",
    },
    example: ["--output", "report.html"],
    read: (typed) => (typed === "" ? undefined : typed === "-" ? null : typed),
  }),

  force: flag(["compare", "restore", "scan", "find", "templates", "page", "index export"], false, {
    long: "--force",
    help: { zh: "允许覆盖已有的输出文件", en: "overwrite the output if it exists" },
    example: ["--force"],
    read: () => true,
  }),

  fullPaths: flag(["compare", "scan", "find", "templates"], false, {
    long: "--full-paths",
    help: {
      zh: "报告中的文件名保留所给的路径，否则不写文件夹",
      en: "name files by the paths that were given; otherwise a report contains no folders",
    },
    more: {
      zh: "同名文件以最短的路径区分",
      en: "files of one name get the shortest ends of their paths that differ",
    },
    example: ["--full-paths"],
    read: () => true,
  }),

  engines: flag(["scan"], ENGINE_NAMES, {
    long: "--engines",
    ...someOf("<names>", ENGINE_NAMES),
    help: {
      zh: "检索短语链接到哪些搜索引擎，默认全部",
      en: "the search engines that search phrases are links to; by default all",
    },
    more: {
      zh: "html 页面上可另选；点了才联网",
      en: "on a page a reader may choose others; nothing is loaded until a click",
    },
    example: ["--engines", "baidu,bing"],
  }),

  mark: flag(["restore"], "brackets" as Mark, {
    long: "--mark",
    ...oneOf<Mark>("<how>", ["brackets", "none"]),
    help: {
      zh: "填入处如何标记：brackets 即 ⟦常州⟧、推断的 ⟦≈常州⟧，none 不标记",
      en: "how to mark what is filled in: brackets writes ⟦常州⟧, or ⟦≈常州⟧ where it is inferred; none writes no mark",
    },
    example: ["--mark", "none"],
  }),
};

function formatAmong<Name extends string>(names: readonly Name[]): Omit<Spelling<Name>, "example"> {
  return {
    short: "-f",
    long: "--format",
    ...oneOf("<format>", names),
    help: {
      zh: "输出格式，默认依输出文件的扩展名，否则为 text",
      en: "format of the answer; by default the ending of the output decides, or else it is text",
    },
  };
}
