import type { Comparison, PlaceholderResult } from "../../answer/comparison.js";
import { readValue } from "../state/reader-values.js";
import { placeOf, type Remark, type Work } from "../state/work.js";
import type { Actions } from "./actions.js";
import { renderCardControls } from "./card-controls.js";
import type { Say } from "./say.js";
import { said } from "./said-by-reader.js";

interface Shown {
  readonly comparison: Comparison;
  /** The anonymised text's. */
  readonly source: string;
  readonly work: Work;
  readonly actions: Actions;
  readonly say: Say;
}

/** Puts what the reader can do and has said into the cards of a report, and what a placeholder is read as into its text. */
export function remarkCards(report: Document, shown: Shown): void {
  const cards = byPlaceholder(report.querySelectorAll<HTMLElement>(".card[data-placeholder]"));
  const signs = byPlaceholder(report.querySelectorAll<HTMLElement>("a.sign[data-placeholder]"));
  for (const placeholder of shown.comparison.placeholders) {
    if (placeholder.document !== "anonymised") continue;
    const remark = shown.work.remarks[placeOf(shown.source, placeholder)];
    const id = String(placeholder.id);
    for (const card of cards.get(id) ?? []) remarkCard(card, placeholder, remark, shown);
    for (const sign of signs.get(id) ?? []) remarkSign(sign, placeholder, remark);
  }
}

function byPlaceholder(elements: Iterable<HTMLElement>): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  for (const element of elements) {
    const id = element.dataset["placeholder"] ?? "";
    const known = found.get(id);
    if (known === undefined) found.set(id, [element]);
    else known.push(element);
  }
  return found;
}

function remarkCard(card: HTMLElement, placeholder: PlaceholderResult, remark: Remark | undefined, shown: Shown): void {
  const { source, actions, say } = shown;
  const key = JSON.stringify([remark ?? null, say("accept")]);
  if (card.dataset["remarked"] === key) return;
  card.dataset["remarked"] = key;
  const focusedKey = card.querySelector<HTMLElement>("[data-act]:focus")?.dataset["act"];
  for (const old of card.querySelectorAll(".desk-said, .desk-controls")) old.remove();
  const text = said(remark, say);
  if (text !== null) {
    const line = card.ownerDocument.createElement("span");
    line.className = "desk-said";
    line.textContent = text;
    card.querySelector("summary")?.append(line);
  }
  const place = placeOf(source, placeholder);
  card
    .querySelector("details")
    ?.append(renderCardControls(card.ownerDocument, { placeholder, remark, place, actions, say }));
  if (focusedKey !== undefined) card.querySelector<HTMLElement>(`[data-act="${focusedKey}"]`)?.focus();
}

/** The value that is read there, marked where it is the reader's. What the evidence says stays in the card. */
function remarkSign(sign: HTMLElement, placeholder: PlaceholderResult, remark: Remark | undefined): void {
  const shown = sign.querySelector<HTMLElement>("ins.value");
  if (shown === null) return;
  sign.dataset["evidence"] ??= shown.textContent ?? "";
  const { value, by } = readValue(placeholder, remark);
  const own = by === "reader" ? `✎${value ?? "？"}` : sign.dataset["evidence"];
  if (shown.textContent !== own) shown.textContent = own;
  sign.classList.toggle("desk-reader", by === "reader");
  sign.classList.toggle("desk-accepted", remark?.judgement?.is === "accepted");
}
