import { renderTable } from "../eval/tables.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { templates } from "../../src/templates.js";
import { makeGroups } from "./group-recipes.js";
import { measureTemplates, NO_FIGURES, sumOfFigures, type TemplateFigures } from "./measure-templates.js";
import type { SeedText } from "./read-seeds.js";

/** Makes groups of documents from some texts, and measures what is found of them, by the size of the group. */
export function evalTemplates(
  texts: readonly SeedText[],
  seed: number,
  tell?: (mistake: string) => void,
): Map<string, TemplateFigures> {
  const figures = new Map<string, TemplateFigures>();
  for (const { members, made } of makeGroups(texts, seed)) {
    const answer = templates(made.map(({ text, path }) => documentFromText(text, { path })));
    const name = `of ${members}`;
    figures.set(name, sumOfFigures(figures.get(name) ?? NO_FIGURES, measureTemplates(made, answer, tell)));
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
