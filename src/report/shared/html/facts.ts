import type { DocumentSummary } from "../../../answer/comparison.js";
import { writtenAs } from "../written-as.js";
import { markup, type Markup } from "./markup.js";
import type { Say } from "./messages.js";

/** What something is called on the page, and what it is. */
export type Fact = readonly [name: string, value: string];

export function renderFacts(facts: readonly Fact[]): readonly Markup[] {
  return facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`);
}

/** What an editor needs to know that it is the same file. */
export function factsOfFile(file: DocumentSummary, say: Say): Fact[] {
  const { path, title, date, sha256, bytes, characters } = file;
  return [
    [say("file"), path],
    ...(title === undefined ? [] : [[say("title"), title] as const]),
    ...(date === undefined ? [] : [[say("date"), date] as const]),
    [say("size"), say("size.value", { bytes, characters })],
    [say("encoding"), writtenAs(file)],
    ["SHA-256", sha256],
  ];
}
