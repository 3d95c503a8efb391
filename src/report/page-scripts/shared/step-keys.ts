const STEPS: Readonly<Record<string, number>> = { n: 1, j: 1, p: -1, k: -1 };
const STEPS_IN_LIST: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** How far a key leads in a list: n, p, j and k from everywhere, arrows in the list. Undefined where it leads nowhere. */
export function stepOf({ key, target }: KeyboardEvent): number | undefined {
  const isInList = target instanceof Element && target.closest(".list") !== null;
  return STEPS[key] ?? (isInList ? STEPS_IN_LIST[key] : undefined);
}

/** Whether a key is for the page: not for the browser, nor for a field that is written in. */
export function isForPage({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const isWriting =
    target instanceof Element && target.closest("input:not([type=checkbox]), select, textarea") !== null;
  return !ctrlKey && !metaKey && !altKey && !isWriting;
}

/** How far the button leads that was clicked, if one was. */
export function stepAt(target: EventTarget | null): { readonly button: HTMLElement; readonly by: number } | null {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-by]") : null;
  return button === null ? null : { button, by: Number(button.dataset.by) };
}
