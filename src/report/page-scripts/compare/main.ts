import { serveMap } from "./alignment-map.js";
import { announcerOf } from "../shared/announcing.js";
import { serveCopying } from "../shared/copy.js";
import { linkScroll } from "./linked-scroll.js";
import { paneOf, type Pane } from "./pane.js";
import { showPartners, type Passages } from "./passages.js";
import { servePublishedChoice } from "./published-choice.js";
import { stepThrough } from "./stepping.js";
import { serveTabs } from "./tabs.js";
import { serveFilters, serveLock, serveTheme, serveViews } from "../shared/toggles.js";

/** The anonymised text beside one published text. */
interface Pairing {
  readonly panes: readonly [Pane, Pane];
  readonly passages: Passages;
}

function run(page: Document): void {
  page.documentElement.classList.add("running");
  const announce = announcerOf(page);
  const isLocked = serveLock(page);
  const openList = serveTabs(page);
  serveFilters(page);
  serveViews(page);
  serveTheme(page);
  serveCopying(page, announce);

  const panesOf = (role: string): Pane[] =>
    [...page.querySelectorAll<HTMLElement>(`[data-role=${role}]`)].map((section) => paneOf(section));
  const published = panesOf("published");
  const pairings = panesOf("anonymised").flatMap((pane, index) => {
    const other = published[index];
    return other === undefined ? [] : [pair(page, [pane, other], index, isLocked)];
  });
  let current = 0;
  const showPublished = servePublishedChoice(page, (index) => {
    current = index;
  });

  const show = (passage: number): void => {
    const partner = pairings.findIndex(({ panes }) => panes.some(({ passages }) => passages.has(passage)));
    if (partner >= 0 && partner !== current) showPublished(partner);
    bringIntoView(page);
    pairings[current]?.passages.choose(passage);
  };
  const stepping = stepThrough(page, { show, openList, announce });
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-placeholder]") : null;
    if (link?.dataset.placeholder === undefined) return;
    event.preventDefault();
    stepping.selectPlaceholder(link.dataset.placeholder, link.closest(".text") !== null);
  });
}

function pair(page: Document, panes: readonly [Pane, Pane], index: number, isLocked: () => boolean): Pairing {
  const link = linkScroll(panes, isLocked);
  const map = page.querySelector(`.map[data-against="${index}"]`);
  if (map !== null) serveMap(map, panes, link);
  return { panes, passages: showPartners(panes, link) };
}

/** On a telephone the lists and the texts stand below each other. */
function bringIntoView(page: Document): void {
  const columns = page.querySelector(".columns");
  if (columns === null) return;
  const { top, bottom } = columns.getBoundingClientRect();
  if (bottom - top <= innerHeight && (top < 0 || bottom > innerHeight)) columns.scrollIntoView({ block: "start" });
}

run(document);
