import type { DocumentSummary } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import { factsOfFile, renderFacts } from "../../shared/html/facts.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { WORDING } from "./wording.js";

const OPTIONS = {
  infer: WORDING["option.infer"],
  persons: "option.persons",
  foldVariants: WORDING["option.foldVariants"],
} as const;

/** What an editor needs to check the report: what was read, by which tool, with which options. */
export function renderProvenance({ comparison }: Compared, say: Say): Markup {
  const { documents, tool, options } = comparison;
  const names = Object.keys(OPTIONS) as (keyof typeof OPTIONS)[];
  const states = names.map((name) => say(OPTIONS[name], { state: say(options[name] ? "on" : "off") }));
  return markup`<h2>${say("provenance")}</h2>
<div class="sources">${renderSource(documents.anonymised, say(WORDING.anonymised), say)}${documents.published.map(
    (document, index) => renderSource(document, publishedName(index, documents.published.length, say), say),
  )}</div>
<dl class="run">${renderFacts([
    [say("tool"), `${tool.name} ${tool.version} · ${comparison.schema}`],
    [say("options"), states.join(" · ")],
  ])}</dl>
<p>${say("local")}</p>`;
}

/** `公开稿`, or with its number where there are several. */
export function publishedName(index: number, count: number, say: Say): string {
  return count > 1 ? say(WORDING["published.number"], { number: index + 1 }) : say(WORDING.published);
}

function renderSource(document: DocumentSummary, role: string, say: Say): Markup {
  return markup`<section><h3>${role}</h3><dl>${renderFacts(factsOfFile(document, say))}</dl></section>`;
}
