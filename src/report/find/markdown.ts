import type { FoundQuery, FoundText } from "../../answer/find.js";
import type { Bilingual } from "../../text/language.js";
import type { Warning } from "../../text/document.js";
import { VERDICTS } from "../compare/labels.js";
import type { ReportOptions } from "../shared/format.js";
import { count, fill } from "../shared/labels.js";
import { bothIn, data, tableOf, type Both } from "../shared/markdown-cells.js";
import { placeLabel } from "../shared/place-label.js";
import { joined } from "../shared/parts.js";
import type { FoundReport } from "./found-report.js";
import { MESSAGES } from "./messages.js";
import { percent } from "./percent.js";
import { placeOf } from "./place-of.js";

/**
 * A note for a newsroom's files, in Chinese and English: what was searched, and for each query the texts that were
 * found. `language` comes first. Text of an input stays text: no markup, link or image comes of it.
 */
export function renderFindMarkdown(
  report: Pick<FoundReport, "find">,
  options: Pick<ReportOptions, "language">,
): string {
  return joined(findMarkdownParts(report, options));
}

export function* findMarkdownParts(
  { find }: Pick<FoundReport, "find">,
  { language }: Pick<ReportOptions, "language">,
): Generator<string> {
  const both = (message: Bilingual): string => bothIn(message, language);
  const { tool, store, queries, warnings } = find;
  const filled = (message: Bilingual, values: Record<string, string | number>): string =>
    both({ zh: fill(message, "zh", values), en: fill(message, "en", values) });
  yield `# ${both(MESSAGES.note)}\n\n`;
  yield `- ${filled(MESSAGES.searched, { documents: store.documents, path: store.path })}\n`;
  yield `- ${both(MESSAGES.caution)}\n${notices(warnings, both)}\n`;
  for (const query of queries) yield queryPart(query, both, filled);
  yield `${tool.name} ${data(tool.version)}\n`;
}

type Filled = (message: Bilingual, values: Record<string, string | number>) => string;

function queryPart(query: FoundQuery, both: Both, filled: Filled): string {
  const { document, results, same, nearestMiss, together, warnings } = query;
  const lines = [
    `## ${data(document.path)} (${count(document.characters)})\n`,
    `- SHA-256: ${document.sha256}`,
    results.length === 0 ? `- **${both(MESSAGES.none)}**` : `- ${filled(MESSAGES.found, { count: results.length })}`,
    ...same.map((one) => `- ${filled(MESSAGES.same, { names: placeOf(one) })}`),
  ];
  if (together !== null) {
    const { ranks, ofQuery, placeholders } = together;
    const values = {
      ranks: ranks.join(", "),
      share: percent(ofQuery),
      filled: placeholders.filled,
      all: placeholders.all,
    };
    lines.push(`- **${both(MESSAGES.together)}**: ${filled(MESSAGES.togetherSaid, values)}`);
  }
  if (results.length === 0)
    lines.push(
      nearestMiss === null
        ? `- ${both(MESSAGES.nothingNear)}`
        : `- ${both(MESSAGES.nearest)}: ${data(placeOf(nearestMiss))} — ${both(nearestMiss.reason)}`,
    );
  const listed = notices(warnings, both);
  const table =
    results.length === 0
      ? ""
      : `\n${tableOf(
          HEAD.map((name) => both(MESSAGES[name])),
          results.map((one) => cells(one, both)),
        )}\n`;
  return `${lines.join("\n")}\n${listed}${table}\n`;
}

const HEAD = ["rank", "text", "date", "share", "run", "placeholders", "verdict", "values", "excerpt"] as const;

function cells(result: FoundText, both: Both): string[] {
  const { rank, title, date = "", ofQuery, longestRun, placeholders, verdict, values, excerpt } = result;
  const own = values.filter(({ document }) => document === "anonymised");
  const place = data(placeOf(result));
  return [
    String(rank),
    title === undefined ? place : `${data(title)}<br>${place}`,
    data(date),
    percent(ofQuery).replace("%", "\\%"),
    count(longestRun),
    `${placeholders.filled}/${placeholders.all}`,
    both(VERDICTS[verdict]),
    own
      .slice(0, MOST_VALUES)
      .map(({ text, value, ...at }) => {
        const label = placeLabel(at);
        return `${data(text)} → **${data(value)}**${label === null ? "" : ` ${data(label.en)}`}`;
      })
      .join("<br>"),
    excerpt.map(({ text, value }) => (value === undefined ? data(text) : `**${data(`⟦${text}→${value}⟧`)}**`)).join(""),
  ];
}

const MOST_VALUES = 12;

function notices(warnings: readonly Warning[], both: Both): string {
  return warnings
    .map(
      ({ message, path }) =>
        `- **${both(MESSAGES.notice)}**: ${path === undefined ? "" : `${data(path)}: `}${both(message)}\n`,
    )
    .join("");
}
