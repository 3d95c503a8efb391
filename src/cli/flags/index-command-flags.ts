import { path } from "./arguments.js";
import { flag } from "./flag.js";

/** What the commands of `duizhao index` take, beside the index. */
export const INDEX_COMMAND_FLAGS = {
  from: flag(["index add"], null as string | null, {
    long: "--from",
    ...path("<file>"),
    help: {
      zh: "从文件读取文件名，每行一个或以 NUL 分隔；- 表示标准输入",
      en: "read names of files from a file, one a line or with NULs between them; - is standard input",
    },
    example: ["--from", "names.txt"],
  }),

  keepText: flag(["index add"], false, {
    long: "--keep-text",
    help: {
      zh: "压缩保存原文，文件不在时也能查看；用于新的索引",
      en: "keep the texts, compressed, so that they can be read without their files; for a new index",
    },
    example: ["--keep-text"],
    read: () => true,
  }),

  indexJson: flag(
    ["index add", "index update", "index remove", "index status", "index verify", "index compact"],
    false,
    {
      long: "--json",
      help: { zh: "以 JSON 写出", en: "write the answer as JSON" },
      example: ["--json"],
      read: () => true,
    },
  ),
};
