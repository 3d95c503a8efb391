import type { Saying } from "./wording.js";

/** What the keys do, as the list of shortcuts shows them. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly does: Saying }[] = [
  { keys: ["n", "p"], does: "help.step" },
  { keys: ["Enter"], does: "help.evidence" },
  { keys: ["a"], does: "help.accept" },
  { keys: ["x"], does: "help.reject" },
  { keys: ["c"], does: "help.correct" },
  { keys: ["m"], does: "help.note" },
  { keys: ["Ctrl+Z", "Ctrl+Y"], does: "help.undo" },
  { keys: ["r"], does: "help.restored" },
  { keys: ["s"], does: "help.swap" },
  { keys: ["o"], does: "help.add" },
  { keys: ["v"], does: "help.paste" },
  { keys: ["Ctrl+S"], does: "help.save" },
  { keys: ["e"], does: "help.export" },
  { keys: ["f"], does: "help.server" },
  { keys: ["l"], does: "help.language" },
  { keys: ["?"], does: "help.help" },
];

export interface KeyActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly print: () => void;
  /** Keys by themselves. */
  readonly byKey: Readonly<Record<string, () => void>>;
  /** What the report does by itself, when the focus is outside of it. */
  readonly forward: (key: string) => void;
}

const STEPS = new Set(["n", "p", "j", "k"]);

/** Answers to the keys of the page, or of the report in it. Fields keep theirs. */
export function serveKeys(where: Document, isReport: boolean, actions: KeyActions): void {
  where.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.isComposing || altKey || document.querySelector("dialog[open]") !== null) return;
    const isField = isWriting(event.target);
    const act = (run: () => void): void => {
      event.preventDefault();
      run();
    };
    if (ctrlKey || metaKey) {
      const name = key.toLowerCase();
      if (name === "s") act(actions.save);
      else if (name === "p") act(actions.print);
      else if (!isField && name === "z") act(shiftKey ? actions.redo : actions.undo);
      else if (!isField && name === "y") act(actions.redo);
      return;
    }
    if (isField) return;
    const own = actions.byKey[key];
    if (own !== undefined) act(own);
    else if (!isReport && STEPS.has(key)) act(() => actions.forward(key));
  });
}

/** Elements of a frame are of other classes than those of the page: only their names are the same. */
function isWriting(target: EventTarget | null): boolean {
  if (target === null || !("closest" in target)) return false;
  return (target as Element).closest("input:not([type=checkbox]):not([type=radio]), select, textarea") !== null;
}
