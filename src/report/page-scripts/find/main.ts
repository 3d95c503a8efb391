import { serveMap } from "../compare/alignment-map.js";
import { linkScroll } from "../compare/linked-scroll.js";
import { paneOf } from "../compare/pane.js";
import { showPartners, type Passages } from "../compare/passages.js";
import { announcerOf } from "../shared/announcing.js";
import { isForPage, stepAt, stepOf } from "../shared/step-keys.js";
import { serveFilters, serveLock, serveTheme, serveViews } from "../shared/toggles.js";

function run(page: Document): void {
  page.documentElement.classList.add("running");
  const announce = announcerOf(page);
  const isLocked = serveLock(page);
  serveFilters(page);
  serveViews(page);
  serveTheme(page);
  const cards = [...page.querySelectorAll<HTMLElement>("[data-hit]")];
  const output = page.querySelector<HTMLElement>(".stepper output");
  const paired = new Map<string, Passages | null>();
  let current = -1;

  const choose = (at: number): void => {
    const card = cards[at];
    const number = card?.dataset.hit;
    if (card === undefined || number === undefined) return;
    cards[current]?.removeAttribute("aria-current");
    card.setAttribute("aria-current", "true");
    current = at;
    for (const part of page.querySelectorAll<HTMLElement>("[data-against]"))
      part.hidden = part.dataset.against !== number;
    if (!paired.has(number)) paired.set(number, pair(page, number, isLocked));
    if (output !== null) output.textContent = `${at + 1} / ${cards.length}`;
  };
  const step = (by: number): void => {
    choose(Math.min(cards.length - 1, Math.max(0, current + by)));
    const card = cards[current];
    card?.querySelector<HTMLElement>(".summary")?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
    announce(card?.dataset.announce ?? "");
  };

  page.addEventListener("keydown", (event) => {
    const by = isForPage(event) ? stepOf(event) : undefined;
    if (by === undefined) return;
    step(by);
    event.preventDefault();
  });
  page.querySelector(".stepper")?.addEventListener("click", ({ target }) => {
    const asked = stepAt(target);
    if (asked !== null) step(asked.by);
  });
  page.querySelector(".lists")?.addEventListener("click", ({ target }) => {
    const element = target instanceof Element ? target : null;
    const card = element?.closest<HTMLElement>("[data-hit]");
    if (card === null || card === undefined) return;
    choose(cards.indexOf(card));
    announce(card.dataset.announce ?? "");
    const value = element?.closest<HTMLElement>("[data-go]");
    if (value === null || value === undefined) return bringIntoView(page);
    bringIntoView(page);
    paired.get(card.dataset.hit ?? "")?.choose(Number(value.dataset.go));
  });
  // The signs of a comparison lead to their cards; here they have none.
  page.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a[data-placeholder]") !== null) event.preventDefault();
  });
  choose(0);
}

function pair(page: Document, number: string, isLocked: () => boolean): Passages | null {
  const paneFor = (role: string): HTMLElement | null =>
    page.querySelector<HTMLElement>(`[data-role=${role}][data-against="${number}"]`);
  const [own, other] = [paneFor("anonymised"), paneFor("published")];
  if (own === null || other === null) return null;
  const panes = [paneOf(own), paneOf(other)] as const;
  const link = linkScroll(panes, isLocked);
  const map = page.querySelector(`.map[data-against="${number}"]`);
  if (map !== null) serveMap(map, panes, link);
  return showPartners(panes, link);
}

/** On a telephone the list and the texts stand below each other. */
function bringIntoView(page: Document): void {
  const columns = page.querySelector(".columns");
  if (columns === null) return;
  const { top, bottom } = columns.getBoundingClientRect();
  if (top > innerHeight || bottom < 0) columns.scrollIntoView({ block: "start" });
}

run(document);
