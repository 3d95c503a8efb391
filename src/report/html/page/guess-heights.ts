import type { Pane } from "./pane.js";

/** In a long text, puts in for each line that is off the screen how high it will be, so that the scroll bar and long jumps are right. */
export function guessHeights({ view, lines }: Pane): void {
  if (!view.classList.contains("long")) return;
  const style = getComputedStyle(view);
  const size = Number.parseFloat(style.fontSize);
  const width =
    view.clientWidth - Number.parseFloat(style.paddingInlineStart) - Number.parseFloat(style.paddingInlineEnd);
  const perLine = Math.max(1, Math.floor(width / size));
  for (const line of lines) {
    if (!(line instanceof HTMLElement)) continue;
    const rows = Math.max(1, Math.ceil((line.textContent?.length ?? 0) / perLine));
    line.style.containIntrinsicBlockSize = `auto calc(${rows}lh + 0.55em)`;
  }
}
