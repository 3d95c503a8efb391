import { selectTab, tabBeside } from "../shared/tabs.js";

/** The lists of each panel as tabs. On a narrow screen the panel is a sheet at the foot, which its tabs fold. */
export function serveTabs(page: Document): void {
  for (const list of page.querySelectorAll(".panel > .list")) list.setAttribute("role", "tabpanel");
  for (const panel of page.querySelectorAll<HTMLElement>(".panel")) panel.dataset.folded = "";
  page.addEventListener("click", ({ target }) => {
    const tab = tabAt(target);
    const panel = tab?.closest<HTMLElement>(".panel");
    if (tab === null || panel == null) return;
    const isOpen = panel.dataset.folded === undefined && panel.dataset.open === tab.dataset.tab;
    openList(panel, tab.dataset.tab ?? "");
    if (isOpen) panel.dataset.folded = "";
  });
  page.addEventListener("keydown", ({ key, target }) => {
    const tab = tabAt(target);
    const panel = tab?.closest<HTMLElement>(".panel");
    if (tab === null || panel == null) return;
    const next = tabBeside(tabsIn(panel), tab, key);
    if (next === undefined) return;
    openList(panel, next.dataset.tab ?? "");
    next.focus();
  });
}

/** Brings a list to the front; the style heeds `data-open` and `data-folded`. */
export function openList(panel: HTMLElement, name: string): void {
  if (panel.dataset.open !== name) tellSize(panel, name);
  panel.dataset.open = name;
  delete panel.dataset.folded;
  const tabs = tabsIn(panel);
  selectTab(
    tabs,
    tabs.find((tab) => tab.dataset.tab === name),
  );
}

function tabsIn(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>("[role=tab]")];
}

function tellSize(panel: HTMLElement, name: string): void {
  const output = panel.querySelector("output");
  const { length } = panel.querySelectorAll(`[data-list="${name}"] [data-entry]`);
  if (output !== null) output.textContent = length === 0 ? "" : `– / ${length}`;
}

function tabAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[role=tab]") : null;
}
