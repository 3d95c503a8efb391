import type { Bilingual } from "../../../text/language.js";

/** What the page of a search says beside what every page does. `{…}` is filled in. */
export const WORDING = {
  "brand": { zh: "对照查找", en: "Find report" },
  "skip": { zh: "跳到正文", en: "Skip to the texts" },
  "found": { zh: "找到对应文本{count}篇", en: "Counterparts found: {count}" },
  "found.of": { zh: "{all}篇中，{count}篇找到了对应文本", en: "A counterpart of {count} of {all} texts was found" },
  "results": { zh: "查找结果", en: "Results" },
  "hint": { zh: "n／p 或 j／k 逐篇查看", en: "n/p or j/k steps through the results" },
  "query": { zh: "所查文本", en: "Query" },
  "text": { zh: "第{rank}篇", en: "Result {rank}" },
  "listed": {
    zh: "共{count}篇，正文只载前{shown}篇",
    en: "{count} results; the texts of the first {shown} are on this page",
  },
  "announce": { zh: "第{rank}篇：{name}", en: "Result {rank}: {name}" },
  "option.top": { zh: "至多{count}篇", en: "at most {count} results" },
  "option.min": { zh: "至少含{share}", en: "at least {share} shared" },
  "option.since": { zh: "{date}以后", en: "from {date}" },
  "option.until": { zh: "{date}以前", en: "to {date}" },
  "store": { zh: "文库", en: "Corpus" },
  "store.value": {
    zh: "{path}，{documents}篇，第{generation}版",
    en: "{path}, {documents} texts, generation {generation}",
  },
} as const satisfies Record<string, Bilingual>;
