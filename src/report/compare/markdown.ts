import type { Warning } from "../../text/document.js";
import type { Bilingual, Language } from "../../text/language.js";
import { isSaidFirst } from "../../text/warning-order.js";
import type { Compared, ComparisonOptions } from "./compared.js";
import type { Comparison, DocumentSummary, PlaceholderResult, SilentEdit } from "../../answer/comparison.js";
import { groupsOf, type GroupedEdits } from "./edit-groups.js";
import { BASES, CAUTION, EDIT_GROUPS, EDITS, NOTE, REASONS, ROLES, VERDICTS } from "./labels.js";
import { notedWords } from "./noted-words.js";
import { stockSentence } from "./stock-sentence.js";
import { count, fill, KINDS } from "../shared/labels.js";
import { bothIn, data, order, placeCell, tableOf, tableParts, type Both } from "../shared/markdown-cells.js";
import { joined } from "../shared/parts.js";

const TITLES = {
  note: { zh: "对照记录", en: "Comparison note" },
  verdict: { zh: "结论", en: "Verdict" },
  notice: { zh: "提示", en: "Notice" },
  files: { zh: "文件", en: "Files" },
  file: { zh: "文件", en: "File" },
  bytes: { zh: "字节", en: "Bytes" },
  characters: { zh: "字数", en: "Characters" },
  encoding: { zh: "编码", en: "Encoding" },
  heading: { zh: "标题", en: "Title" },
  date: { zh: "日期", en: "Date" },
  placeholders: { zh: "占位符", en: "Placeholders" },
  place: { zh: "位置", en: "Place" },
  text: { zh: "写法", en: "As written" },
  value: { zh: "原文", en: "Value" },
  basis: { zh: "得出方式", en: "Basis" },
  confidence: { zh: "可信度", en: "Confidence" },
  kind: { zh: "类别", en: "Kind" },
  edits: { zh: "暗改", en: "Silent edits" },
  line: { zh: "行", en: "Line" },
} as const satisfies Record<string, Bilingual>;

/**
 * A note for a newsroom's files, in Chinese and English: sources with their sums, findings,
 * placeholders and silent edits; `language` comes first. Text of an input stays text: no markup, link or image comes of it.
 */
export function renderComparisonMarkdown(compared: Compared, options: Pick<ComparisonOptions, "language">): string {
  return joined(comparisonMarkdownParts(compared, options));
}

export function* comparisonMarkdownParts(
  { comparison }: Compared,
  { language }: Pick<ComparisonOptions, "language">,
): Generator<string> {
  const { placeholders, silentEdits, tool } = comparison;
  const both = (message: Bilingual): string => bothIn(message, language);
  const title = (name: keyof typeof TITLES): string => both(TITLES[name]);
  yield `# ${title("note")}\n\n${findings(comparison, language)}\n\n`;
  yield `## ${title("files")}\n\n${files(comparison, both)}\n\n`;
  yield `## ${title("placeholders")} (${count(placeholders.length)})\n\n`;
  yield* tableParts(
    ["#", title("place"), title("text"), title("value"), title("basis"), title("confidence"), title("kind")],
    placeholders,
    (placeholder) => placeholderCells(placeholder, comparison, both),
  );
  yield `\n\n## ${title("edits")} (${count(silentEdits.length)})\n\n`;
  if (silentEdits.length === 0) yield "—\n\n";
  for (const grouped of groupsOf(silentEdits)) yield* groupParts(grouped, both);
  yield `${tool.name} ${data(tool.version)} · ${optionsOf(comparison)}\n`;
}

function findings(comparison: Comparison, language: Language): string {
  const { reuse, warnings } = comparison;
  const stock = stockSentence(comparison);
  const both = (message: Bilingual): string => bothIn(message, language);
  const noticesOf = (of: readonly Warning[]): string[] =>
    of.map(
      ({ message, path }) =>
        `- **${both(TITLES.notice)}**: ${path === undefined ? "" : `${data(path)}: `}${both(message)}`,
    );
  return [
    ...noticesOf(warnings.filter(isSaidFirst)),
    `- **${both(TITLES.verdict)}**: ${both(VERDICTS[reuse.verdict])}`,
    ...order(reuse.summary, language).map((sentence) => `- ${data(sentence)}`),
    ...(stock === null ? [] : order(stock, language).map((sentence) => `- ${data(sentence)}`)),
    ...order(CAUTION, language).map((sentence) => `- ${sentence}`),
    ...noticesOf(warnings.filter((warning) => !isSaidFirst(warning))),
  ].join("\n");
}

function files({ documents }: Comparison, both: Both): string {
  const titles = (["file", "bytes", "characters", "encoding", "heading", "date"] as const).map((name) =>
    both(TITLES[name]),
  );
  const [file, ...others] = titles;
  return tableOf(
    ["", file, "SHA-256", ...others],
    [
      [both(ROLES.anonymised), ...fileCells(documents.anonymised)],
      ...documents.published.map((published) => [both(ROLES.published), ...fileCells(published)]),
    ],
  );
}

function fileCells(file: DocumentSummary): string[] {
  const { path, sha256, bytes, characters, encoding = "", title = "", date = "" } = file;
  return [data(path), data(sha256), count(bytes), count(characters), data(encoding), data(title), data(date)];
}

/** A heading and a table; of punctuation a count that opens. */
function* groupParts({ group, edits }: GroupedEdits, both: Both): Generator<string> {
  const title = `${both(EDIT_GROUPS[group])} (${count(edits.length)})`;
  const isFolded = group === "punctuation";
  yield isFolded ? `<details><summary>${title}</summary>\n\n` : `### ${title}\n\n`;
  const head = [both(TITLES.line), both(TITLES.kind), both(ROLES.anonymised), both(ROLES.published)];
  yield* tableParts(head, edits, (edit) => editCells(edit, both));
  yield isFolded ? "\n\n</details>\n\n" : "\n\n";
}

function placeholderCells(placeholder: PlaceholderResult, comparison: Comparison, both: Both): string[] {
  const { id, document, text, context, value, basis, confidence, kind } = placeholder;
  return [
    String(id),
    `${placeCell(placeholder, `${placeholder.line}:${placeholder.column}`, both)}${document === "published" ? ` ${both(ROLES.published)}` : ""}`,
    `${data(context.left)}**${data(text)}**${data(context.right)}`,
    value === null ? unanswered(placeholder, both) : `**${data(value)}**${noteOf(placeholder, comparison, both)}`,
    both(BASES[basis]),
    basis === "none" ? "" : confidence.toFixed(2),
    both(KINDS[kind]),
  ];
}

function noteOf(placeholder: PlaceholderResult, comparison: Comparison, both: Both): string {
  const words = notedWords(placeholder, comparison);
  if (words === null) return "";
  return ` — ${both({ zh: fill(NOTE, "zh", { words }), en: fill(NOTE, "en", { words }) })}`;
}

/** Why there is no value, and the values that are possible, with the published texts that say so. */
function unanswered({ reason, alternatives }: PlaceholderResult, both: Both): string {
  const why = reason === null ? "" : both(REASONS[reason]);
  const readings = alternatives.map(
    ({ value, published = [] }) => data(value) + published.map((number) => ` \\[${number + 1}\\]`).join(""),
  );
  return [why, readings.join(" / ")].filter((part) => part !== "").join(": ");
}

function editCells(edit: SilentEdit, both: Both): string[] {
  const { kind, anonymised, published, context } = edit;
  const cell = (side: { readonly text: string } | null): string =>
    side === null ? "—" : `${data(context.left)}**${data(side.text)}**${data(context.right)}`;
  return [placeCell(edit, String(edit.line), both), both(EDITS[kind]), cell(anonymised), cell(published)];
}

function optionsOf({ options }: Comparison): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(" · ");
}
