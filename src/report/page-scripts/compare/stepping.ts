import { isForPage, stepAt, stepOf } from "../shared/step-keys.js";

export interface Stepping {
  /** Selects the card of a placeholder; `isInView` says that the texts show it already. */
  readonly selectPlaceholder: (id: string, isInView: boolean) => void;
}

export interface SteppingParts {
  /** Shows a passage in the texts. */
  readonly show: (passage: number) => void;
  /** Brings the list that holds a card to the front. */
  readonly openList: (card: HTMLElement) => void;
  readonly announce: (text: string) => void;
}

/** Walks through the cards of the list that is open: n, p, j and k everywhere, arrows in the list, Enter for the evidence. */
export function stepThrough(page: Document, { show, openList, announce }: SteppingParts): Stepping {
  const output = page.querySelector<HTMLElement>(".stepper output");
  let current: HTMLElement | null = null;

  const select = (card: HTMLElement, isInView = false): void => {
    openList(card);
    leave(current);
    current = card;
    card.setAttribute("aria-current", "true");
    const details = card.querySelector("details");
    if (details !== null) details.open = true;
    card.querySelector<HTMLElement>("summary, .summary")?.focus({ preventScroll: true });
    scrollInto(card);
    announce(card.dataset.announce ?? "");
    if (output !== null) output.textContent = positionOf(card);
    if (!isInView) showPassage(card, show);
  };
  const step = (by: number): void => {
    const cards = shownCards(page);
    const at = current === null ? -1 : cards.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by));
    const card = cards[next];
    if (card !== undefined) select(card);
  };

  page.addEventListener("keydown", (event) => {
    if (!isForPage(event)) return;
    const by = stepOf(event);
    const isNextEvidence = event.key === "Enter" && current !== null && isOnCard(event.target, current);
    if (by !== undefined) step(by);
    else if (!isNextEvidence || current === null || !showEvidence(current, show)) return;
    event.preventDefault();
  });
  page.querySelector(".stepper")?.addEventListener("click", ({ target }) => {
    const asked = stepAt(target);
    if (asked !== null) step(asked.by);
  });
  page.querySelector(".lists")?.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const card = target?.closest<HTMLElement>("[data-step]") ?? null;
    const evidence = target?.closest<HTMLElement>("[data-evidence]") ?? null;
    const isClosing = card === current && target?.closest("summary") !== null;
    if (card === null || isClosing) return;
    if (card !== current) {
      select(card);
      event.preventDefault();
    }
    if (evidence !== null) showPlace(card, evidence, show);
    else if (card === current) showPassage(card, show);
  });
  return {
    selectPlaceholder: (id, isInView) => {
      const card = page.getElementById(`placeholder-${id}`);
      if (card !== null) select(card, isInView);
    },
  };
}

function leave(card: HTMLElement | null): void {
  card?.removeAttribute("aria-current");
  const details = card?.querySelector("details") ?? null;
  if (details !== null) details.open = false;
}

/** Only the list is scrolled, not the page. */
function scrollInto(card: HTMLElement): void {
  const list = card.closest(".list");
  if (list === null) return;
  const [own, room] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.top < room.top) list.scrollTop += own.top - room.top;
  else if (own.bottom > room.bottom) list.scrollTop += Math.min(own.bottom - room.bottom, own.top - room.top);
}

function shownCards(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(".list:not([hidden]) [data-step]")].filter((card) =>
    card.checkVisibility(),
  );
}

function positionOf(card: HTMLElement): string {
  const cards = [...(card.closest(".list")?.querySelectorAll("[data-step]") ?? [])];
  const equation = card.querySelector(".equation, b")?.textContent ?? "";
  return `${cards.indexOf(card) + 1} / ${cards.length}　${equation}`;
}

/** A place without a segment is nowhere to be shown. */
function showPassage({ dataset: { go } }: HTMLElement, show: (passage: number) => void): void {
  if (go !== undefined && go !== "") show(Number(go));
}

/** The evidence behind the one shown last; the first again after the last. */
function showEvidence(card: HTMLElement, show: (passage: number) => void): boolean {
  const places = [...card.querySelectorAll<HTMLElement>("[data-evidence]")];
  const last = places.findIndex((place) => place.classList.contains("shown"));
  const next = places[(last + 1) % Math.max(1, places.length)];
  if (next === undefined) return false;
  showPlace(card, next, show);
  return true;
}

function showPlace(card: HTMLElement, place: HTMLElement, show: (passage: number) => void): void {
  for (const other of card.querySelectorAll(".shown")) other.classList.remove("shown");
  place.classList.add("shown");
  showPassage(place, show);
}

function isOnCard(target: EventTarget | null, card: HTMLElement): boolean {
  return target instanceof Element && target.closest("summary") !== null && card.contains(target);
}
