import { againstTemplates } from "../against-templates.js";
import type { SavedTemplates } from "../answer/saved-templates.js";
import type { TemplateFit } from "../answer/scan.js";
import type { Document } from "../text/document.js";

/** Which saved templates a text fills, the best first. */
export function templateFits(saved: SavedTemplates, document: Document): TemplateFit[] {
  return againstTemplates(saved, [document])
    .groups.flatMap(({ name = "", members }) =>
      members.map(({ covers = 0, share, slots }) => ({ name, covers, share, slots: slots.length })),
    )
    .toSorted((a, b) => b.covers - a.covers);
}
