/** One template at a time, where there are several; answers how to show one. */
export function serveGroups(page: Document, sections: readonly HTMLElement[]): (id: string) => void {
  const links = [...page.querySelectorAll<HTMLElement>("nav a[data-group]")];
  const show = (id: string): void => {
    for (const section of sections) section.hidden = section.dataset.groupSection !== id;
    for (const link of links) link.setAttribute("aria-current", String(link.dataset.group === id));
  };
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(link.dataset.group ?? "");
    });
  }
  const [first] = sections;
  if (first !== undefined) show(first.dataset.groupSection ?? "");
  return show;
}
