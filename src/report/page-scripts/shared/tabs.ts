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
