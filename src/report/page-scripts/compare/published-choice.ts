/** Several published texts: one is shown, with the anonymised text beside it. Answers how to show another. */
export function servePublishedChoice(page: Document, changed: (index: number) => void): (index: number) => void {
  const select = page.querySelector<HTMLSelectElement>(".texts > select");
  const show = (index: number): void => {
    for (const part of page.querySelectorAll<HTMLElement>("[data-against]"))
      part.hidden = part.dataset.against !== String(index);
    if (select !== null) select.value = String(index);
    changed(index);
  };
  select?.addEventListener("change", () => show(Number(select.value)));
  show(0);
  return show;
}
