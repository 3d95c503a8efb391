import { factsOfFile, renderFacts } from "../../shared/html/facts.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import type { ScanHead } from "../rendering.js";
import type { Part } from "./part.js";
import { WORDING } from "./wording.js";

/** What was read, at the foot of each text. */
export function renderSource({ scanned, say }: Part): Markup {
  return markup`<footer class="source"><h3 class="unseen">${say("provenance")}</h3><dl>${renderFacts(factsOfFile(scanned, say))}</dl></footer>`;
}

/** What an editor needs to check the report: by which tool it was made, with which lists and options. */
export function renderRun({ tool, schema, options, words, gazetteer }: ScanHead, say: Say): Markup {
  return markup`<dl>${renderFacts([
    [say("tool"), `${tool.name} ${tool.version} · ${schema}`],
    [say("options"), optionsSaid(options, say)],
    [say(WORDING.words), words.engine ?? say(WORDING["words.none"])],
    [say(WORDING.gazetteer), say(WORDING["gazetteer.value"], gazetteer)],
  ])}</dl>`;
}

function optionsSaid({ clues, persons }: ScanHead["options"], say: Say): string {
  return [
    say(WORDING["option.clues"], { count: clues }),
    say("option.persons", { state: say(persons ? "on" : "off") }),
  ].join(" · ");
}
