import type { PlaceholderResult } from "../../../answer/comparison.js";
import { wholeEdit, wordEdits, type WordEdit } from "../edited-words.js";
import { textOf, type Stretch } from "../stretches.js";
import { visibleLines } from "../../shared/visible.js";
import { run, type Run, type Style } from "../../shared/text/style.js";

/** One stretch as each of two columns shows it, and as a single one does. */
export interface StretchRuns {
  readonly anonymised: readonly Run[];
  readonly published: readonly Run[];
  readonly inline: readonly Run[];
}

export interface Drawn {
  readonly placeholders: ReadonlyMap<number, PlaceholderResult>;
  readonly cut: ((text: string) => string[]) | null;
}

const NOTHING: readonly Run[] = [];

export function stretchRuns(stretch: Stretch, { placeholders, cut }: Drawn): StretchRuns {
  const left = textOf(stretch.anonymised);
  const right = textOf(stretch.published);
  switch (stretch.class) {
    case "verbatim":
      return plain(left, right, stretch.moved ? "moved" : "plain");
    case "placeholder":
      return placeholderRuns(left, right, placeholders.get(stretch.placeholder ?? 0));
    case "anonymised-only":
      return editRuns(wholeEdit(left, ""));
    case "published-only":
      return editRuns(wholeEdit("", right));
    case "punctuation":
      return squeeze(left) === squeeze(right) ? plain(left, right, "plain") : editRuns(wholeEdit(left, right));
    case "edited":
      return editRuns(cut === null ? wholeEdit(left, right) : wordEdits(left, right, cut));
  }
}

function plain(left: string, right: string, style: Style): StretchRuns {
  const anonymised = [run(visibleLines(left), style)];
  return { anonymised, published: [run(visibleLines(right), style)], inline: anonymised };
}

function placeholderRuns(left: string, right: string, result: PlaceholderResult | undefined): StretchRuns {
  const basis = result?.basis ?? "none";
  const style: Style = basis === "direct" ? "value" : basis === "inferred" ? "doubt" : "faint";
  const isOwn = result?.document !== "published";
  const value = result?.value ?? null;
  const sign = isOwn ? left : right;
  const shown = value === null ? "?" : `${basis === "inferred" ? "≈" : ""}${value}`;
  const box = (text: string): Run[] => [run(`⟦${visibleLines(text)}⟧`, style)];
  const withValue = box(`${sign}→${shown}`);
  return {
    anonymised: left === "" ? NOTHING : right === "" && isOwn ? withValue : box(left),
    published: right === "" ? NOTHING : left === "" && !isOwn ? withValue : box(right),
    inline: withValue,
  };
}

const STYLES: Readonly<Record<WordEdit["kind"], Style>> = { same: "plain", removed: "removed", added: "added" };

/** Edits get their signs once their line is known; see `withSigns`. */
function editRuns(edits: readonly WordEdit[]): StretchRuns {
  const inline = edits.map(({ kind, text }) => run(visibleLines(text), STYLES[kind]));
  const without = (style: Style): Run[] => inline.filter((part) => part.style !== style);
  return { anonymised: without("added"), published: without("removed"), inline };
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, "");
}
