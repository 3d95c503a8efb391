import { jsonParts } from "../shared/json-parts.js";
import { joined } from "../shared/parts.js";
import { escapeUnsafe } from "../shared/safe-json.js";
import type { FoundReport } from "./found-report.js";

/** The lists of an answer are its fields; each query is written in one go. */
const DEPTH = 2;

/** What was found as JSON, indented, ending in a line feed, valid UTF-8 whatever the texts hold. */
export function renderFindJson(report: Pick<FoundReport, "find">): string {
  return joined(findJsonParts(report));
}

export function* findJsonParts({ find }: Pick<FoundReport, "find">): Generator<string> {
  for (const part of jsonParts(find, DEPTH)) yield escapeUnsafe(part);
  yield "\n";
}
