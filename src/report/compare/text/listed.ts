import { count, fill } from "../../shared/labels.js";
import { run } from "../../shared/text/style.js";
import type { Row } from "../../shared/text/row.js";
import { wrapRows } from "../../shared/text/rows.js";
import { MOST_LISTED } from "../most-listed.js";
import type { Drawing } from "./drawing.js";
import { MESSAGES } from "./messages.js";

/** The first of a long list, or all of it where all is asked for. */
export function listed<T>(items: readonly T[], { all }: Drawing): readonly T[] {
  return all ? items : items.slice(0, MOST_LISTED);
}

/** How many of a list are left out. */
export function restRows(items: readonly unknown[], drawing: Drawing): Row[] {
  const { language, width } = drawing;
  const shown = listed(items, drawing).length;
  if (shown === items.length) return [];
  const counted = { most: count(shown), rest: count(items.length - shown) };
  return wrapRows([run("  "), run(fill(MESSAGES.rest, language, counted), "faint")], width);
}
