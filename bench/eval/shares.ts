import type { Figures } from "./measure.js";

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Placeholders with a right value. */
export function valued({ right, wrong, unfilled }: Figures): number {
  return right + wrong + unfilled;
}

/** Placeholders without a right value. */
export function valueless({ falseFills, inferred, blank }: Figures): number {
  return falseFills + inferred + blank;
}

export function rightShare(figures: Figures): number | null {
  return share(figures.right, valued(figures));
}

/** False alarms in 20,000 characters. */
export function alarmRate({ falseAlarms, characters }: Figures): number {
  return characters === 0 ? 0 : (falseAlarms * 20_000) / characters;
}

export function percent(part: number | null): string {
  return part === null ? "" : `${(100 * part).toFixed(2)}`;
}
