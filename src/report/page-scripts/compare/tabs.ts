import { selectTab, tabBeside } from "../shared/tabs.js";

/** The two lists as tabs; answers how to open the one that holds an element. */
export function serveTabs(page: Document): (inside: Element) => void {
  const tabs = [...page.querySelectorAll<HTMLElement>("[role=tab]")];
  const listOf = (tab: HTMLElement): HTMLElement | null => page.getElementById(tab.getAttribute("aria-controls") ?? "");
  const open = (chosen: HTMLElement): void => {
    selectTab(tabs, chosen);
    for (const tab of tabs) {
      const list = listOf(tab);
      if (list !== null) list.hidden = tab !== chosen;
    }
  };
  for (const tab of tabs) {
    const list = listOf(tab);
    list?.setAttribute("role", "tabpanel");
    list?.setAttribute("aria-labelledby", tab.id);
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
  return (inside) => {
    const tab = tabs.find((one) => listOf(one)?.contains(inside));
    if (tab !== undefined && tab.getAttribute("aria-selected") !== "true") open(tab);
  };
}
