import type { Templates } from "../../answer/templates.js";
import type { Bilingual } from "../../text/language.js";
import { MESSAGES } from "./messages.js";

/** What the first line of a report says, and the numbers in it. */
export interface Verdict {
  readonly message: Bilingual;
  readonly numbers: Readonly<Record<"files" | "grouped" | "groups" | "ungrouped", number>>;
}

/** How many templates there are, and how many documents come from one. */
export function verdictOf({ groups, ungrouped }: Templates): Verdict {
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ path }) => path))).size;
  const numbers = { files: grouped + ungrouped.length, grouped, groups: groups.length, ungrouped: ungrouped.length };
  const messages = [MESSAGES.none, MESSAGES.foundOne];
  return { message: messages[groups.length] ?? MESSAGES.found, numbers };
}
