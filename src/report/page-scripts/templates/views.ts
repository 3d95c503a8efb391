import { serveTabPanels } from "../shared/tabs.js";

/** The views of a template as tabs; answers how to open one by its name. */
export function serveViews(section: HTMLElement): (name: string) => void {
  const { tabs, panelOf, open } = serveTabPanels(section);
  return (name) => {
    const tab = tabs.find((one) => panelOf(one)?.dataset.viewName === name);
    if (tab !== undefined) open(tab);
  };
}
