/** Marks one of some tabs as the one that is open. */
export function selectTab(tabs: readonly HTMLElement[], chosen: HTMLElement | undefined): void {
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", String(tab === chosen));
    tab.tabIndex = tab === chosen ? 0 : -1;
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tab that an arrow key leads to, round the end; undefined for any other key. */
export function tabBeside(tabs: readonly HTMLElement[], tab: HTMLElement, key: string): HTMLElement | undefined {
  const by = STEPS[key];
  return by === undefined ? undefined : tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
}

/** Tabs with a panel each, of which one is shown. */
export interface TabPanels {
  readonly tabs: readonly HTMLElement[];
  readonly panelOf: (tab: HTMLElement) => HTMLElement | null;
  readonly open: (tab: HTMLElement) => void;
}

/** Serves the tabs of an element, each with the panel that it says it controls, and opens the first. */
export function serveTabPanels(inside: HTMLElement): TabPanels {
  const tabs = [...inside.querySelectorAll<HTMLElement>("[role=tab]")];
  const panelOf = (tab: HTMLElement): HTMLElement | null =>
    inside.ownerDocument.getElementById(tab.getAttribute("aria-controls") ?? "");
  const open = (chosen: HTMLElement): void => {
    selectTab(tabs, chosen);
    for (const tab of tabs) {
      const panel = panelOf(tab);
      if (panel !== null) panel.hidden = tab !== chosen;
    }
  };
  for (const tab of tabs) {
    const panel = panelOf(tab);
    panel?.setAttribute("role", "tabpanel");
    panel?.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => open(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const next = tabBeside(tabs, tab, key);
      if (next === undefined) return;
      open(next);
      next.focus();
    });
  }
  const [first] = tabs;
  if (first !== undefined) open(first);
  return { tabs, panelOf, open };
}
