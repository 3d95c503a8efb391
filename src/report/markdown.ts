import type { Compared } from "./compared.js";
import type { DocumentSummary, PlaceholderResult, SilentEdit } from "./comparison.js";
import { BASES, count, EDITS, KINDS, REASONS, ROLES, VERDICTS } from "./labels.js";
import type { Bilingual } from "../text/language.js";
import { visible } from "./visible.js";

/** Every sign that Markdown, its tables, or a bare link could be made of. */
const MARKUP = /[!-/:-@[-`{-~]/g;
/** What a backslash does not make harmless everywhere. */
const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/**
 * A note for a newsroom's files, in Chinese and English: sources with their sums, findings,
 * placeholders and silent edits. Text of an input stays text: no markup, link or image comes of it.
 */
export function renderMarkdown({ comparison }: Compared): string {
  const { documents, reuse, placeholders, silentEdits, warnings, tool } = comparison;
  const blocks = [
    "# 对照记录 · Comparison note",
    [
      `- **结论 Verdict**：${both(VERDICTS[reuse.verdict])}`,
      `- ${data(reuse.summary.zh)}`,
      `- ${data(reuse.summary.en)}`,
      "- 文字相同不说明谁先谁后，也不等于抄袭。Shared wording does not say who came first, and is not proof of copying.",
      ...warnings.map(({ message, path }) => `- **提示 Notice**：${path === undefined ? "" : `${data(path)}: `}${both(message)}`),
    ].join("\n"),
    "## 文件 Files",
    tableOf(
      ["", "文件 File", "SHA-256", "字节 Bytes", "字数 Characters", "编码 Encoding", "标题 Title", "日期 Date"],
      [
        fileRow(ROLES.anonymised, documents.anonymised),
        ...documents.published.map((file) => fileRow(ROLES.published, file)),
      ],
    ),
    `## 占位符 Placeholders (${count(placeholders.length)})`,
    placeholders.length === 0 ? "—" : tableOf(
      ["#", "位置 Place", "原文 Text", "所指 Value", "依据 Basis", "可信度 Confidence", "类别 Kind"],
      placeholders.map(placeholderRow),
    ),
    `## 悄然改动 Silent edits (${count(silentEdits.length)})`,
    silentEdits.length === 0 ? "—" : tableOf(["行 Line", "类别 Kind", "匿名稿 Anonymised", "公开稿 Published"], silentEdits.map(editRow)),
    `${tool.name} ${data(tool.version)} · ${Object.entries(comparison.options)
      .map(([name, value]) => `${name}: ${String(value)}`)
      .join(" · ")}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function fileRow(role: Bilingual, file: DocumentSummary): string[] {
  const { path, sha256, bytes, characters, encoding, title = "", date = "" } = file;
  return [both(role), data(path), data(sha256), count(bytes), count(characters), data(encoding), data(title), data(date)];
}

function placeholderRow(placeholder: PlaceholderResult): string[] {
  const { id, document, line, column, text, context, value, basis, confidence, reason, kind } = placeholder;
  return [
    String(id),
    `${line}:${column}${document === "published" ? ` ${both(ROLES.published)}` : ""}`,
    `${data(context.left)}**${data(text)}**${data(context.right)}`,
    value === null ? (reason === null ? "" : both(REASONS[reason])) : `**${data(value)}**`,
    both(BASES[basis]),
    basis === "none" ? "" : confidence.toFixed(2),
    both(KINDS[kind]),
  ];
}

function editRow({ kind, line, anonymised, published, context }: SilentEdit): string[] {
  const cell = (side: { readonly text: string } | null): string =>
    side === null ? "—" : `${data(context.left)}**${data(side.text)}**${data(context.right)}`;
  return [String(line), both(EDITS[kind]), cell(anonymised), cell(published)];
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function both({ zh, en }: Bilingual): string {
  return `${data(zh)} ${data(en)}`;
}

/** Text of an input, as text. */
function data(text: string): string {
  return visible(text).replace(MARKUP, (sign) => ENTITIES[sign] ?? `\\${sign}`);
}
