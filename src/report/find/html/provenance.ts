import type { Find } from "../../../answer/find.js";
import { factsOfFile, renderFacts } from "../../shared/html/facts.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { MESSAGES } from "../messages.js";
import { WORDING } from "./wording.js";

/** What an editor needs to check the report: what was looked for and where, by which tool, with which options. */
export function renderFindProvenance({ queries, store, tool, schema, options }: Find, say: Say): Markup {
  const { top, min, since, until, persons } = options;
  const asked = [
    say(WORDING["option.top"], { count: top }),
    say(WORDING["option.min"], { share: percent(min) }),
    ...(since === null ? [] : [say(WORDING["option.since"], { date: since })]),
    ...(until === null ? [] : [say(WORDING["option.until"], { date: until })]),
    say("option.persons", { state: say(persons ? "on" : "off") }),
  ];
  const { path, documents, generation } = store;
  return markup`<h2>${say("provenance")}</h2>
<div class="sources">${queries.map(
    ({ document, results }) =>
      markup`<section><h3>${say(WORDING.query)}</h3><dl>${renderFacts([
        ...factsOfFile(document, say),
        ...results.map(
          (one) => [`${say(MESSAGES.text)} ${one.rank}`, `${one.path ?? one.id} · SHA-256 ${one.sha256}`] as const,
        ),
      ])}</dl></section>`,
  )}</div>
<dl class="run">${renderFacts([
    [say(WORDING.store), say(WORDING["store.value"], { path, documents, generation })],
    [say("tool"), `${tool.name} ${tool.version} · ${schema}`],
    [say("options"), asked.join(" · ")],
  ])}</dl>
<p>${say("local")}</p>`;
}
