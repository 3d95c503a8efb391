import type { Basis, Range, SegmentResult } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import type { Document } from "../../../text/document.js";
import { documentOf, rangeIn } from "./columns.js";
import { textSpan } from "../../shared/html/text-span.js";
import { markup, trusted, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { perColumn } from "./per-column.js";
import type { Column } from "./segment-lookup.js";
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
  const segments = (perColumn(compared.comparison).segments[published] ?? []).map(([, segment]) => segment);
  const scaleOf = { anonymised: scale(compared.anonymised), published: scale(documentOf(compared, published)) };
  const bar = (column: Column, toMap: Scale): Stretch[] =>
    joined(
      segments.flatMap((segment) => {
        const range = rangeIn(segment, column);
        return range === null ? [] : [{ name: nameOf(segment), ...toMap(range) }];
      }),
    );
  const ribbons = ribbonsOf(segments, published, scaleOf);
  const ticks = placeholders.filter(({ document }) => document === "anonymised");
  return markup`<svg class="picture" viewBox="0 0 ${WIDTH} ${LENGTH}" preserveAspectRatio="none" role="img" aria-label="${say(WORDING.map)}"><g>
${paths(bar("anonymised", scaleOf.anonymised), 0)}${paths(bar(published, scaleOf.published), WIDTH - BAR)}
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
  const result: Stretch[] = [];
  for (const next of stretches.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last?.name === next.name && next.start - last.end <= JOIN)
      result[result.length - 1] = { ...last, end: Math.max(last.end, next.end) };
    else result.push(next);
  }
  return result;
}

function paths(stretches: readonly Stretch[], x: number): Markup[] {
  const byName = new Map<string, string>();
  for (const { name, start, end } of stretches) {
    const box = `M${x} ${at(start)}h${BAR}v${at(Math.max(SHORTEST, end - start))}h-${BAR}z`;
    byName.set(name, (byName.get(name) ?? "") + box);
  }
  return [...byName].map(([name, data]) => markup`<path class="${name}" d="${trusted(data)}"/>`);
}

/** Paired segments that follow each other closely in both texts make one ribbon. */
function ribbonsOf(
  segments: readonly SegmentResult[],
  document: number,
  scaleOf: Readonly<Record<"anonymised" | "published", Scale>>,
): Ribbon[] {
  const ribbons: Ribbon[] = [];
  for (const { anonymised, published, moved } of segments) {
    if (anonymised === null || published?.document !== document) continue;
    const next: Ribbon = {
      name: moved ? "moved" : "shared",
      anonymised: scaleOf.anonymised(anonymised),
      published: scaleOf.published(published),
    };
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
  const data = ribbons
    .filter((ribbon) => ribbon.name === name)
    .map(({ anonymised: from, published: to }) => {
      const [a0, a1] = [at(from.start), at(Math.max(from.end, from.start + SHORTEST))];
      const [p0, p1] = [at(to.start), at(Math.max(to.end, to.start + SHORTEST))];
      return `M${left} ${a0}C${middle} ${a0} ${middle} ${p0} ${right} ${p0}V${p1}C${middle} ${p1} ${middle} ${a1} ${left} ${a1}Z`;
    });
  return markup`<path class="ribbon ${name}" d="${trusted(data.join(""))}"/>`;
}

function tickPath(basis: Basis, starts: readonly number[]): Markup {
  return markup`<path class="tick ${basis}" d="${trusted(starts.map((start) => `M0 ${at(start)}h${BAR}`).join(""))}"/>`;
}

function at(position: number): string {
  return String(Math.round(position * 10) / 10);
}
