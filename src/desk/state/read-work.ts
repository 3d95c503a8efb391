import type { Judgement, Remark, Source, Work, WorkOptions } from "./work.js";

/** A work out of a file that anybody may have written; null where it is none. */
export function readWork(value: unknown): Work | null {
  if (!isRecord(value)) return null;
  const { sources, question, options, remarks } = value;
  const isKnownQuestion = question === "compare" || question === "scan" || question === "templates";
  if (!Array.isArray(sources) || !isKnownQuestion || !isRecord(options) || !isRecord(remarks)) return null;
  const read = sources.map(readSource);
  const said = Object.entries(remarks).map(([place, remark]) => [place, readRemark(remark)] as const);
  const settings = readOptions(options);
  if (settings === null || said.some(([, remark]) => remark === null)) return null;
  const known = read.filter((source) => source !== null);
  if (known.length < read.length || new Set(known.map(({ id }) => id)).size < known.length) return null;
  const kept = said.flatMap(([place, remark]) => (remark === null ? [] : [[place, remark] as const]));
  return { sources: known, question, options: settings, remarks: Object.fromEntries(kept) };
}

function readSource(value: unknown): Source | null {
  if (!isRecord(value)) return null;
  const { id, name, sha256, bytes, role, placeholders } = value;
  if (typeof id !== "string" || typeof name !== "string" || typeof sha256 !== "string") return null;
  if (!/^[0-9a-f]{64}$/.test(sha256) || !isCount(bytes) || !isCount(placeholders)) return null;
  return role === "anonymised" || role === "published" ? { id, name, sha256, bytes, role, placeholders } : null;
}

function readOptions({ infer, persons, foldVariants, clues }: Record<string, unknown>): WorkOptions | null {
  if (typeof infer !== "boolean" || typeof persons !== "boolean" || typeof foldVariants !== "boolean") return null;
  return isCount(clues) && clues > 0 && clues <= 1000 ? { infer, persons, foldVariants, clues } : null;
}

function readRemark(value: unknown): Remark | null {
  if (!isRecord(value) || typeof value["note"] !== "string") return null;
  const { judgement, note } = value;
  if (judgement === null) return { judgement, note };
  const read = readJudgement(judgement);
  return read === null ? null : { judgement: read, note };
}

function readJudgement(found: unknown): Judgement | null {
  if (!isRecord(found)) return null;
  const { is, value } = found;
  if (is === "accepted" || is === "rejected") return { is };
  return (is === "chosen" || is === "corrected") && typeof value === "string" ? { is, value } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
