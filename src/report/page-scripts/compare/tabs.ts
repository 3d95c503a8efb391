import { serveTabPanels } from "../shared/tabs.js";

/** The two lists as tabs; answers how to open the one that holds an element. */
export function serveTabs(page: Document): (inside: Element) => void {
  const { tabs, panelOf, open } = serveTabPanels(page.body);
  return (inside) => {
    const tab = tabs.find((one) => panelOf(one)?.contains(inside));
    if (tab !== undefined && tab.getAttribute("aria-selected") !== "true") open(tab);
  };
}
