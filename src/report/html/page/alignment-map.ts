import type { LinkedScroll } from "./linked-scroll.js";
import { firstBelow, heightOf, isShown, pieceAt, readingLine, shareOf, type Pane } from "./pane.js";

/** The map runs from 0 to LENGTH along the texts and from 0 to WIDTH across, in the units of its picture. */
const LENGTH = 1000;
const WIDTH = 100;

/** A click or a drag in the map goes there; windows on its bars show what the panes show. */
export function serveMap(map: Element, panes: readonly [Pane, Pane], link: LinkedScroll): void {
  const picture = map.querySelector<SVGSVGElement>(".picture");
  if (picture === null) return;
  const windows = map.querySelectorAll(".window");
  const isLying = matchMedia("screen and (max-width: 820px)");
  const turn = (): void => {
    for (const svg of map.querySelectorAll("svg")) {
      svg.setAttribute("viewBox", isLying.matches ? `0 0 ${LENGTH} ${WIDTH}` : `0 0 ${WIDTH} ${LENGTH}`);
      svg.querySelector("g")?.setAttribute("transform", isLying.matches ? "matrix(0 1 1 0 0 0)" : "");
    }
  };
  const goTo = ({ clientX, clientY }: PointerEvent): void => {
    const { left, top, width, height } = picture.getBoundingClientRect();
    const [x, y] = [(clientX - left) / width, (clientY - top) / height];
    const [along, across] = isLying.matches ? [x, y] : [y, x];
    const near = panes[across < 0.5 ? 0 : 1];
    const pane = isShown(near) ? near : panes[across < 0.5 ? 1 : 0];
    scrollTo(pane, along * pane.length, link);
  };
  const frame = (): void => {
    for (const [index, pane] of panes.entries()) {
      const { top, bottom } = pane.view.getBoundingClientRect();
      const [start, end] = [offsetAt(pane, top), offsetAt(pane, bottom)];
      const rect = windows[index];
      rect?.setAttribute("y", String(start * LENGTH));
      rect?.setAttribute("height", String(isShown(pane) ? Math.max(4, (end - start) * LENGTH) : 0));
    }
  };

  picture.addEventListener("pointerdown", (event) => {
    picture.setPointerCapture(event.pointerId);
    goTo(event);
  });
  picture.addEventListener("pointermove", (event) => {
    if (event.buttons === 1) goTo(event);
  });
  const reframe = oncePerFrame(frame);
  for (const { view } of panes) {
    view.addEventListener("scroll", reframe, { passive: true });
    new ResizeObserver(reframe).observe(view);
  }
  isLying.addEventListener("change", turn);
  turn();
}

function scrollTo(pane: Pane, offset: number, link: LinkedScroll): void {
  const index = firstBelow(0, pane.pieces.length - 1, (at) => endOf(pane, at) > offset);
  const piece = pane.pieces[index];
  if (piece === undefined) return;
  const last = pane.passages.get(piece.passage)?.at(-1) ?? piece;
  const share = (piece.within + Math.max(0, offset - piece.at)) / Math.max(1, last.within + last.length);
  const y = heightOf(pane, piece.passage, Math.min(1, share));
  if (y !== null) link.scrollAlone(pane, y - readingLine(pane));
  link.follow(pane);
}

function endOf({ pieces }: Pane, index: number): number {
  const piece = pieces[index];
  return piece === undefined ? Infinity : piece.at + piece.length;
}

/** The share of a text, 0 to 1, that stands above a height on the screen. */
function offsetAt(pane: Pane, y: number): number {
  const piece = pane.pieces[pieceAt(pane, y)];
  if (piece === undefined) return 0;
  return (piece.at + shareOf(piece, y) * piece.length) / Math.max(1, pane.length);
}

function oncePerFrame(act: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      act();
    });
  };
}
