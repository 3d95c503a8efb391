import type { FoundQuery, FoundText } from "../../answer/find.js";
import { csvHead, csvRow, type Cell } from "../shared/csv-rows.js";
import { placeLabel } from "../shared/place-label.js";
import { joined } from "../shared/parts.js";
import type { FoundReport } from "./found-report.js";

/** The columns, in their order. */
const COLUMNS: Readonly<Record<string, (result: FoundText, query: FoundQuery) => Cell>> = {
  query: (_, { document }) => document.path,
  rank: ({ rank }) => rank,
  path: ({ path, id }) => path ?? id,
  title: ({ title }) => title ?? "",
  date: ({ date }) => date ?? "",
  url: ({ url }) => url ?? "",
  verdict: ({ verdict }) => verdict,
  confidence: ({ confidence }) => confidence,
  containment: ({ containment }) => containment,
  ofQuery: ({ ofQuery }) => ofQuery,
  ofText: ({ ofText }) => ofText,
  reusedCharacters: ({ reusedCharacters }) => reusedCharacters,
  longestRun: ({ longestRun }) => longestRun,
  placeholders: ({ placeholders }) => placeholders.all,
  filled: ({ placeholders }) => placeholders.filled,
  values: ({ values }) =>
    values
      .filter(({ document }) => document === "anonymised")
      .map(({ text, value, ...at }) => {
        const label = placeLabel(at);
        return `${text}=${value}${label === null ? "" : ` (${label.en})`}`;
      })
      .join(" / "),
  alike: ({ alike }) => alike.length,
  excerpt: ({ excerpt }) =>
    excerpt.map(({ text, value }) => (value === undefined ? text : `⟦${text}→${value}⟧`)).join(""),
};

/**
 * One row a result, as RFC 4180 has it, in UTF-8 with a byte order mark; none for a query without results. Every field
 * is quoted; what a spreadsheet would run as a formula begins with an apostrophe, and controls are written out.
 */
export function renderFindCsv(report: Pick<FoundReport, "find">): string {
  return joined(findCsvParts(report));
}

export function* findCsvParts({ find }: Pick<FoundReport, "find">): Generator<string> {
  yield csvHead(Object.keys(COLUMNS));
  const columns = Object.values(COLUMNS);
  for (const query of find.queries)
    for (const result of query.results) yield csvRow(columns.map((valueOf) => valueOf(result, query)));
}
