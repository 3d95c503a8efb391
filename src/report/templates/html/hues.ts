import type { TemplateGroup } from "../../../answer/templates.js";

const HUES = 8;
/** Slots that follow each other have colours that are far apart. */
const STEP = 3;

/** The class that colours a slot, the same wherever it is shown. */
export type HueOf = (id: string) => string;

export function huesOf({ slots }: TemplateGroup): HueOf {
  const hues = new Map(slots.map(({ id }, at) => [id, `hue-${(at * STEP) % HUES}`] as const));
  return (id) => hues.get(id) ?? "hue-0";
}
