import { compare } from "../../../src/compare.js";
import { find } from "../../../src/find.js";
import { documentFromText } from "../../../src/read/document-from-text.js";
import type { FoundReport } from "../../../src/report/find/found-report.js";
import { corpusOf } from "../../finding/corpus-of.js";

const LEAD = "为了加快建设现代化产业体系，会上听取了题为“";
const REST =
  "”的报告，全市产业发展大会的代表进行了热烈讨论，一致认为报告总结成绩实事求是，分析形势客观深刻，部署任务明确具体，是一个凝心聚力的好报告。";

/** A text with this sign, found in one with this value; it is also the value, the title and the path. Null: nothing was found. */
export async function foundReport(sign: string, value: string | null): Promise<FoundReport> {
  const query = documentFromText(LEAD + sign + REST, { path: value ?? "query.txt" });
  const { corpus, readText } = corpusOf({ "other.txt": value === null ? "没有什么相同的文字" : LEAD + value + REST });
  const { found, texts } = await find(query, corpus, readText);
  const title = value ?? "";
  const results = found.results.map((result) => ({
    ...result,
    id: title,
    path: title,
    title,
    date: title,
    alike: [{ id: title, path: title }],
    values: result.values.map((one) => ({ ...one, value: title })),
    excerpt: [...result.excerpt, { class: "placeholder" as const, text: title, value: title }],
  }));
  return {
    find: {
      schema: "duizhao.find/1",
      tool: { name: "duizhao", version: "0" },
      options: { top: 10, min: 0.3, since: null, until: null, persons: false },
      store: { kind: "memory", path: "texts", documents: 1, generation: 0 },
      queries: [{ ...found, results }],
      warnings: value === null ? [] : [{ code: "not-read", path: value, message: { zh: value, en: value } }],
    },
    compared: [texts.map((text) => ({ comparison: compare(query, text), anonymised: query, published: [text] }))],
  };
}
