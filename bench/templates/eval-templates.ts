import { randomFrom } from "../generate/random.js";
import { readSeeds } from "./read-seeds.js";
import { renderTable } from "../eval/tables.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { templates } from "../../src/templates.js";
import { makeGroup } from "./make-group.js";
import { measureTemplates, NO_FIGURES, sumOfFigures, type TemplateFigures } from "./measure-templates.js";

/** What is made: piles of three groups each. */
const PILES = 6;
const SORTS = [
  { name: "five", members: 5, isMasked: false, isForgetful: false },
  { name: "forgetful", members: 4, isMasked: false, isForgetful: true },
  { name: "masked", members: 4, isMasked: true, isForgetful: false },
  { name: "two", members: 2, isMasked: false, isForgetful: false },
] as const;

/** Makes groups of documents from the texts of a folder, and measures what is found of them. */
export function evalTemplates(
  folder: string,
  seed: number,
  tell?: (mistake: string) => void,
): Map<string, TemplateFigures> {
  const texts = readSeeds(folder);
  const figures = new Map<string, TemplateFigures>(SORTS.map(({ name }) => [name, NO_FIGURES]));
  for (let pile = 0; pile < PILES; pile++) {
    const random = randomFrom(seed * 1000 + pile);
    const groups = SORTS.map((sort) => ({ sort, made: makeGroup(texts, random, sort) }));
    for (const { sort, made } of groups) {
      const answer = templates(made.map(({ text, path }) => documentFromText(text, { path })));
      const before = figures.get(sort.name) ?? NO_FIGURES;
      figures.set(sort.name, sumOfFigures(before, measureTemplates(made, answer, tell)));
    }
  }
  return figures;
}

export function renderTemplateFigures(figures: ReadonlyMap<string, TemplateFigures>): string {
  const rows = [...figures, ["all", Array.from(figures.values()).reduce(sumOfFigures, NO_FIGURES)] as const];
  return renderTable([
    ["templates", "groups", "whole", "slots", "prec", "rec", "masked", "forgotten", "f.prec", "f.rec", "chars"],
    ...rows.map(([name, of]) => [
      name,
      String(of.groups),
      share(of.whole, of.groups),
      String(of.slots),
      share(of.rightSlots, of.saidSlots),
      share(of.rightSlots, of.slots),
      share(of.rightMasked, of.masked),
      String(of.forgotten),
      share(of.rightForgotten, of.saidForgotten),
      share(of.rightForgotten, of.forgotten),
      share(of.rightCharacters, of.characters),
    ]),
  ]);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(3);
}
