import { isForPage, stepAt, stepOf } from "../shared/step-keys.js";

/** A slot that is chosen, in the skeleton, a text or the list, is marked everywhere and its card opens. */
export function serveSlots(page: Document, announce: (text: string) => void): void {
  let current: HTMLElement | null = null;

  const choose = (card: HTMLElement, isFromList: boolean): void => {
    const group = card.closest("[data-group-section]");
    current?.removeAttribute("aria-current");
    current = card;
    card.setAttribute("aria-current", "true");
    const details = card.querySelector("details");
    if (details !== null && !isFromList) details.open = true;
    card.scrollIntoView({ block: "nearest" });
    const id = card.dataset.card ?? "";
    for (const slot of page.querySelectorAll(".slot.chosen")) slot.classList.remove("chosen");
    for (const slot of group?.querySelectorAll(`[data-slot="${id}"]`) ?? []) slot.classList.add("chosen");
    const output = group?.querySelector(".stepper output");
    const cards = cardsOf(group);
    if (output) output.textContent = `${cards.indexOf(card) + 1} / ${cards.length}`;
    announce(card.dataset.announce ?? "");
  };

  const step = (by: number): void => {
    const group = page.querySelector("[data-group-section]:not([hidden])");
    const cards = cardsOf(group);
    const at = current === null ? -1 : cards.indexOf(current);
    const card = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + by))];
    if (card === undefined) return;
    choose(card, false);
    card.querySelector("summary")?.focus({ preventScroll: true });
    firstShown(group, card.dataset.card ?? "")?.scrollIntoView({ block: "nearest" });
  };

  page.addEventListener("keydown", (event) => {
    const by = isForPage(event) ? stepOf(event) : undefined;
    if (by === undefined) return;
    step(by);
    event.preventDefault();
  });
  page.addEventListener("click", ({ target }) => {
    const element = target instanceof Element ? target : null;
    const asked = stepAt(target);
    if (asked !== null) return step(asked.by);
    const slot = element?.closest<HTMLElement>("[data-slot]") ?? null;
    const listed = element?.closest<HTMLElement>("[data-card]") ?? null;
    const group = element?.closest("[data-group-section]");
    const card = listed ?? group?.querySelector<HTMLElement>(`[data-card="${slot?.dataset.slot ?? ""}"]`) ?? null;
    if (card !== null && (slot !== null || listed !== null)) choose(card, listed !== null);
  });
}

function cardsOf(group: Element | null | undefined): HTMLElement[] {
  return [...(group?.querySelectorAll<HTMLElement>("[data-card]") ?? [])];
}

/** The first place of a slot in the view that is open. */
function firstShown(group: Element | null, id: string): Element | undefined {
  const places = [...(group?.querySelectorAll<HTMLElement>(`[data-slot="${id}"]`) ?? [])];
  return places.find((place) => place.offsetParent !== null);
}
