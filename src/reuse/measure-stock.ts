import type { ReuseFigures, StockFigures } from "../answer/comparison.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { round } from "./figures.js";
import type { MeasuredReuse } from "./measure-reuse.js";
import type { UnitSegment } from "./segments.js";

/** Where the wording of the compared texts is everybody's, in order, apart from each other. */
export interface StockWording {
  readonly anonymised: readonly Span<"text">[];
  readonly published: readonly (readonly Span<"text">[])[];
}

/** How much of the reuse is stock phrase. */
export interface MeasuredStock {
  readonly anonymised: StockFigures;
  readonly published: readonly StockFigures[];
  /** Of each published text and segment: the stock phrases of the anonymised text in what both texts have. */
  readonly inSegments: readonly (readonly (readonly Span<"folded">[])[])[];
}

interface StockText {
  readonly normalised: NormalisedText;
}

/** Counts the stock phrases in what was reused. */
export function measureStock(
  own: StockText,
  others: readonly StockText[],
  { figures, ofEach }: MeasuredReuse,
  stock: StockWording,
): MeasuredStock {
  const isStock = unitsOf(own.normalised, stock.anonymised);
  const segments = ofEach.map((ofOne) => ofOne.segments);
  return {
    anonymised: figuresOf(own.normalised, isStock, { figures, segments, side: "anonymised" }),
    published: others.map(({ normalised }, at) =>
      figuresOf(normalised, unitsOf(normalised, stock.published[at]), {
        figures: ofEach[at].figures,
        segments: [segments[at]],
        side: "published",
      }),
    ),
    inSegments: segments.map((ofOne) =>
      ofOne.map(({ class: name, anonymised }) =>
        REUSED.has(name) && anonymised !== null ? stretchesIn(isStock, anonymised) : [],
      ),
    ),
  };
}

const REUSED: ReadonlySet<UnitSegment["class"]> = new Set(["verbatim", "punctuation", "edited"]);

interface Reused {
  readonly figures: ReuseFigures;
  readonly segments: readonly (readonly UnitSegment[])[];
  readonly side: "anonymised" | "published";
}

function figuresOf(text: NormalisedText, isStock: Uint8Array, { figures, segments, side }: Reused): StockFigures {
  const isReused = new Uint8Array(isStock.length);
  for (const { class: name, [side]: range } of segments.flat())
    if (range !== null && REUSED.has(name)) isReused.fill(1, range.start, range.end);
  const characters = count(text, (unit) => isStock[unit] === 1);
  const reused = count(text, (unit) => isStock[unit] === 1 && isReused[unit] === 1);
  const { verbatim, edited, punctuation } = figures;
  const others = figures.characters - characters;
  const shareWithout = others === 0 ? 0 : round((verbatim + edited + punctuation - reused) / others);
  return { characters, reused, shareWithout };
}

/** Characters: what came from one counts once. */
function count({ starts }: NormalisedText, isCounted: (unit: number) => boolean): number {
  let characters = 0;
  for (let unit = 0; unit < starts.length; unit++)
    if (isCounted(unit) && (unit === 0 || starts[unit] !== starts[unit - 1])) characters++;
  return characters;
}

/** 1 for each unit in one of these stretches; placeholders are none of anybody's wording. */
function unitsOf({ key, starts }: NormalisedText, stretches: readonly Span<"text">[]): Uint8Array {
  const isStock = new Uint8Array(starts.length);
  let unit = 0;
  for (const { start, end } of stretches) {
    while (unit < starts.length && starts[unit] < start) unit++;
    for (; unit < starts.length && starts[unit] < end; unit++) if (key[unit] < HOLE) isStock[unit] = 1;
  }
  return isStock;
}

function stretchesIn(isStock: Uint8Array, { start, end }: Span<"folded">): Span<"folded">[] {
  const stretches: Span<"folded">[] = [];
  for (let at = start; at < end; at++) {
    if (isStock[at] === 0) continue;
    const from = at;
    while (at < end && isStock[at] === 1) at++;
    stretches.push(span(from, at));
  }
  return stretches;
}
