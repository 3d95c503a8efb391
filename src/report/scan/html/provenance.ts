import { writtenAs } from "../../shared/written-as.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import type { ScanHead } from "../rendering.js";
import type { Part } from "./part.js";
import { WORDING } from "./wording.js";

/** What was read, at the foot of each text. */
export function renderSource({ scanned, say }: Part): Markup {
  const { path, title, date, sha256, bytes, characters } = scanned;
  return markup`<footer class="source"><h3 class="unseen">${say("provenance")}</h3>${rows([
    [say("file"), path],
    ...(title === undefined ? [] : [[say("title"), title] as const]),
    ...(date === undefined ? [] : [[say("date"), date] as const]),
    [say("size"), say("size.value", { bytes, characters })],
    [say("encoding"), writtenAs(scanned)],
    ["SHA-256", sha256],
  ])}</footer>`;
}

/** What an editor needs to check the report: by which tool it was made, with which lists and options. */
export function renderRun({ tool, schema, options, words, gazetteer }: ScanHead, say: Say): Markup {
  return markup`${rows([
    [say("tool"), `${tool.name} ${tool.version} · ${schema}`],
    [say("options"), optionsSaid(options, say)],
    [say(WORDING.words), words.engine ?? say(WORDING["words.none"])],
    [say(WORDING.gazetteer), say(WORDING["gazetteer.value"], gazetteer)],
  ])}`;
}

function optionsSaid({ clues, persons }: ScanHead["options"], say: Say): string {
  return [
    say(WORDING["option.clues"], { count: clues }),
    say("option.persons", { state: say(persons ? "on" : "off") }),
  ].join(" · ");
}

function rows(all: readonly (readonly [string, string])[]): Markup {
  return markup`<dl>${all.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
