import type { Bilingual, Language } from "../../text/language.js";
import { count } from "../../report/shared/labels.js";
import { WORDING, type Saying } from "./wording.js";

/** Says something in the language of the page, with `{…}` filled in. */
export type Say = (what: Saying | Bilingual, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return (what, values = {}) => {
    const text = (typeof what === "string" ? WORDING[what] : what)[language];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => shown(values[name] ?? whole));
  };
}

/** Numbers with their thousands apart, as the reports have them. */
function shown(value: string | number): string {
  return typeof value === "number" ? count(value) : value;
}
