import { markup, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { KINDS } from "../../shared/labels.js";
import { BOUND_RULES, NOTES } from "../labels.js";
import type { ScannedPlaceholder } from "../../../answer/scan.js";
import { emptyNote, entryOf, inContext, limited, linkTo, type Part } from "./part.js";
import { WORDING } from "./wording.js";

/** Below this a sign is said to be doubtful. */
const CERTAIN = 0.8;

/** Every placeholder as a row: what is written, of what kind, in which context, and what the text itself says of it. */
export function renderPlaceholderTable(part: Part): Markup {
  const { scanned, say } = part;
  const all = scanned.placeholders;
  if (all.length === 0) return emptyNote(say(WORDING["masking.none"]));
  const { entries, note } = limited(all, say, (placeholder) => renderRow(part, placeholder));
  return markup`<table><thead><tr><th scope="col">${say(WORDING["table.id"])}</th><th scope="col">${say(WORDING["table.sign"])}</th><th scope="col">${say(WORDING["table.context"])}</th></tr></thead>
<tbody>${entries}</tbody></table>${note}`;
}

function renderRow(part: Part, placeholder: ScannedPlaceholder): Markup {
  const { say, scanned } = part;
  const { id, text, kind, context } = placeholder;
  const name = `placeholder-${id}`;
  const announcement = say(WORDING.announce, {
    name: say(WORDING["placeholders.long"]),
    number: id,
    total: scanned.placeholders.length,
    text: `${text}，${say(KINDS[kind])}`,
  });
  return markup`<tr ${entryOf(part, name, announcement)}><td>${linkTo(part, name, id)}</td><td><b class="mark placeholder">${text}</b><small>${say(KINDS[kind])}</small></td><td>${inContext(context, text)}${notesOf(placeholder, say).map((note) => markup`<span class="note">${note}</span>`)}</td></tr>`;
}

function notesOf({ note, word, bound, certainty }: ScannedPlaceholder, say: Say): string[] {
  const notes: string[] = [];
  if (note !== null) {
    const said = say(NOTES[note]);
    notes.push(word === null ? said : say(WORDING["note.word"], { note: said, word }));
  }
  if (bound !== null) {
    const ids = bound.to.map((id) => `#${id}`).join(" ");
    const what =
      bound.value === null ? say(WORDING["bound.open"], { ids }) : say(WORDING["bound.value"], { value: bound.value });
    const why = say(WORDING["bound.because"], {
      rule: say(BOUND_RULES[bound.rule]),
      percent: percent(bound.confidence),
    });
    notes.push(`${what} · ${why}`);
    const texts = bound.evidence.map(({ text }) => text).join(" … ");
    if (texts !== "") notes.push(say(WORDING["bound.evidence"], { texts }));
  }
  if (certainty < CERTAIN) notes.push(say(WORDING.certainty, { percent: percent(certainty) }));
  return notes;
}
