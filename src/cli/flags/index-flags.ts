import { path } from "./arguments.js";
import { flag } from "./flag.js";

/** Which index is used. */
export const INDEX_FLAGS = {
  index: flag(["find"], null as string | null, {
    long: "--index",
    ...path("<folder>"),
    help: { zh: "语料索引", en: "the index of a corpus" },
    example: ["--index", "news.duizhao"],
  }),
};
