import type { Templates } from "../../answer/templates.js";
import type { Bilingual } from "../../text/language.js";
import { MESSAGES } from "./messages.js";

/** What the first line of a report says, and the numbers in it. */
export interface Verdict {
  readonly message: Bilingual;
  readonly numbers: Readonly<Record<"files" | "grouped" | "groups" | "ungrouped", number>>;
}

/** How many templates there are, and how many documents come from one. */
export function verdictOf({ groups, hidden, ungrouped }: Templates): Verdict {
  const listed = new Set(groups.flatMap(({ members }) => members.map(({ path }) => path))).size;
  const grouped = listed + (hidden?.documents ?? 0);
  const all = groups.length + (hidden?.groups ?? 0);
  const numbers = { files: grouped + ungrouped.length, grouped, groups: all, ungrouped: ungrouped.length };
  return { message: messageFor(numbers), numbers };
}

function messageFor({ groups, ungrouped }: Verdict["numbers"]): Bilingual {
  if (groups === 0) return MESSAGES.none;
  if (ungrouped === 0) return groups === 1 ? MESSAGES.foundAllOne : MESSAGES.foundAll;
  return groups === 1 ? MESSAGES.foundOne : MESSAGES.found;
}
