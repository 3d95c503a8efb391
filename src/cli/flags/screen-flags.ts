import type { Language } from "../../text/language.js";
import { LANGUAGES } from "../language.js";
import { oneOf, wholeNumber } from "./arguments.js";
import { flag, INDEX_COMMANDS } from "./flag.js";

export type Colour = "auto" | "always" | "never";

export const LEAST_WIDTH = 20;

/** How it looks on a terminal, and in which language. */
export const SCREEN_FLAGS = {
  color: flag(["compare", "scan", "find", "templates"], "auto" as Colour, {
    long: "--color",
    ...oneOf<Colour>("<when>", ["auto", "always", "never"]),
    help: { zh: "是否着色", en: "whether to use colour" },
    more: {
      zh: "auto 依 `NO_COLOR`、`FORCE_COLOR` 与终端",
      en: "auto heeds `NO_COLOR`, `FORCE_COLOR` and the terminal",
    },
    example: ["--color", "never"],
  }),

  /** null: that of the terminal. */
  width: flag(["compare", "scan", "find", "templates"], null as number | null, {
    long: "--width",
    ...wholeNumber("<columns>", LEAST_WIDTH, 1000),
    help: { zh: "text 格式的列数", en: "columns for the text format" },
    example: ["--width", "100"],
  }),

  allEdits: flag(["compare"], false, {
    long: "--all",
    help: {
      zh: "text 格式逐处列出标点改动，很长的列表与正文也全部列出",
      en: "list edits of punctuation one by one in the text format, and very long lists and texts whole",
    },
    example: ["--all"],
    read: () => true,
  }),

  pager: flag(["compare", "scan", "find", "templates"], true, {
    long: "--no-pager",
    help: { zh: "不使用分页器", en: "do not page the text on a terminal" },
    example: ["--no-pager"],
    read: () => false,
  }),

  /** Messages speak it before any flag is read: see `languageOf`. */
  lang: flag(
    ["compare", "restore", "scan", "find", "templates", "verify", ...INDEX_COMMANDS],
    null as Language | null,
    {
      long: "--lang",
      ...oneOf("<language>", LANGUAGES),
      help: {
        zh: "界面与报告的语言，默认依系统",
        en: "language of messages and reports; by default that of the locale",
      },
      example: ["--lang", "zh"],
    },
  ),
};
