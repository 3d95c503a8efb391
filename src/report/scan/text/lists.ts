import type { Language } from "../../../text/language.js";
import { fill, KINDS } from "../../shared/labels.js";
import type { Row } from "../../shared/text/row.js";
import { hanging, heading, inContext, wrapRows } from "../../shared/text/rows.js";
import { run, type Run } from "../../shared/text/style.js";
import { table } from "../../shared/text/table.js";
import { whereLabel } from "../../shared/place-label.js";
import { visible } from "../../shared/visible.js";
import { LEAK_KINDS } from "../labels.js";
import { MESSAGES } from "../messages.js";
import type { Leak, ScannedDocument, ScannedPlaceholder } from "../../../answer/scan.js";
import { bar, percent, type ScanDrawing } from "./drawing.js";
import { placesSaid } from "../phrase-place.js";

/** Characters of context on either side, and how they look. */
const CONTEXT = { characters: 8, style: "faint" } as const;

export function leakList({ leaks }: ScannedDocument, { language, width }: ScanDrawing): Row[] {
  const title = MESSAGES.leaks[language];
  if (leaks.length === 0) return heading(title, MESSAGES.noLeaks[language], width);
  return [
    ...heading(title, fill(MESSAGES.count, language, { total: leaks.length }), width),
    ...table(leaks, (leak) => leakCells(leak, language), [5, 8, 12, null, 3, 26], width),
  ];
}

function leakCells(
  { id, kind, text, occurrences, strength, context, reason, isContradicting }: Leak,
  language: Language,
): Run[][] {
  const [first] = occurrences;
  const times = occurrences.length > 1 ? ` ×${occurrences.length}` : "";
  return [
    [run(`#${id}`, "faint")],
    [run(first === undefined ? "" : visible(whereLabel(first)[language]), "faint")],
    [run(LEAK_KINDS[kind][language])],
    [
      ...inContext(context, [run(`⟪${visible(text)}⟫`, isContradicting ? "doubt" : "value")], CONTEXT),
      run(times, "faint"),
    ],
    [run(bar(strength))],
    [run(visible(reason[language])), ...(isContradicting ? [run(` ${MESSAGES.contradicts[language]}`, "doubt")] : [])],
  ];
}

export function clueList({ clues }: ScannedDocument, { language, width }: ScanDrawing): Row[] {
  const title = MESSAGES.clues[language];
  if (clues.length === 0) return heading(title, MESSAGES.noClues[language], width);
  return [
    ...heading(title, fill(MESSAGES.cluesSaid, language, { total: clues.length }), width),
    // No column to the left: a line is copied whole.
    ...clues.flatMap((clue) => {
      const places = placesSaid(clue);
      const found = places === null ? null : fill(MESSAGES.clueFound, language, { places: visible(places) });
      return [
        ...wrapRows([run(visible(clue.query), "value")], width),
        ...(found === null ? [] : hanging(run("  → "), [run(found)], width)),
      ];
    }),
  ];
}

export function placeholderList({ placeholders }: ScannedDocument, { language, width }: ScanDrawing): Row[] {
  const title = MESSAGES.placeholders[language];
  if (placeholders.length === 0) return heading(title, MESSAGES.noPlaceholders[language], width);
  return [
    ...heading(title, fill(MESSAGES.count, language, { total: placeholders.length }), width),
    ...table(placeholders, (placeholder) => placeholderCells(placeholder, language), [5, 8, null, 12, 4, 24], width),
  ];
}

function placeholderCells(placeholder: ScannedPlaceholder, language: Language): Run[][] {
  const { id, text, kind, kindCertainty, context } = placeholder;
  return [
    [run(`#${id}`, "faint")],
    [run(visible(whereLabel(placeholder)[language]), "faint")],
    inContext(context, [run(`⟦${visible(text)}⟧`, "value")], CONTEXT),
    [run(KINDS[kind][language])],
    [run(kindCertainty === 0 ? "" : percent(kindCertainty), "faint")],
    [run(remarkOf(placeholder, language), "doubt")],
  ];
}

/** What is to be said of a placeholder beside its kind. */
export function remarkOf({ note, word, bound }: ScannedPlaceholder, language: Language): string {
  const parts: string[] = [];
  if (note === "over-masked" && word !== null) parts.push(fill(MESSAGES.overMasked, language, { word }));
  if (note === "possibly-literal") parts.push(MESSAGES.literal[language]);
  if (bound !== null && bound.value !== null)
    parts.push(fill(MESSAGES.bound, language, { value: bound.value, share: percent(bound.confidence) }));
  if (bound !== null && bound.value === null)
    parts.push(fill(MESSAGES.boundTo, language, { ids: bound.to.map((id) => `#${id}`).join(" ") }));
  return parts.join("；");
}

export function deletionList({ deletions }: ScannedDocument, { language, width }: ScanDrawing): Row[] {
  if (deletions.length === 0) return [];
  return [
    ...heading(MESSAGES.deletions[language], fill(MESSAGES.count, language, { total: deletions.length }), width),
    ...table(
      deletions,
      ({ context, text, kind, strength, ...at }) => [
        [run(visible(whereLabel(at)[language]), "faint")],
        inContext(context, [run(`∅${visible(text)}`, "removed")], CONTEXT),
        [run(fill(MESSAGES.missing, language, { kind: KINDS[kind][language] }))],
        [run(bar(strength))],
      ],
      [9, null, 20, 4],
      width,
    ),
  ];
}
