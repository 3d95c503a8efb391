function isPressed(button: Element): boolean {
  return button.getAttribute("aria-pressed") === "true";
}

function press(button: Element, isDown: boolean): void {
  button.setAttribute("aria-pressed", String(isDown));
}

/** Each filter hides what it names while it is not pressed: the style reads `data-hidden` of the page. */
export function serveFilters(page: Document): void {
  const filters = [...page.querySelectorAll<HTMLElement>("[data-filter]")];
  for (const filter of filters) {
    filter.addEventListener("click", () => {
      press(filter, !isPressed(filter));
      const hidden = filters.filter((other) => !isPressed(other)).map(({ dataset }) => dataset.filter);
      page.documentElement.dataset.hidden = hidden.join(" ");
    });
  }
}

/** One text or both. */
export function serveViews(page: Document): void {
  const views = [...page.querySelectorAll<HTMLElement>("[data-view][aria-pressed]")];
  const texts = page.querySelector<HTMLElement>(".texts");
  for (const view of views) {
    view.addEventListener("click", () => {
      for (const other of views) press(other, other === view);
      if (texts !== null) texts.dataset.view = view.dataset.view ?? "both";
    });
  }
}

/** Answers whether the texts scroll together. */
export function serveLock(page: Document): () => boolean {
  const lock = page.querySelector("[data-lock]");
  lock?.addEventListener("click", () => press(lock, !isPressed(lock)));
  return () => lock === null || isPressed(lock);
}

/** Light or dark, against what the system asks for; it holds until the page is closed. */
export function serveTheme(page: Document): void {
  const button = page.querySelector("[data-theme-toggle]");
  const system = matchMedia("(prefers-color-scheme: dark)");
  if (button === null) return;
  const isDark = (): boolean => (page.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const tell = (): void => press(button, isDark());
  button.addEventListener("click", () => {
    page.documentElement.dataset.theme = isDark() ? "light" : "dark";
    tell();
  });
  system.addEventListener("change", tell);
  tell();
}
