import type { Language } from "../../../text/language.js";
import type { Strength } from "../../../answer/scan.js";

/** What every part of a scan's report is drawn from. */
export interface ScanDrawing {
  readonly language: Language;
  readonly width: number;
}

const BARS: Readonly<Record<Strength, string>> = { strong: "●●●", moderate: "●●○", weak: "●○○" };

export const bar = (strength: Strength): string => BARS[strength];

export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, "")}%`;
}
