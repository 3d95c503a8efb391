import { path } from "./arguments.js";
import { flag, INDEX_COMMANDS } from "./flag.js";

/** The index that a command works with, or asks. */
export const INDEX_FLAGS = {
  index: flag(["compare", "scan", "find", "templates", "serve", ...INDEX_COMMANDS], null as string | null, {
    long: "--index",
    ...path("<folder>"),
    help: { zh: "语料索引", en: "the index of a corpus" },
    example: ["--index", "news.duizhao"],
  }),
};
