import type { CorpusDocument, CorpusNotes } from "../corpus/corpus.js";
import { FINDING_SCHEME } from "../fingerprints/finding.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import type { Fingerprinted } from "./fingerprinter.js";
import { objectIn } from "./line-text.js";

export const EXPORT_SCHEMA = "duizhao.index-export/1";

/** The first line of an exported index. */
export interface ExportHead {
  readonly schema: typeof EXPORT_SCHEMA;
  readonly scheme: string;
  readonly documents: number;
  readonly folders: CorpusNotes["folders"];
  readonly keepsTexts: boolean;
}

/** A document as a line of an exported index. */
export function exportedLine({ document, fingerprints, kept }: Fingerprinted): string {
  const bytes = kept === null ? {} : { kept: Buffer.from(kept).toString("base64") };
  return JSON.stringify({ ...document, fingerprints: Array.from(fingerprints), ...bytes });
}

/**
 * The head of an exported index; null where a line is none.
 *
 * @throws Trouble where its fingerprints are of another scheme.
 */
export function exportHeadIn(line: Uint8Array, path: string): ExportHead | null {
  const said = objectIn(line);
  if (said === null || !String(said["schema"]).startsWith("duizhao.index-export/")) return null;
  if (said["schema"] !== EXPORT_SCHEMA || said["scheme"] !== FINDING_SCHEME)
    throw new Trouble(path, {
      zh: `这是另一版本导出的索引（${said["schema"]}，${said["scheme"]}），本程序读写 ${EXPORT_SCHEMA}、${FINDING_SCHEME}：请用 duizhao index add 从原文件重新建立`,
      en: `this index was exported by another version (${said["schema"]}, ${said["scheme"]}), and this program reads ${EXPORT_SCHEMA}, ${FINDING_SCHEME}: build it again from its files with duizhao index add`,
    });
  return said as unknown as ExportHead;
}

/** @throws Trouble on what is no line of an exported index. */
export function readExported(line: Uint8Array, path: string): Fingerprinted {
  const said = objectIn(line);
  const document = said === null ? null : documentIn(said);
  const fingerprints = said?.["fingerprints"];
  const kept = said?.["kept"];
  if (document === null || !Array.isArray(fingerprints) || !fingerprints.every(isCount))
    throw new Trouble(path, NO_EXPORTED);
  return {
    document,
    fingerprints: Float64Array.from(fingerprints),
    kept: typeof kept === "string" ? Buffer.from(kept, "base64") : null,
  };
}

function documentIn(said: Readonly<Record<string, unknown>>): CorpusDocument | null {
  const { id, path, part, title, date, url, sha256, length } = said;
  const isWhole =
    typeof id === "string" &&
    [path, title, date, url].every((one) => one === null || typeof one === "string") &&
    (part === null || isPart(part)) &&
    typeof sha256 === "string" &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    isCount(length);
  return isWhole ? ({ id, path, part, title, date, url, sha256, length } as CorpusDocument) : null;
}

function isPart(said: unknown): boolean {
  return (
    typeof said === "object" &&
    said !== null &&
    "start" in said &&
    "end" in said &&
    isCount(said.start) &&
    isCount(said.end) &&
    said.start <= said.end
  );
}

function isCount(said: unknown): said is number {
  return typeof said === "number" && Number.isSafeInteger(said) && said >= 0;
}

const NO_EXPORTED: Bilingual = {
  zh: "这一行不是导出的索引中的一篇；请检查这一行",
  en: "this line is no document of an exported index; check the line",
};
