import { readValue } from "../state/reader-values.js";
import { placeOf, type Remark, type Work } from "../state/work.js";
import type { DeskPlaceholder } from "../worker/messages.js";
import type { Actions } from "./actions.js";
import { renderCardControls } from "./card-controls.js";
import type { Say } from "./say.js";
import { said } from "./said-by-reader.js";

interface Shown {
  readonly placeholders: readonly DeskPlaceholder[];
  /** The anonymised text's. */
  readonly source: string;
  readonly work: Work;
  readonly actions: Actions;
  readonly say: Say;
}

/**
 * The cards of a report, with what the reader has said in them, and in its text what a placeholder is read as. A card gets
 * what the reader can do with it when it is opened: a report may have thousands.
 */
export class RemarkedCards {
  readonly #report: Document;
  readonly #shown: Shown;
  /** What the report shows now, by placeholder. */
  readonly #remarks = new Map<number, Remark>();
  readonly #left = new AbortController();

  constructor(report: Document, shown: Shown) {
    this.#report = report;
    this.#shown = shown;
    const { signal } = this.#left;
    report.addEventListener("toggle", ({ target }) => this.#opened(target), { capture: true, signal });
    this.show(shown.work);
  }

  /** Leaves the report as it was. */
  end(): void {
    this.#left.abort();
    this.show({ ...this.#shown.work, remarks: {} });
    for (const controls of this.#report.querySelectorAll(".desk-controls")) controls.remove();
  }

  isOf(report: Document, { placeholders, source, say }: Pick<Shown, "placeholders" | "source" | "say">): boolean {
    const shown = this.#shown;
    return (
      report === this.#report &&
      placeholders === shown.placeholders &&
      source === shown.source &&
      say("accept") === shown.say("accept")
    );
  }

  /** Shows what is said in a work. What was not touched stays as it is. */
  show({ remarks }: Work): void {
    const { placeholders, source } = this.#shown;
    for (const placeholder of placeholders) {
      const remark = remarks[placeOf(source, placeholder)];
      if (remark === this.#remarks.get(placeholder.id)) continue;
      if (remark === undefined) this.#remarks.delete(placeholder.id);
      else this.#remarks.set(placeholder.id, remark);
      this.#remarkCard(placeholder, remark);
      for (const sign of this.#of(placeholder, "a.sign")) remarkSign(sign, placeholder, remark);
    }
  }

  /** A control of the card that is chosen. */
  chosenControl(act: string): HTMLElement | null {
    const card = this.#report.querySelector<HTMLElement>(".card[aria-current=true]");
    if (card === null) return null;
    this.#giveControls(card);
    return card.querySelector<HTMLElement>(`[data-act="${act}"]`);
  }

  #of({ id }: DeskPlaceholder, name: string): Iterable<HTMLElement> {
    return this.#report.querySelectorAll<HTMLElement>(`${name}[data-placeholder="${id}"]`);
  }

  #opened(target: EventTarget | null): void {
    if (target === null || !("closest" in target)) return;
    const details = target as HTMLDetailsElement;
    const card = details.closest<HTMLElement>(".card[data-placeholder]");
    if (card === null || !details.open) return;
    this.#giveControls(card);
    bringIntoList(card);
  }

  #giveControls(card: HTMLElement): void {
    const placeholder = this.#shown.placeholders.find(({ id }) => String(id) === card.dataset["placeholder"]);
    if (placeholder === undefined || card.querySelector(".desk-controls") !== null) return;
    const { source, actions, say } = this.#shown;
    const remark = this.#remarks.get(placeholder.id);
    const place = placeOf(source, placeholder);
    card
      .querySelector("details")
      ?.append(renderCardControls(card.ownerDocument, { placeholder, remark, place, actions, say }));
  }

  #remarkCard(placeholder: DeskPlaceholder, remark: Remark | undefined): void {
    for (const card of this.#of(placeholder, ".card")) {
      const focusedKey = card.querySelector<HTMLElement>("[data-act]:focus")?.dataset["act"];
      for (const old of card.querySelectorAll(".desk-said, .desk-controls")) old.remove();
      const text = said(remark, this.#shown.say);
      if (text !== null) {
        const line = card.ownerDocument.createElement("span");
        line.className = "desk-said";
        line.textContent = text;
        card.querySelector("summary")?.append(line);
      }
      if (card.querySelector("details")?.open !== true) continue;
      this.#giveControls(card);
      if (focusedKey !== undefined) card.querySelector<HTMLElement>(`[data-act="${focusedKey}"]`)?.focus();
    }
  }
}

/** The list scrolls as far as the card needs, which has grown; its head stays in sight. */
function bringIntoList(card: HTMLElement): void {
  const list = card.closest(".list");
  if (list === null) return;
  const [own, room] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.bottom > room.bottom) list.scrollTop += Math.max(0, Math.min(own.bottom - room.bottom, own.top - room.top));
}

/** The value that is read there, marked where it is the reader's. What the evidence says stays in the card. */
function remarkSign(sign: HTMLElement, placeholder: DeskPlaceholder, remark: Remark | undefined): void {
  const shown = sign.querySelector<HTMLElement>("ins.value");
  if (shown === null) return;
  sign.dataset["evidence"] ??= shown.textContent ?? "";
  const { value, by } = readValue(placeholder, remark);
  const own = by === "reader" ? `✎${value ?? "？"}` : sign.dataset["evidence"];
  if (shown.textContent !== own) shown.textContent = own;
  sign.classList.toggle("desk-reader", by === "reader");
  sign.classList.toggle("desk-accepted", remark?.judgement?.is === "accepted");
}
