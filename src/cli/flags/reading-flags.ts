import { oneOf, path, wholeNumber } from "./arguments.js";
import type { Format } from "../../text/document.js";
import { flag } from "./flag.js";

/** What is read, how, and what is looked for in it. */
export const READING_FLAGS = {
  infer: flag(["compare", "restore"], true, {
    long: "--no-infer",
    help: { zh: "只给直接得出的原文，不作推断", en: "give direct values only and infer none" },
    example: ["--no-infer"],
    read: () => false,
  }),

  persons: flag(["compare", "restore", "scan", "find", "templates"], false, {
    long: "--persons",
    help: {
      zh: "裁判文书、私人档案中的人名也予还原、列出",
      en: "resolve and list persons in judgments and private records too",
    },
    example: ["--persons"],
    read: () => true,
  }),

  foldVariants: flag(["compare", "restore", "templates"], false, {
    long: "--fold-variants",
    help: { zh: "繁体与简体视为相同", en: "read traditional and simplified characters as equal" },
    example: ["--fold-variants"],
    read: () => true,
  }),

  clues: flag(["scan"], 10, {
    long: "--clues",
    ...wholeNumber("<number>", 0, 100),
    help: { zh: "检索短语的条数", en: "the number of search phrases" },
    example: ["--clues", "20"],
  }),

  known: flag(["scan"], [] as readonly string[], {
    long: "--known",
    ...path("<path>"),
    help: {
      zh: "文件或文件夹：其中已有的文字不作检索短语（可重复）",
      en: "a file or folder: its wording makes no search phrase (may be repeated)",
    },
    example: ["--known", "corpus"],
    read: (typed, before) => (typed === "" ? undefined : [...before, typed]),
  }),

  encoding: flag(["compare", "restore", "scan", "find", "templates"], null as string | null, {
    long: "--encoding",
    argument: "<name>",
    completes: ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"],
    help: {
      zh: "强制按此编码读取，如 gb18030、big5、utf-16le",
      en: "read the files in this encoding, such as gb18030, big5, utf-16le",
    },
    example: ["--encoding", "gb18030"],
    read: (typed) => typed,
  }),

  formatIn: flag(["compare", "restore", "scan", "find", "templates"], null as Format | null, {
    long: "--format-in",
    ...oneOf<Format>("<format>", ["plain", "html", "markdown"]),
    help: {
      zh: "强制按此格式读取输入文件，默认依内容与扩展名",
      en: "read the files in this format; by default their content and names decide",
    },
    example: ["--format-in", "plain"],
  }),

  tracked: flag(["compare", "restore", "scan", "find", "templates"], null as "final" | "original" | null, {
    long: "--tracked",
    ...oneOf<"final" | "original">("<text>", ["final", "original"]),
    help: {
      zh: "含修订的文件读修订后的文字还是修订前的，默认 final",
      en: "of a file with tracked changes read the final text or the original; by default the final one",
    },
    example: ["--tracked", "original"],
  }),

  ocr: flag(["compare", "restore", "scan", "find", "templates"], false, {
    long: "--ocr",
    help: {
      zh: "识别 PDF 扫描页上的文字（OCR）；图片总会识别",
      en: "recognise the text of scanned pages in a PDF (OCR); that of pictures always is",
    },
    example: ["--ocr"],
    read: () => true,
  }),

  /** null: with words where the format is better with them. */
  words: flag(
    ["compare"],
    null as boolean | null,
    {
      long: "--words",
      help: { zh: "加载分词（text 与 html 默认加载）", en: "load the segmenter (text and html do by default)" },
      example: ["--words"],
      read: () => true,
    },
    {
      long: "--no-words",
      help: { zh: "不分词，改动按字显示", en: "work without words: changes appear character by character" },
      example: ["--no-words"],
      read: () => false,
    },
  ),

  scanWords: flag(["scan"], true, {
    long: "--no-words",
    help: {
      zh: "不分词：地名辨认与短语选择较粗略",
      en: "work without words: it finds names and phrases more roughly",
    },
    example: ["--no-words"],
    read: () => false,
  }),
};
