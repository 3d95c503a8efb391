import type { Bilingual } from "../../text/language.js";

/** What `--help` says about `duizhao index`. */
export const INDEX_HELP = {
  index: {
    zh: "建立和维护索引，供 find 在成千上万篇文本中查找",
    en: "build and look after an index, in which find looks among very many texts",
  },
  add: {
    zh: "把文件和文件夹编入索引；索引不存在则新建",
    en: "add files and folders to an index; make it where there is none",
  },
  update: {
    zh: "按已编入的文件和文件夹更新：改动的、新增的、已删除的",
    en: "bring it up to date with the files and folders that were added: changed, new and deleted ones",
  },
  remove: { zh: "从索引中删除文本", en: "remove texts from an index" },
  status: { zh: "显示索引里有什么", en: "show what is in an index" },
  verify: { zh: "通读索引，检查是否完好", en: "read the whole index and check that nothing is damaged" },
  export: {
    zh: "以 JSON Lines 导出，可再用 index add 编入别的索引",
    en: "write it as JSON Lines, which index add takes into another index",
  },
  compact: { zh: "收回已删除文本占用的空间", en: "give back the room of what was removed" },
  paths: {
    zh: "文件、文件夹（含其中所有文件夹）、JSON Lines（.jsonl）、导出的索引",
    en: "files, folders (with all that is in them), JSON Lines (.jsonl), exported indexes",
  },
  names: { zh: "文本的 id，或文件、文件夹", en: "ids of texts, or files and folders" },
  followedBy: {
    zh: "index 之后请写 add、update、remove、status、verify、export 或 compact：见 duizhao index --help",
    en: "index is followed by add, update, remove, status, verify, export or compact: see duizhao index --help",
  },
  examples: {
    zh: `
例：
  duizhao index add 报道/ --index news.duizhao       编入一个文件夹
  duizhao index update --index news.duizhao          文件有增删改动之后
  duizhao index status --index news.duizhao          看看里面有什么

退出码：0 完成，2 出错，或有文件没有编入`,
    en: `
Examples:
  duizhao index add articles/ --index news.duizhao   add a folder
  duizhao index update --index news.duizhao          after files were changed, added or deleted
  duizhao index status --index news.duizhao          see what is in it

Exit codes: 0 done, 2 trouble, or some files are not in it`,
  },
  addExamples: {
    zh: `
例：
  duizhao index add 报道/ 讲话.html --index news.duizhao
  duizhao index add 2024.jsonl --index news.duizhao       每行一篇：{"id", "title", "date", "url", "text"}
  find . -name '*.txt' -print0 | duizhao index add --from - --index news.duizhao

可随时按 Ctrl-C：已完成的会保存，再运行同一命令即可继续
退出码：0 完成，2 出错，或有文件没有编入（逐一列出，其余照常编入）`,
    en: `
Examples:
  duizhao index add articles/ speech.html --index news.duizhao
  duizhao index add 2024.jsonl --index news.duizhao       a text a line: {"id", "title", "date", "url", "text"}
  find . -name '*.txt' -print0 | duizhao index add --from - --index news.duizhao

Ctrl-C may be pressed at any time: what is done is kept, and the same command goes on from there
Exit codes: 0 done, 2 trouble, or some files are not in it (each is listed, and the others are)`,
  },
} as const satisfies Record<string, Bilingual>;
