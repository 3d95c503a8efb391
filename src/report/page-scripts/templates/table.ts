const NUMBERS = new Intl.Collator("zh", { numeric: true });

/** Sorts the table by a column at a click on its head, and hides the rows that do not contain what is typed. */
export function serveTable(section: HTMLElement): void {
  const body = section.querySelector(".view table:not(.heat) tbody");
  if (body === null) return;
  for (const button of section.querySelectorAll<HTMLElement>("[data-sort]")) {
    button.addEventListener("click", () => sortBy(section, body, button));
  }
  section.querySelector<HTMLInputElement>("[data-filter-rows]")?.addEventListener("input", ({ target }) => {
    const wanted = target instanceof HTMLInputElement ? target.value.trim() : "";
    for (const row of body.querySelectorAll<HTMLElement>("tr")) row.hidden = !(row.textContent ?? "").includes(wanted);
  });
}

function sortBy(section: HTMLElement, body: Element, button: HTMLElement): void {
  const head = button.closest("th");
  const isAscending = head?.getAttribute("aria-sort") === "ascending";
  for (const other of section.querySelectorAll("[aria-sort]")) other.removeAttribute("aria-sort");
  head?.setAttribute("aria-sort", isAscending ? "descending" : "ascending");
  const column = Number(button.dataset.sort);
  const textOf = (row: Element): string => row.children[column]?.textContent ?? "";
  const rows = [...body.querySelectorAll("tr")].sort((a, b) => NUMBERS.compare(textOf(a), textOf(b)));
  body.append(...(isAscending ? rows.reverse() : rows));
}
