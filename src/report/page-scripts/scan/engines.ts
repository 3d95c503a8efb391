/** An engine that is chosen in one text is chosen in all: the style heeds the boxes of each list. */
export function serveEngines(page: Document): void {
  page.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.chooses === undefined) return;
    for (const box of page.querySelectorAll<HTMLInputElement>(`[data-chooses="${target.dataset.chooses}"]`))
      box.checked = target.checked;
  });
}
