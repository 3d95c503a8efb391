import type { Findings } from "./findings.js";

const STEPS: Readonly<Record<string, number>> = { n: 1, j: 1, p: -1, k: -1 };
const STEPS_IN_LIST: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

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
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const isInList = event.target instanceof Element && event.target.closest(".list") !== null;
    const by = STEPS[event.key] ?? (isInList ? STEPS_IN_LIST[event.key] : undefined);
    if (by === undefined) return;
    event.preventDefault();
    step(articleRead(page), by);
  });
  page.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-by]") : null;
    if (button !== null) step(button.closest("article"), Number(button.dataset.by));
  });
}

/** The text at the reading line, else the first below it, else the last. */
function articleRead(page: Document): Element | undefined {
  const articles = [...page.querySelectorAll("article")];
  return (
    articles.find((article) => article.getBoundingClientRect().bottom > innerHeight * READING_LINE) ?? articles.at(-1)
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input:not([type=checkbox]), select, textarea") !== null;
}
