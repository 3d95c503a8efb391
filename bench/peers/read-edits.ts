import type { Edit, EditKind } from "./values-from-edits.js";

/** How a peer says its edits: its standard output as edits of a text in characters. */
export type ReadEdits = (output: string, texts: { readonly anonymised: string }) => Edit[];

/** What the programs beside this file print: `{ milliseconds, edits: [[kind, text], …] }`. */
export const readPrintedEdits: ReadEdits = (output) => {
  const { edits } = JSON.parse(output) as { edits: readonly (readonly [EditKind, string])[] };
  return edits.map(([kind, text]) => ({ kind, text }));
};

const PORCELAIN: Readonly<Record<string, EditKind>> = { " ": "equal", "-": "delete", "+": "insert" };

/** `git diff --word-diff=porcelain`: one stretch a line, `~` for a line break; nothing at all for equal texts. */
export const readPorcelain: ReadEdits = (output, { anonymised }) => {
  if (output === "") return [{ kind: "equal", text: anonymised }];
  const lines = output.split("\n");
  return lines.slice(lines.findIndex((line) => line.startsWith("@@")) + 1).flatMap((line) => {
    const kind = PORCELAIN[line.charAt(0)];
    return kind === undefined ? [] : [{ kind, text: line.slice(1) }];
  });
};

/** Marks no text holds, in the order of wdiff's -w -x -y -z. */
export const WDIFF_MARKS = ["\u{1}", "\u{2}", "\u{3}", "\u{4}"] as const;

const WDIFF_STRETCH = /\u{1}([^\u{2}]*)\u{2}|\u{3}([^\u{4}]*)\u{4}|([^\u{1}\u{3}]+)/gu;

/** wdiff of texts with one character a line, with the marks above. */
export const readWdiff: ReadEdits = (output) =>
  Array.from(output.matchAll(WDIFF_STRETCH), ([, deleted, inserted, equal]): Edit => {
    if (deleted !== undefined) return { kind: "delete", text: deleted };
    return inserted !== undefined ? { kind: "insert", text: inserted } : { kind: "equal", text: equal };
  });
