import { jsonParts } from "../shared/json-parts.js";
import { joined } from "../shared/parts.js";
import { escapeUnsafe } from "../shared/safe-json.js";
import type { TemplatesReport } from "./templates-report.js";

/** The groups are a field, and their members and skeleton fields of those. */
const DEPTH = 2;

/** The answer as JSON, indented, ending in a line feed, valid UTF-8 whatever the texts hold. */
export function renderTemplatesJson(report: TemplatesReport): string {
  return joined(templatesJsonParts(report));
}

export function* templatesJsonParts({ templates }: TemplatesReport): Generator<string> {
  for (const part of jsonParts(templates, DEPTH)) yield escapeUnsafe(part);
  yield "\n";
}
