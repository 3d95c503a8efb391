import type { Warning } from "../../text/document.js";
import type { Bilingual } from "../../text/language.js";
import { isSaidFirst } from "../../text/warning-order.js";
import type { Compared, ComparisonOptions } from "./compared.js";
import type { Comparison, DocumentSummary, PlaceholderResult, SilentEdit } from "../../answer/comparison.js";
import { groupsOf, type GroupedEdits } from "./edit-groups.js";
import { BASES, CAUTION, EDIT_GROUPS, EDITS, NOTE, REASONS, ROLES, VERDICTS } from "./labels.js";
import { notedWords } from "./noted-words.js";
import { count, fill, KINDS } from "../shared/labels.js";
import { bothIn, data, order, tableOf, type Both } from "../shared/markdown-cells.js";

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
export function renderComparisonMarkdown(
  { comparison }: Compared,
  { language }: Pick<ComparisonOptions, "language">,
): string {
  const { documents, reuse, placeholders, silentEdits, warnings, tool } = comparison;
  const both = (message: Bilingual): string => bothIn(message, language);
  const title = (name: keyof typeof TITLES): string => both(TITLES[name]);
  const noticesOf = (of: readonly Warning[]): string[] =>
    of.map(
      ({ message, path }) => `- **${title("notice")}**: ${path === undefined ? "" : `${data(path)}: `}${both(message)}`,
    );
  const blocks = [
    `# ${title("note")}`,
    [
      ...noticesOf(warnings.filter(isSaidFirst)),
      `- **${title("verdict")}**: ${both(VERDICTS[reuse.verdict])}`,
      ...order(reuse.summary, language).map((sentence) => `- ${data(sentence)}`),
      ...order(CAUTION, language).map((sentence) => `- ${sentence}`),
      ...noticesOf(warnings.filter((warning) => !isSaidFirst(warning))),
    ].join("\n"),
    `## ${title("files")}`,
    tableOf(
      [
        "",
        title("file"),
        "SHA-256",
        title("bytes"),
        title("characters"),
        title("encoding"),
        title("heading"),
        title("date"),
      ],
      [
        [both(ROLES.anonymised), ...fileCells(documents.anonymised)],
        ...documents.published.map((file) => [both(ROLES.published), ...fileCells(file)]),
      ],
    ),
    `## ${title("placeholders")} (${count(placeholders.length)})`,
    tableOf(
      ["#", title("place"), title("text"), title("value"), title("basis"), title("confidence"), title("kind")],
      placeholders.map((placeholder) => placeholderCells(placeholder, comparison, both)),
    ),
    `## ${title("edits")} (${count(silentEdits.length)})`,
    ...(silentEdits.length === 0 ? ["—"] : groupsOf(silentEdits).flatMap((grouped) => groupBlocks(grouped, both))),
    `${tool.name} ${data(tool.version)} · ${optionsOf(comparison)}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function fileCells(file: DocumentSummary): string[] {
  const { path, sha256, bytes, characters, encoding = "", title = "", date = "" } = file;
  return [data(path), data(sha256), count(bytes), count(characters), data(encoding), data(title), data(date)];
}

/** A heading and a table; of punctuation a count that opens. */
function groupBlocks({ group, edits }: GroupedEdits, both: Both): string[] {
  const title = `${both(EDIT_GROUPS[group])} (${count(edits.length)})`;
  const cells = tableOf(
    [both(TITLES.line), both(TITLES.kind), both(ROLES.anonymised), both(ROLES.published)],
    edits.map((edit) => editCells(edit, both)),
  );
  if (group !== "punctuation") return [`### ${title}`, cells];
  return [`<details><summary>${title}</summary>`, cells, "</details>"];
}

function placeholderCells(placeholder: PlaceholderResult, comparison: Comparison, both: Both): string[] {
  const { id, document, line, column, text, context, value, basis, confidence, kind } = placeholder;
  return [
    String(id),
    `${line}:${column}${document === "published" ? ` ${both(ROLES.published)}` : ""}`,
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

function editCells({ kind, line, anonymised, published, context }: SilentEdit, both: Both): string[] {
  const cell = (side: { readonly text: string } | null): string =>
    side === null ? "—" : `${data(context.left)}**${data(side.text)}**${data(context.right)}`;
  return [String(line), both(EDITS[kind]), cell(anonymised), cell(published)];
}

function optionsOf({ options }: Comparison): string {
  return Object.entries(options)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(" · ");
}
