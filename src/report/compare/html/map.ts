import type { Basis, Range, Role, SegmentResult } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import type { Document } from "../../../text/document.js";
import { documentOf, rangeIn } from "./columns.js";
import { textSpan } from "../../shared/html/text-span.js";
import { markup, trusted, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { perColumn } from "./per-column.js";
import { WORDING } from "./wording.js";

/** Both texts run from 0 to LENGTH along the map; across it is WIDTH: a bar, the ribbons, a bar. */
const LENGTH = 1000;
const WIDTH = 100;
const BAR = 16;
/** What lies closer than this along the map is drawn as one; a stroke is never shorter than the second. */
const JOIN = 0.5;
const SHORTEST = 0.8;
/** Ribbons may bridge a little more, or a page of single edits would be a haze. */
const RIBBON_JOIN = 3;

interface Stretch {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Ribbon {
  readonly name: "shared" | "moved";
  readonly anonymised: Range;
  readonly published: Range;
}

/** The whole alignment of the anonymised text and one published text, as one picture, and two windows that move over it. */
export function renderMap(compared: Compared, published: number, say: Say): Markup {
  const { placeholders } = compared.comparison;
  const scaleOf = { anonymised: scale(compared.anonymised), published: scale(documentOf(compared, published)) };
  const segments = mappedOf(compared, published, scaleOf);
  const bar = (role: Role): Stretch[] =>
    joined(segments.flatMap(({ name, [role]: range }) => (range === null ? [] : [{ name, ...range }])));
  const ribbons = ribbonsOf(segments);
  const ticks = placeholders.filter(({ document }) => document === "anonymised");
  return markup`<svg class="picture" viewBox="0 0 ${WIDTH} ${LENGTH}" preserveAspectRatio="none" role="img" aria-label="${say(WORDING.map)}"><g>
${paths(bar("anonymised"), 0)}${paths(bar("published"), WIDTH - BAR)}
${(["shared", "moved"] as const).map((name) => ribbonPath(name, ribbons))}
${(["direct", "inferred", "none"] as const).map((basis) =>
  tickPath(
    basis,
    ticks.filter((tick) => tick.basis === basis).map((tick) => scaleOf.anonymised(tick).start),
  ),
)}
</g></svg><div class="windows" aria-hidden="true"><i data-window="anonymised"></i><i data-window="published"></i></div>`;
}

type Scale = (range: Range) => Range;

/** A segment along the map. */
interface Mapped {
  readonly name: string;
  readonly anonymised: Range | null;
  readonly published: Range | null;
}

function mappedOf({ comparison }: Compared, published: number, scaleOf: Readonly<Record<Role, Scale>>): Mapped[] {
  return (perColumn(comparison).segments[published] ?? []).flatMap((number) => {
    const segment = comparison.segments[number];
    if (segment === undefined) return [];
    const [own, other] = [rangeIn(segment, "anonymised"), rangeIn(segment, published)];
    return {
      name: nameOf(segment),
      anonymised: own && scaleOf.anonymised(own),
      published: other && scaleOf.published(other),
    };
  });
}

function scale(document: Document | undefined): Scale {
  if (document === undefined) return (range) => range;
  const factor = LENGTH / Math.max(1, document.text.length);
  return (range) => {
    const { start, end } = textSpan(document, range);
    return { start: start * factor, end: end * factor };
  };
}

function nameOf({ class: name, moved }: SegmentResult): string {
  return moved ? "moved" : name;
}

/** In order along the bar; neighbours of one name become one stretch. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: { name: string; start: number; end: number }[] = [];
  for (const next of stretches.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last?.name === next.name && next.start - last.end <= JOIN) last.end = Math.max(last.end, next.end);
    else result.push({ ...next });
  }
  return result;
}

function paths(stretches: readonly Stretch[], x: number): Markup[] {
  const byName = new Map<string, { readonly boxes: string[]; from: number; long: number }>();
  for (const { name, start, end } of stretches) {
    const drawn = byName.get(name) ?? { boxes: [], from: NaN, long: NaN };
    byName.set(name, drawn);
    const [from, long] = [toTenths(start), toTenths(Math.max(SHORTEST, end - start))];
    if (from === drawn.from && long === drawn.long) continue;
    drawn.from = from;
    drawn.long = long;
    drawn.boxes.push(`M${x} ${from / 10}h${BAR}v${long / 10}h-${BAR}z`);
  }
  return [...byName].map(([name, { boxes }]) => markup`<path class="${name}" d="${trusted(boxes.join(""))}"/>`);
}

/** What is drawn where the last one was is not seen. */
function draw(shapes: string[], shape: string): void {
  if (shape !== shapes.at(-1)) shapes.push(shape);
}

/** Paired segments that follow each other closely in both texts make one ribbon. */
function ribbonsOf(segments: readonly Mapped[]): Ribbon[] {
  const ribbons: Ribbon[] = [];
  for (const { name, anonymised, published } of segments) {
    if (anonymised === null || published === null) continue;
    const next: Ribbon = { name: name === "moved" ? "moved" : "shared", anonymised, published };
    const last = ribbons.at(-1);
    if (
      last?.name === next.name &&
      follows(last.anonymised, next.anonymised) &&
      follows(last.published, next.published)
    ) {
      ribbons[ribbons.length - 1] = {
        name: next.name,
        anonymised: { start: last.anonymised.start, end: next.anonymised.end },
        published: { start: last.published.start, end: next.published.end },
      };
    } else ribbons.push(next);
  }
  return ribbons;
}

function follows(one: Range, other: Range): boolean {
  return other.start >= one.start && other.start - one.end <= RIBBON_JOIN && other.end >= one.end;
}

function ribbonPath(name: Ribbon["name"], ribbons: readonly Ribbon[]): Markup {
  const [left, middle, right] = [BAR, WIDTH / 2, WIDTH - BAR];
  const shapes: string[] = [];
  for (const { name: own, anonymised: from, published: to } of ribbons) {
    if (own !== name) continue;
    const [a0, a1] = [at(from.start), at(Math.max(from.end, from.start + SHORTEST))];
    const [p0, p1] = [at(to.start), at(Math.max(to.end, to.start + SHORTEST))];
    draw(
      shapes,
      `M${left} ${a0}C${middle} ${a0} ${middle} ${p0} ${right} ${p0}V${p1}C${middle} ${p1} ${middle} ${a1} ${left} ${a1}Z`,
    );
  }
  return markup`<path class="ribbon ${name}" d="${trusted(shapes.join(""))}"/>`;
}

function tickPath(basis: Basis, starts: readonly number[]): Markup {
  const shapes: string[] = [];
  for (const start of starts) draw(shapes, `M0 ${at(start)}h${BAR}`);
  return markup`<path class="tick ${basis}" d="${trusted(shapes.join(""))}"/>`;
}

function at(position: number): string {
  return String(toTenths(position) / 10);
}

function toTenths(position: number): number {
  return Math.round(position * 10);
}
