import type { PairPassage, SharingPair } from "../answer/templates.js";
import type { MaskedText } from "../placeholders/masked-text.js";
import type { TemplateFindings } from "../templates/found-templates.js";
import { sharedPassages } from "../templates/shared-passages.js";
import { inCodeOrder } from "../text/code-order.js";
import type { Warning } from "../text/document.js";
import { sideOf } from "./side.js";

/** Pairs that are listed, the closest. */
const MOST_PAIRS = 10_000;
/** Of so many of them it is listed what they share: so many for each document, and not more in all. */
const PASSAGES_EACH = 4;
const MOST_WITH_PASSAGES = 500;

function mostWithPassages(texts: number): number {
  return Math.min(MOST_WITH_PASSAGES, PASSAGES_EACH * texts);
}

type FoundPairs = Pick<TemplateFindings, "pairs" | "pile">;

/** Which documents share wording, the closest first, and what the first of them share. */
export function* sharingPairs({ pairs, pile }: FoundPairs): Generator<SharingPair> {
  const pathOf = (text: number): string => pile[text].document.origin.path;
  const most = mostWithPassages(pile.length);
  const listed = pairs
    .map(({ one, other, share }) =>
      inCodeOrder(pathOf(one), pathOf(other)) > 0 ? { one: other, other: one, share } : { one, other, share },
    )
    .toSorted(
      (a, b) =>
        b.share - a.share || inCodeOrder(pathOf(a.one), pathOf(b.one)) || inCodeOrder(pathOf(a.other), pathOf(b.other)),
    )
    .slice(0, MOST_PAIRS);
  for (const [at, { one, other, share }] of listed.entries()) {
    const passages = at < most ? { passages: passagesOf(pile[one], pile[other]) } : {};
    yield { one: pathOf(one), other: pathOf(other), share, ...passages };
  }
}

function passagesOf(one: MaskedText, other: MaskedText): PairPassage[] {
  const [left, right] = [sideOf(one), sideOf(other)];
  return sharedPassages(one.normalised, other.normalised).map((passage) => ({
    one: left.ofUnits(passage.one),
    other: right.ofUnits(passage.other),
  }));
}

/** A warning where not all pairs are listed with what they share. */
export function pairsLeftOut({ pairs, pile }: FoundPairs): Warning[] {
  const count = pairs.length;
  const withPassages = mostWithPassages(pile.length);
  if (count <= withPassages) return [];
  const left: Warning = {
    code: "pairs-left-out",
    message: {
      zh: `共有文字的文件有 ${count} 对${count > MOST_PAIRS ? `：列出最相近的 ${MOST_PAIRS} 对` : ""}；最相近的 ${withPassages} 对列出共有的文字`,
      en: `${count} pairs of documents share wording${count > MOST_PAIRS ? `; the closest ${MOST_PAIRS} are listed` : ""}; the closest ${withPassages} with what they share`,
    },
  };
  return [left];
}
