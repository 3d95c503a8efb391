/** How long a button says that it has copied, in milliseconds. */
const SAID = 2000;

/** A button that copies the text of what it names. A page opened from a file may have no clipboard: then it is selected and copied. */
export function serveCopying(page: Document, announce: (text: string) => void): void {
  for (const button of page.querySelectorAll<HTMLElement>("[data-copy]")) {
    const label = button.textContent ?? "";
    button.addEventListener("click", () => {
      const source = page.querySelector(button.dataset.copy ?? "");
      if (source === null) return;
      void copy(page, source).then(() => {
        button.textContent = button.dataset.done ?? label;
        announce(button.textContent);
        setTimeout(() => (button.textContent = label), SAID);
      });
    });
  }
}

async function copy(page: Document, source: Element): Promise<void> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? "");
  } catch {
    getSelection()?.selectAllChildren(source);
    page.execCommand("copy");
  }
}
