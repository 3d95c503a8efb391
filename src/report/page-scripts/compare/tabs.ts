/** The two lists as tabs; answers how to open the one that holds an element. */
export function serveTabs(page: Document): (inside: Element) => void {
  const tabs = [...page.querySelectorAll<HTMLElement>("[role=tab]")];
  const listOf = (tab: HTMLElement): HTMLElement | null => page.getElementById(tab.getAttribute("aria-controls") ?? "");
  const open = (chosen: HTMLElement): void => {
    for (const tab of tabs) {
      const list = listOf(tab);
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      if (list !== null) list.hidden = tab !== chosen;
    }
  };
  for (const [index, tab] of tabs.entries()) {
    const list = listOf(tab);
    list?.setAttribute("role", "tabpanel");
    list?.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => open(tab));
    tab.addEventListener("keydown", ({ key }) => {
      if (key !== "ArrowLeft" && key !== "ArrowRight") return;
      const next = tabs[(index + 1) % tabs.length] ?? tab;
      open(next);
      next.focus();
    });
  }
  const [first] = tabs;
  if (first !== undefined) open(first);
  return (inside) => {
    const tab = tabs.find((one) => listOf(one)?.contains(inside));
    if (tab !== undefined && tab.getAttribute("aria-selected") !== "true") open(tab);
  };
}
