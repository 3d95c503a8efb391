import type { LinkedScroll } from "./linked-scroll.js";
import { firstBelow, heightOf, isShown, pieceAt, readingLine, shareOf, type Pane } from "./pane.js";

/** The map runs from 0 to LENGTH along the texts and from 0 to WIDTH across, in the units of its picture. */
const LENGTH = 1000;
const WIDTH = 100;
/** A window is never smaller than this share of the map. */
const SMALLEST = 0.004;

/** A click or a drag in the map goes there; windows on its bars show what the panes show. */
export function serveMap(map: Element, panes: readonly [Pane, Pane], link: LinkedScroll): void {
  const picture = map.querySelector<SVGSVGElement>(".picture");
  if (picture === null) return;
  const windows = map.querySelectorAll<HTMLElement>("[data-window]");
  const isLying = matchMedia("screen and (max-width: 820px)");
  const turn = (): void => {
    picture.setAttribute("viewBox", isLying.matches ? `0 0 ${LENGTH} ${WIDTH}` : `0 0 ${WIDTH} ${LENGTH}`);
    picture.querySelector("g")?.setAttribute("transform", isLying.matches ? "matrix(0 1 1 0 0 0)" : "");
  };
  const goTo = ({ clientX, clientY }: PointerEvent): void => {
    const { left, top, width, height } = picture.getBoundingClientRect();
    const [x, y] = [(clientX - left) / width, (clientY - top) / height];
    const [along, across] = isLying.matches ? [x, y] : [y, x];
    const near = panes[across < 0.5 ? 0 : 1];
    const pane = isShown(near) ? near : panes[across < 0.5 ? 1 : 0];
    scrollTo(pane, along * pane.length, link);
  };
  const moveWindows = (): void => {
    for (const [index, pane] of panes.entries()) {
      const { top, bottom } = pane.view.getBoundingClientRect();
      const [start, end] = isShown(pane) ? [shareAt(pane, top), shareAt(pane, bottom)] : [0, 0];
      windows[index]?.style.setProperty("--from", String(start));
      windows[index]?.style.setProperty("--size", String(isShown(pane) ? Math.max(SMALLEST, end - start) : 0));
    }
  };

  picture.addEventListener("pointerdown", (event) => {
    picture.setPointerCapture(event.pointerId);
    goTo(event);
  });
  picture.addEventListener("pointermove", (event) => {
    if (event.buttons === 1) goTo(event);
  });
  const move = oncePerFrame(moveWindows);
  for (const { view } of panes) {
    view.addEventListener("scroll", move, { passive: true });
    new ResizeObserver(move).observe(view);
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
function shareAt(pane: Pane, y: number): number {
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
