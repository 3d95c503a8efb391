import { path } from "./arguments.js";
import { flag } from "./flag.js";

/** What is asked of an index. */
export const INDEX_FLAGS = {
  index: flag(["compare", "scan"], null as string | null, {
    long: "--index",
    ...path("<folder>"),
    help: { zh: "语料索引", en: "the index of a corpus" },
    example: ["--index", "news.duizhao"],
  }),
};
