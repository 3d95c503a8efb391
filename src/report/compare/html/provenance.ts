import type { DocumentSummary } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import { writtenAs } from "../../shared/written-as.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";

const OPTIONS = ["infer", "persons", "foldVariants"] as const;

/** What an editor needs to check the report: what was read, by which tool, with which options. */
export function renderProvenance({ comparison }: Compared, say: Say): Markup {
  const { documents, tool, options } = comparison;
  const states = OPTIONS.map((name) => say(`option.${name}`, { state: say(options[name] ? "on" : "off") }));
  return markup`<h2>${say("provenance")}</h2>
<div class="sources">${renderSource(documents.anonymised, say("anonymised"), say)}${documents.published.map(
    (document, index) => renderSource(document, publishedName(index, documents.published.length, say), say),
  )}</div>
<dl class="run"><div><dt>${say("tool")}</dt><dd>${tool.name} ${tool.version} · ${comparison.schema}</dd></div><div><dt>${say("options")}</dt><dd>${states.join(" · ")}</dd></div></dl>
<p>${say("local")}</p>`;
}

/** `公开稿`, or with its number where there are several. */
export function publishedName(index: number, count: number, say: Say): string {
  return count > 1 ? say("published.number", { number: index + 1 }) : say("published");
}

function renderSource(document: DocumentSummary, role: string, say: Say): Markup {
  const { path, title, date, sha256, bytes, characters } = document;
  const rows: readonly (readonly [string, string])[] = [
    [say("file"), path],
    ...(title === undefined ? [] : [[say("title"), title] as const]),
    ...(date === undefined ? [] : [[say("date"), date] as const]),
    [say("size"), say("size.value", { bytes, characters })],
    [say("encoding"), writtenAs(document)],
    ["SHA-256", sha256],
  ];
  return markup`<section><h3>${role}</h3><dl>${rows.map(
    ([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl></section>`;
}
