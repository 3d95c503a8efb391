import { openList } from "./tabs.js";

export interface Findings {
  /** Chooses an entry and shows its mark in the text. */
  readonly choose: (entry: HTMLElement) => void;
  /** The entry chosen last. */
  readonly current: () => HTMLElement | null;
}

/** Where a mark is read: it is brought there if it is not between these shares of the window. */
const HIGHEST = 0.12;
const LOWEST = 0.5;
const READING_LINE = 0.3;

/** A click on an entry shows its mark, another its next occurrence; a click on a mark shows its entry. */
export function serveFindings(page: Document, announce: (text: string) => void): Findings {
  let current: HTMLElement | null = null;
  let nth = 0;
  let lit: readonly Element[] = [];

  const choose = (entry: HTMLElement, wanted: number): readonly HTMLElement[] => {
    const article = entry.closest("article");
    const name = entry.dataset.entry ?? "";
    const pieces = [...(article?.querySelectorAll<HTMLElement>(`.text [data-mark="${name}"]`) ?? [])];
    const total = new Set(pieces.map(({ dataset }) => dataset.nth)).size;
    nth = total === 0 ? 0 : wanted % total;
    for (const piece of lit) piece.classList.remove("lit", "chosen");
    lit = pieces;
    const chosen = pieces.filter(({ dataset }) => dataset.nth === String(nth));
    for (const piece of pieces) piece.classList.add("lit");
    for (const piece of chosen) piece.classList.add("chosen");
    current?.removeAttribute("aria-current");
    current = entry;
    entry.setAttribute("aria-current", "true");
    const panel = entry.closest<HTMLElement>(".panel");
    const list = entry.closest<HTMLElement>(".list");
    if (panel !== null && list !== null) {
      openList(panel, list.dataset.list ?? "");
      scrollList(list, entry);
      tellPosition(panel, list, entry, nth, total);
    }
    announce(entry.dataset.announce ?? "");
    return chosen;
  };
  const show = (entry: HTMLElement): void => {
    showClass(entry);
    const [first] = choose(entry, entry === current ? nth + 1 : 0);
    if (first !== undefined) bringIntoView(first);
  };

  page.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null || target.closest("[data-copy], [data-engine]") !== null) return;
    const link = target.closest<HTMLElement>("a[data-to]");
    const entry = target.closest<HTMLElement>("[data-entry]") ?? (link && entryOf(link, link.dataset.to));
    const mark = target.closest(".text") === null ? null : shownMark(target);
    if (entry !== null) {
      event.preventDefault();
      show(entry);
    } else if (mark !== null && (getSelection()?.isCollapsed ?? true)) {
      const own = entryOf(mark, mark.dataset.mark);
      if (own !== null) choose(own, Number(mark.dataset.nth));
    }
  });
  return { choose: show, current: () => current };
}

function entryOf(inside: Element, name: string | undefined): HTMLElement | null {
  return inside.closest("article")?.querySelector<HTMLElement>(`[data-entry="${name ?? ""}"]`) ?? null;
}

/** The innermost mark whose class is not switched off. */
function shownMark(target: Element): HTMLElement | null {
  for (let mark = target.closest<HTMLElement>("[data-mark]"); mark !== null;) {
    const box = boxOf(mark, mark.dataset.mark);
    if (box?.checked !== false) return mark;
    mark = mark.parentElement?.closest<HTMLElement>("[data-mark]") ?? null;
  }
  return null;
}

function boxOf(inside: Element, name: string | undefined): HTMLInputElement | null {
  const [kind = ""] = (name ?? "").split("-");
  return inside.closest("article")?.querySelector<HTMLInputElement>(`input[data-filter="${kind}"]`) ?? null;
}

/** What is asked for is shown, also if its class was switched off. */
function showClass(entry: HTMLElement): void {
  const box = boxOf(entry, entry.dataset.entry);
  if (box !== null) box.checked = true;
}

/** Twice: lines that were not laid out yet may change their height as they come into view. */
function bringIntoView(mark: Element): void {
  const move = (): void => {
    const { top } = mark.getBoundingClientRect();
    const share = top / innerHeight;
    if (share < HIGHEST || share > LOWEST) scrollBy({ top: top - innerHeight * READING_LINE, behavior: "instant" });
  };
  move();
  requestAnimationFrame(move);
}

/** Only the list is scrolled, not the page. */
function scrollList(list: HTMLElement, entry: HTMLElement): void {
  const [own, room] = [entry.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.top < room.top) list.scrollTop += own.top - room.top - room.height / 4;
  else if (own.bottom > room.bottom) list.scrollTop += own.bottom - room.bottom + room.height / 4;
}

function tellPosition(panel: Element, list: Element, entry: Element, nth: number, total: number): void {
  const output = panel.querySelector("output");
  const entries = [...list.querySelectorAll("[data-entry]")];
  const occurrence = total > 1 ? `　${nth + 1}∕${total}` : "";
  if (output !== null) output.textContent = `${entries.indexOf(entry) + 1} / ${entries.length}${occurrence}`;
}
