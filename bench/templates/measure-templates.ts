import type { TemplateMember, Templates } from "../../src/answer/templates.js";
import type { MadeDocument } from "./made-document.js";

/** Counts of what was right; places count from the first unit of a value. */
export interface TemplateFigures {
  readonly groups: number;
  /** Groups that were found with all their documents and no others. */
  readonly whole: number;
  readonly slots: number;
  readonly saidSlots: number;
  readonly rightSlots: number;
  readonly masked: number;
  readonly rightMasked: number;
  readonly forgotten: number;
  readonly saidForgotten: number;
  readonly rightForgotten: number;
  readonly characters: number;
  readonly rightCharacters: number;
}

export const NO_FIGURES: TemplateFigures = {
  groups: 0,
  whole: 0,
  slots: 0,
  saidSlots: 0,
  rightSlots: 0,
  masked: 0,
  rightMasked: 0,
  forgotten: 0,
  saidForgotten: 0,
  rightForgotten: 0,
  characters: 0,
  rightCharacters: 0,
};

export function sumOfFigures(one: TemplateFigures, other: TemplateFigures): TemplateFigures {
  const names = Object.keys(one) as (keyof TemplateFigures)[];
  return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as unknown as TemplateFigures;
}

/** Measures an answer about the documents of a group, which may be among others. `tell` is told of each mistake. */
export function measureTemplates(
  made: readonly MadeDocument[],
  answer: Templates,
  tell: (mistake: string) => void = () => undefined,
): TemplateFigures {
  const paths = new Set(made.map(({ path }) => path));
  const group = answer.groups.find(
    ({ members }) => members.length === paths.size && members.every(({ path }) => paths.has(path)),
  );
  const nearest =
    group ?? answer.groups.toSorted((a, b) => ofThese(b.members, paths) - ofThese(a.members, paths))[0] ?? null;
  let figures: TemplateFigures = { ...NO_FIGURES, groups: 1, whole: group === undefined ? 0 : 1 };
  for (const document of made) {
    const at = nearest?.members.findIndex(({ path }) => path === document.path) ?? -1;
    const member = nearest?.members[at] ?? null;
    const forgotten = nearest?.forgotten.filter((one) => one.member === at).map(({ start }) => start) ?? [];
    figures = sumOfFigures(figures, ofDocument(document, member, { forgotten, tell }));
  }
  return figures;
}

function ofThese(members: readonly TemplateMember[], paths: ReadonlySet<string>): number {
  return members.filter(({ path }) => paths.has(path)).length;
}

interface Judging {
  readonly forgotten: readonly number[];
  readonly tell: (mistake: string) => void;
}

function ofDocument(
  { path, text, slots, segments }: MadeDocument,
  member: TemplateMember | null,
  { forgotten, tell }: Judging,
): TemplateFigures {
  const said = new Set((member?.slots ?? []).map(({ start, end }) => `${start}-${end}`));
  const clear = slots.filter(({ state }) => state !== "masked");
  const masked = slots.filter(({ state }) => state === "masked");
  const isSaid = ({ start, end }: { start: number; end: number }): boolean => said.has(`${start}-${end}`);
  const around = (start: number): string => text.slice(Math.max(0, start - 12), start + 16).replaceAll("\n", "⏎");
  for (const slot of clear)
    if (!isSaid(slot)) tell(`missed ${path} ${slot.start} ${slot.value} …${around(slot.start)}…`);
  for (const { start, end } of member?.slots ?? []) {
    if (!slots.some((slot) => slot.start === start && slot.end === end)) {
      tell(`extra ${path} ${start} ${text.slice(start, end)} …${around(start)}…`);
    }
  }
  const planted = slots.filter(({ state }) => state === "forgotten");
  for (const start of forgotten)
    if (!planted.some((slot) => slot.start === start)) tell(`no forgotten value ${path} …${around(start)}…`);
  const kinds = (member?.segments ?? []).flatMap(({ start, end, kind }) =>
    Array.from({ length: end - start }, () => kind),
  );
  let [characters, right] = [0, 0];
  for (const { start, end, kind } of segments) {
    characters += end - start;
    for (let at = start; at < end; at++) if ((kinds[at] ?? "own") === kind) right++;
  }
  const rightMasked = masked.filter((slot) =>
    member?.slots.some(({ start, end }) => start <= slot.start && end >= slot.end),
  ).length;
  return {
    ...NO_FIGURES,
    slots: clear.length,
    // A placeholder of which nothing is known has no value that could be wrong.
    saidSlots: (member?.slots ?? []).filter(({ placeholder }) => placeholder === null).length,
    rightSlots: clear.filter(isSaid).length,
    masked: masked.length,
    rightMasked,
    forgotten: planted.length,
    saidForgotten: forgotten.length,
    rightForgotten: planted.filter(({ start }) => forgotten.includes(start)).length,
    characters,
    rightCharacters: right,
  };
}
