import type { LinkedScroll } from "./linked-scroll.js";
import { heightOf, isShown, readingLine, type Pane } from "./pane.js";

export interface Passages {
  /** Marks a passage in both texts and brings it to where they are read, or to the height where it was touched. */
  readonly choose: (passage: number, touched?: { readonly pane: Pane; readonly y: number }) => void;
}

/** Shows the partner of the passage under the pointer; a click scrolls to it. */
export function showPartners(panes: readonly Pane[], link: LinkedScroll): Passages {
  const mark = (name: string) => {
    let marked: Element[] = [];
    return (passage: number | null): void => {
      for (const element of marked) element.classList.remove(name);
      marked =
        passage === null
          ? []
          : panes.flatMap(({ passages }) => (passages.get(passage) ?? []).map(({ element }) => element));
      for (const element of marked) element.classList.add(name);
    };
  };
  const [light, markChosen] = [mark("lit"), mark("chosen")];
  let lit: number | null = null;

  const choose: Passages["choose"] = (passage, touched) => {
    markChosen(passage);
    const moved = panes.filter((pane) => pane !== touched?.pane && isShown(pane) && pane.passages.has(passage));
    for (const pane of moved) {
      const y = heightOf(pane, passage, 0);
      if (y !== null) link.scrollAlone(pane, y - (touched?.y ?? readingLine(pane)));
    }
    if (touched === undefined && moved.length === 1 && moved[0] !== undefined) link.follow(moved[0]);
  };

  for (const pane of panes) {
    pane.view.addEventListener("mouseover", ({ target }) => {
      const passage = passageOf(target);
      if (passage !== lit) light((lit = passage));
    });
    pane.view.addEventListener("mouseleave", () => light((lit = null)));
    pane.view.addEventListener("click", ({ target }) => {
      const passage = passageOf(target);
      const isSelecting = !(getSelection()?.isCollapsed ?? true);
      const y = passage === null ? null : heightOf(pane, passage, 0);
      if (passage !== null && y !== null && !isSelecting) choose(passage, { pane, y });
    });
  }
  return { choose };
}

function passageOf(target: EventTarget | null): number | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-s]") : null;
  return element === null ? null : Number(element.dataset.s);
}
