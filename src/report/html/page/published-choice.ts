/** Several published texts: one is shown, with its map. Answers how to show another. */
export function servePublishedChoice(page: Document, changed: (index: number) => void): (index: number) => void {
  const select = page.querySelector<HTMLSelectElement>(".texts > select");
  const show = (index: number): void => {
    for (const map of page.querySelectorAll<HTMLElement>("[data-document]"))
      map.hidden = map.dataset.document !== String(index);
    for (const pane of page.querySelectorAll<HTMLElement>("[data-pane^=published]"))
      pane.hidden = pane.dataset.pane !== `published-${index}`;
    if (select !== null) select.value = String(index);
    changed(index);
  };
  select?.addEventListener("change", () => show(Number(select.value)));
  show(0);
  return show;
}
