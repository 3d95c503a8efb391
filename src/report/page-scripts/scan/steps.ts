import { isForPage, stepAt, stepOf } from "../shared/step-keys.js";
import type { Findings } from "./findings.js";

/** Where a text is looked for that nothing was chosen in yet, as a share of the window. */
const READING_LINE = 0.4;

/** Walks through the entries of the list that is open: n, p, j and k everywhere, arrows in the list. */
export function serveSteps(page: Document, findings: Findings): void {
  const step = (article: Element | null | undefined, by: number): void => {
    const panel = article?.querySelector<HTMLElement>(".panel");
    const entries = [
      ...(panel?.querySelectorAll<HTMLElement>(`[data-list="${panel.dataset.open ?? ""}"] [data-entry]`) ?? []),
    ];
    const current = findings.current();
    const at = current === null ? -1 : entries.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : entries.length - 1) : at + by;
    const entry = entries[next];
    if (entry === undefined) return;
    findings.choose(entry);
    entry.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
  };
  page.addEventListener("keydown", (event) => {
    const by = isForPage(event) ? stepOf(event) : undefined;
    if (by === undefined) return;
    event.preventDefault();
    step(articleRead(page), by);
  });
  page.addEventListener("click", ({ target }) => {
    const asked = stepAt(target);
    if (asked !== null) step(asked.button.closest("article"), asked.by);
  });
}

/** The text at the reading line, else the first below it, else the last. */
function articleRead(page: Document): Element | undefined {
  const articles = [...page.querySelectorAll("article")];
  return (
    articles.find((article) => article.getBoundingClientRect().bottom > innerHeight * READING_LINE) ?? articles.at(-1)
  );
}
