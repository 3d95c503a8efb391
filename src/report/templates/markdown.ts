import type { SkeletonPart, TemplateGroup, Templates } from "../../answer/templates.js";
import type { Bilingual, Language } from "../../text/language.js";
import { count, fill } from "../shared/labels.js";
import { bothIn, data, tableParts } from "../shared/markdown-cells.js";
import { joined } from "../shared/parts.js";
import { MESSAGES } from "./messages.js";
import { groupName } from "./group-name.js";
import { slotName } from "./slot-name.js";
import { forgottenSaid } from "./forgotten-said.js";
import type { TemplatesReport, TemplatesReportOptions } from "./templates-report.js";
import { verdictOf } from "./verdict.js";

/** A note for a newsroom's files. Text of an input stays text: no markup, link or image comes of it. */
export function renderTemplatesMarkdown(
  report: TemplatesReport,
  options: Pick<TemplatesReportOptions, "language">,
): string {
  return joined(templatesMarkdownParts(report, options));
}

export function* templatesMarkdownParts(
  { templates }: TemplatesReport,
  { language }: Pick<TemplatesReportOptions, "language">,
): Generator<string> {
  const both = (message: Bilingual): string => bothIn(message, language);
  const { groups, ungrouped, warnings, tool } = templates;
  yield `# ${both(MESSAGES.title)}\n\n${summaryOf(templates)
    .map((one) => `- ${data(one)}\n`)
    .join("")}`;
  for (const { message, path } of warnings) yield `- ${path === undefined ? "" : `${data(path)}: `}${both(message)}\n`;
  yield "\n";
  for (const group of groups) yield* groupParts(group, language);
  yield `## ${both(MESSAGES.ungrouped)} (${count(ungrouped.length)})\n\n`;
  for (const { path } of ungrouped) yield `- ${data(path)}\n`;
  yield `\n${tool.name} ${data(tool.version)}\n`;
}

function summaryOf(templates: Templates): string[] {
  const { message, numbers } = verdictOf(templates);
  return [fill(message, "zh", numbers), fill(message, "en", numbers), MESSAGES.caution.zh, MESSAGES.caution.en];
}

function* groupParts(group: TemplateGroup, language: Language): Generator<string> {
  const both = (message: Bilingual): string => bothIn(message, language);
  yield `## ${data(groupName(group, language))} (${count(group.members.length)})\n\n`;
  for (const one of group.forgotten)
    yield `- **${both(MESSAGES.forgotten)}** ${data(forgottenSaid(group, one, language))}\n`;
  if (group.forgotten.length > 0) yield "\n";
  const skeleton = group.skeleton.map((part) => partText(part, language)).join("");
  yield `${skeleton
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n")}\n\n`;
  yield* tableParts(
    [both(MESSAGES.file), both(MESSAGES.share), ...group.slots.map(({ id }) => data(slotName(id, language)))],
    group.members,
    (member) => [
      data(member.path),
      `${Math.round(member.share * 100)}%`,
      ...group.slots.map(({ id }) => {
        const values = member.slots
          .filter((slot) => slot.id === id)
          .map(({ value, placeholder }) => value ?? placeholder ?? "");
        return data(Array.from(new Set(values)).join(" / "));
      }),
    ],
  );
  yield "\n\n";
}

function partText(part: SkeletonPart, language: Language): string {
  if (part.type === "slot") return `**⟦${data(slotName(part.id, language))}⟧**`;
  const text = part.text.split("\n").map(data).join("\n");
  if (part.variants === undefined) return text;
  return `\\{${[text, ...part.variants.map((variant) => data(variant.text))].join("\\|")}\\}`;
}
