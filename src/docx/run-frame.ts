/** What a run contains: a child, with its text where it is text that may be cut. */
export interface RunItem {
  readonly element: number;
  readonly name: string;
  readonly raw: string[];
  text: string;
  readonly isText: boolean;
}

/** A run that is being read. Runs contain others: those of text boxes and of characters with readings. */
export interface RunFrame {
  readonly open: string;
  /** Elements that are open, the run counted. */
  readonly depth: number;
  /** The tag of the tracked insertion that the run is directly in. */
  readonly within: string | null;
  properties: string;
  readonly items: RunItem[];
  item: RunItem | null;
  /** Changes inside it whose comments are behind it: Word has none in text boxes. */
  readonly hanging: number[];
}

/** A part of an element's text that belongs to a change. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What of a run is one change, or none. */
export interface RunPiece {
  readonly cut: Cut | null;
  readonly items: readonly { readonly raw: string; readonly text: string | null }[];
}

/** A run cut where changes begin and end. */
export function piecesOf(items: readonly RunItem[], cuts: ReadonlyMap<number, readonly Cut[]>): RunPiece[] {
  const pieces: { cut: Cut | null; items: { raw: string; text: string | null }[] }[] = [];
  const add = (cut: Cut | null, item: { readonly raw: string; readonly text: string | null }): void => {
    const last = pieces.at(-1);
    if (cut === null && last?.cut === null) last.items.push(item);
    else pieces.push({ cut, items: [item] });
  };
  for (const { element, raw, text, isText } of items) {
    const own = cuts.get(element) ?? [];
    if (!isText || own.length === 0) {
      add(own[0] ?? null, { raw: raw.join(""), text: null });
      continue;
    }
    let at = 0;
    for (const cut of own) {
      if (cut.from > at) add(null, { raw: "", text: text.slice(at, cut.from) });
      add(cut, { raw: "", text: text.slice(cut.from, cut.to) });
      at = cut.to;
    }
    if (at < text.length) add(null, { raw: "", text: text.slice(at) });
  }
  return pieces;
}
