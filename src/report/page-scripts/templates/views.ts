import { selectTab, tabBeside } from "../shared/tabs.js";

/** The views of a template as tabs; answers how to open one by its name. */
export function serveViews(section: HTMLElement): (name: string) => void {
  const tabs = [...section.querySelectorAll<HTMLElement>("[role=tab]")];
  const viewOf = (tab: HTMLElement): HTMLElement | null =>
    section.querySelector(`#${tab.getAttribute("aria-controls") ?? ""}`);
  const open = (chosen: HTMLElement): void => {
    selectTab(tabs, chosen);
    for (const tab of tabs) {
      const view = viewOf(tab);
      if (view !== null) view.hidden = tab !== chosen;
    }
  };
  for (const tab of tabs) {
    const view = viewOf(tab);
    view?.setAttribute("role", "tabpanel");
    view?.setAttribute("aria-labelledby", tab.id);
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
  return (name) => {
    const tab = tabs.find((one) => viewOf(one)?.dataset.viewName === name);
    if (tab !== undefined) open(tab);
  };
}
