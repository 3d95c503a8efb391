import type { Compared } from "./compared.js";
import type { PlaceholderResult } from "../../answer/comparison.js";
import { notedWords } from "./noted-words.js";
import { placeLabel } from "../shared/place-label.js";
import type { PlaceInFile } from "../../text/places.js";
import { csvHead, csvRow, type Cell } from "../shared/csv-rows.js";
import { joined } from "../shared/parts.js";

/** The columns, in their order. */
const COLUMNS: Readonly<Record<string, (placeholder: PlaceholderResult, compared: Compared) => Cell>> = {
  id: ({ id }) => id,
  document: ({ document }) => document,
  line: ({ line }) => line,
  column: ({ column }) => column,
  start: ({ start }) => start,
  end: ({ end }) => end,
  text: ({ text }) => text,
  kind: ({ kind }) => kind,
  value: ({ value }) => value ?? "",
  basis: ({ basis }) => basis,
  confidence: ({ confidence }) => confidence,
  reason: ({ reason }) => reason ?? "",
  rule: ({ rule }) => (rule === null ? "" : `${rule.name}: ${rule.from.join(" ")}`),
  alternatives: ({ alternatives }) => alternatives.map(({ value }) => value).join(" / "),
  left: ({ context }) => context.left,
  right: ({ context }) => context.right,
  evidenceFile: ({ evidence: [first] }, { comparison: { documents } }) =>
    first === undefined ? "" : (documents.published[first.published] ?? documents.anonymised).path,
  evidenceStart: ({ evidence: [first] }) => first?.start ?? "",
  evidenceEnd: ({ evidence: [first] }) => first?.end ?? "",
  evidenceLeft: ({ evidence: [first] }) => first?.left ?? "",
  evidenceRight: ({ evidence: [first] }) => first?.right ?? "",
  note: (placeholder, { comparison }) => {
    const words = notedWords(placeholder, comparison);
    return words === null ? "" : `meaning: ${words}`;
  },
};

/** Only where a file has pages, paragraphs or cells: other columns stay where they were. */
const PLACE_COLUMNS: typeof COLUMNS = {
  place: (placeholder) => written(placeholder),
  evidencePlace: ({ evidence: [first] }) => (first === undefined ? "" : written(first)),
};

function written(at: PlaceInFile): string {
  return placeLabel(at)?.en ?? "";
}

/**
 * One row a placeholder, as RFC 4180 has it, in UTF-8 with a byte order mark. Every field is quoted;
 * what a spreadsheet would run as a formula begins with an apostrophe, and controls are written out.
 */
export function renderComparisonCsv(compared: Compared): string {
  return joined(comparisonCsvParts(compared));
}

export function* comparisonCsvParts(compared: Compared): Generator<string> {
  const { anonymised, published } = compared;
  const hasPlaces = [anonymised, ...published].some(({ places }) => places !== undefined);
  const all = hasPlaces ? { ...COLUMNS, ...PLACE_COLUMNS } : COLUMNS;
  yield csvHead(Object.keys(all));
  const columns = Object.values(all);
  for (const placeholder of compared.comparison.placeholders)
    yield csvRow(columns.map((valueOf) => valueOf(placeholder, compared)));
}
