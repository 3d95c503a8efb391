import type { ScannedDocument } from "../../answer/scan.js";
import type { Language } from "../../text/language.js";
import { fill } from "../shared/labels.js";
import { MESSAGES } from "./messages.js";

/** Which saved templates a text fills, in words; null where it was held against none. Names are as they were saved. */
export function templatesSaid({ templates }: ScannedDocument, language: Language): string | null {
  if (templates === undefined) return null;
  if (templates.length === 0) return MESSAGES.templateNone[language];
  return templates
    .map(({ name, covers, slots }) =>
      fill(MESSAGES.templateSaid, language, { name, covers: `${Math.round(covers * 100)}%`, slots }),
    )
    .join("；");
}
