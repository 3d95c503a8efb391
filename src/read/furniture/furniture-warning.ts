import type { Bilingual } from "../../text/language.js";
import type { Warning } from "../../text/document.js";

/** What is left out of a text, in the order in which a warning lists it. */
const SORTS = {
  "page-numbers": { zh: "页码", en: "page numbers" },
  "running-heads": { zh: "页眉页脚", en: "running heads and feet" },
  "line-numbers": { zh: "行号", en: "line numbers" },
  "quoting": { zh: "引用符", en: "signs of quoting" },
  "form-feeds": { zh: "换页符", en: "form feeds" },
  "note-marks": { zh: "注码", en: "marks of notes" },
  "cues": { zh: "字幕时间", en: "times of subtitles" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Sort = keyof typeof SORTS;

/** Says how many characters of each sort were left out, and how many broken lines were joined. */
export function furnitureWarning(counts: ReadonlyMap<Sort, number>, joined: number, path: string): Warning {
  const found = (Object.keys(SORTS) as Sort[]).filter((sort) => counts.has(sort));
  const list = (language: keyof Bilingual): string[] =>
    found.map((sort) => `${SORTS[sort][language]} ${counts.get(sort) ?? 0}`);
  const left = {
    zh: `${list("zh").join("、")} 个字符未作正文`,
    en: `characters not read as text: ${list("en").join(", ")}`,
  };
  const lines = { zh: `接上 ${joined} 处折行`, en: `${joined} lines joined that were broken inside a sentence` };
  const parts = [...(found.length > 0 ? [left] : []), ...(joined > 0 ? [lines] : [])];
  return {
    code: "furniture",
    path,
    message: { zh: parts.map(({ zh }) => zh).join("；"), en: parts.map(({ en }) => en).join("; ") },
  };
}
