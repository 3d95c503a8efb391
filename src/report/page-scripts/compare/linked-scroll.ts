import { heightOf, isShown, pieceAt, readingLine, shareOfPassage, type Pane } from "./pane.js";

export interface LinkedScroll {
  /** Brings the other pane to where this one is read. */
  readonly follow: (from: Pane) => void;
  /** Scrolls a pane by so much, without the other following. */
  readonly scrollAlone: (pane: Pane, by: number) => void;
}

/** For each piece of a pane, the nearest one before and behind that both panes have, in order. */
interface Anchors {
  readonly before: readonly number[];
  readonly behind: readonly number[];
}

/** The follower covers this share of the way in a frame; the last few pixels, and what is far, at once. */
const EASE = 0.35;
const NEAR = 4;
const FAR = 1500;
/** A scroll event this close to what we wrote ourselves is the echo of it, in pixels and milliseconds. */
const ECHO = 2;
const ECHO_TIME = 200;

/** Keeps two panes at the same passage. `isLocked` is asked at every scroll. */
export function linkScroll(panes: readonly [Pane, Pane], isLocked: () => boolean): LinkedScroll {
  const anchors = new Map(panes.map((pane) => [pane, anchorsOf(pane, otherOf(panes, pane))]));
  const written = new Map<Pane, { readonly top: number; readonly time: number }>();
  const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
  let driver: Pane | null = null;
  let touched: Pane | null = null;

  const write = (pane: Pane, top: number): boolean => {
    const before = pane.view.scrollTop;
    pane.view.scrollTop = top;
    written.set(pane, { top: pane.view.scrollTop, time: performance.now() });
    return Math.abs(pane.view.scrollTop - before) >= 0.5;
  };
  const isEcho = (pane: Pane): boolean => {
    const last = written.get(pane);
    if (last === undefined) return false;
    if (Math.abs(pane.view.scrollTop - last.top) <= ECHO) return true;
    return touched !== pane && performance.now() - last.time < ECHO_TIME;
  };
  const step = (): void => {
    const from = driver;
    if (from === null) return;
    const to = otherOf(panes, from);
    const distance = isShown(to) && isShown(from) ? distanceTo(from, to, anchors.get(from)) : null;
    const isEased =
      distance !== null && Math.abs(distance) > NEAR && Math.abs(distance) < FAR && !reducedMotion.matches;
    const isMoving = distance !== null && write(to, to.view.scrollTop + (isEased ? distance * EASE : distance));
    if (isMoving) requestAnimationFrame(step);
    else driver = null;
  };
  const follow = (from: Pane): void => {
    const isIdle = driver === null;
    driver = from;
    if (isIdle) requestAnimationFrame(step);
  };

  for (const pane of panes) {
    const touch = (): void => void (touched = pane);
    for (const name of ["wheel", "touchstart", "pointerdown", "keydown"])
      pane.view.addEventListener(name, touch, { passive: true });
    pane.view.addEventListener("scroll", () => {
      if (isLocked() && !isEcho(pane)) follow(pane);
    });
  }
  return {
    follow: (from) => {
      if (isLocked()) follow(from);
    },
    scrollAlone: (pane, by) => {
      driver = null;
      touched = null;
      write(pane, pane.view.scrollTop + by);
    },
  };
}

function otherOf([left, right]: readonly [Pane, Pane], pane: Pane): Pane {
  return pane === left ? right : left;
}

/** Moved passages are no anchors: to follow them would throw the other text about. */
function anchorsOf({ pieces }: Pane, { passages }: Pane): Anchors {
  const isAnchor = pieces.map(({ passage, moved }) => !moved && passages.has(passage));
  const before: number[] = [];
  const behind: number[] = [];
  for (let index = 0; index < pieces.length; index++) before.push(isAnchor[index] ? index : (before[index - 1] ?? -1));
  for (let index = pieces.length - 1; index >= 0; index--)
    behind[index] = isAnchor[index] ? index : (behind[index + 1] ?? -1);
  return { before, behind };
}

/** How far the other pane has to scroll; null where the texts share nothing. */
function distanceTo(from: Pane, to: Pane, anchors: Anchors | undefined): number | null {
  const y = readingLine(from);
  const index = pieceAt(from, y);
  const before = from.pieces[anchors?.before[index] ?? -1];
  const behind = from.pieces[anchors?.behind[index] ?? -1];
  const target =
    before !== undefined && before === behind
      ? heightOf(to, before.passage, shareOfPassage(from, before, y))
      : between(from, to, y, before?.passage, behind?.passage);
  return target === null ? null : target - readingLine(to);
}

/** Between two passages that both panes have, in proportion. */
function between(from: Pane, to: Pane, y: number, before?: number, behind?: number): number | null {
  const start = endsOf(from, to, before, 1);
  const end = endsOf(from, to, behind, 0);
  if (start === null || end === null) return start?.to ?? end?.to ?? null;
  const way = end.from - start.from;
  const share = way <= 0 ? 0 : Math.min(1, Math.max(0, (y - start.from) / way));
  return start.to + share * (end.to - start.to);
}

function endsOf(from: Pane, to: Pane, passage: number | undefined, share: number): { from: number; to: number } | null {
  if (passage === undefined) return null;
  const [own, other] = [heightOf(from, passage, share), heightOf(to, passage, share)];
  return own === null || other === null ? null : { from: own, to: other };
}
