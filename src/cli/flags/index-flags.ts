import { path } from "./arguments.js";
import { flag, INDEX_COMMANDS } from "./flag.js";

/** The index that a command works with, or asks. */
export const INDEX_FLAGS = {
  index: flag(["compare", "scan", "find", "templates", "serve", ...INDEX_COMMANDS], null as string | null, {
    long: "--index",
    ...path("<folder>"),
    help: {
      zh: "语料索引：文件夹，或搜索引擎上的地址 https://…/news",
      en: "the index of a corpus: a folder, or its address on a search engine, https://…/news",
    },
    example: ["--index", "news.duizhao"],
  }),
};
