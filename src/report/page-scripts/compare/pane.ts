/** A stretch of a passage in one line of a pane. */
export interface Piece {
  readonly element: Element;
  /** The number of its segment: the same on both sides. */
  readonly passage: number;
  readonly moved: boolean;
  /** UTF-16 code units of the pane before it, of its passage before it, and its own. */
  readonly at: number;
  readonly within: number;
  readonly length: number;
}

/** One text as it stands on the page. */
export interface Pane {
  readonly name: string;
  /** What scrolls. */
  readonly view: HTMLElement;
  readonly lines: readonly Element[];
  readonly pieces: readonly Piece[];
  /** Of each line, its first piece in `pieces`; one more at the end. */
  readonly firstPieces: readonly number[];
  readonly passages: ReadonlyMap<number, readonly Piece[]>;
  readonly length: number;
}

/** Where something is read: at this share of the height of a pane. */
const READING_LINE = 0.3;

export function paneOf(section: HTMLElement): Pane {
  const view = section.querySelector<HTMLElement>(".text") ?? section;
  const lines = [...view.children];
  const pieces: Piece[] = [];
  const firstPieces: number[] = [];
  const passages = new Map<number, Piece[]>();
  let at = 0;
  for (const line of lines) {
    firstPieces.push(pieces.length);
    for (const node of line.childNodes) {
      const length = lengthOf(node);
      if (node instanceof HTMLElement && node.dataset.s !== undefined) {
        const passage = Number(node.dataset.s);
        const own = passages.get(passage) ?? [];
        passages.set(passage, own);
        const last = own.at(-1);
        const within = last === undefined ? 0 : last.within + last.length;
        const piece: Piece = { element: node, passage, moved: node.classList.contains("moved"), at, within, length };
        pieces.push(piece);
        own.push(piece);
      }
      at += length;
    }
  }
  firstPieces.push(pieces.length);
  return { name: section.dataset.pane ?? "", view, lines, pieces, firstPieces, passages, length: at };
}

export function isShown({ view }: Pane): boolean {
  return view.clientHeight > 0;
}

/** The height on the screen at which a pane is read. */
export function readingLine({ view }: Pane): number {
  return view.getBoundingClientRect().top + view.clientHeight * READING_LINE;
}

/**
 * The piece at a height on the screen, or the next one below; -1 where a pane has none.
 * Lines are searched first: they stand below each other, while pieces of one line overlap in height.
 */
export function pieceAt({ lines, pieces, firstPieces }: Pane, y: number): number {
  const line = firstBelow(0, lines.length - 1, (index) => bottomOf(lines[index]) > y);
  const [first, next] = [firstPieces[line] ?? 0, firstPieces[line + 1] ?? pieces.length];
  const piece = firstBelow(first, next, (index) => bottomOf(pieces[index]?.element) > y);
  return Math.min(piece, pieces.length - 1);
}

/** How far down a piece a height on the screen is, 0 to 1. */
export function shareOf({ element }: Piece, y: number): number {
  const { top, height } = element.getBoundingClientRect();
  return height === 0 ? 0 : Math.min(1, Math.max(0, (y - top) / height));
}

/** The height on the screen of a share of a passage; null where the pane does not have it. */
export function heightOf({ passages }: Pane, passage: number, share: number): number | null {
  const pieces = passages.get(passage);
  const last = pieces?.at(-1);
  if (pieces === undefined || last === undefined) return null;
  const wanted = share * (last.within + last.length);
  const piece = pieces.find(({ within, length }) => within + length >= wanted) ?? last;
  const { top, height } = piece.element.getBoundingClientRect();
  return top + (height * (wanted - piece.within)) / Math.max(1, piece.length);
}

/** The share of a passage that is above a height on the screen inside one of its pieces. */
export function shareOfPassage({ passages }: Pane, piece: Piece, y: number): number {
  const last = passages.get(piece.passage)?.at(-1) ?? piece;
  return (piece.within + shareOf(piece, y) * piece.length) / Math.max(1, last.within + last.length);
}

/** The first index of `low` to `high` for which the test holds; it holds for all after it. `high` where none does. */
export function firstBelow(low: number, high: number, holds: (index: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? Infinity;
}

/** What the report adds to a text is not counted. */
function lengthOf(node: ChildNode): number {
  const added = node instanceof Element ? node.querySelector("[data-added]") : null;
  return (node.textContent?.length ?? 0) - (added?.textContent?.length ?? 0);
}
