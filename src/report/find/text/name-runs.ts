import type { TextName } from "../../../answer/find.js";
import { placeOf } from "../place-of.js";
import { run, type Run } from "../../shared/text/style.js";
import { visible } from "../../shared/visible.js";

/** A text by its title, date and place. */
export function nameRuns(name: TextName): Run[] {
  const { title, date } = name;
  const place = placeOf(name);
  const behind = [date, title === undefined ? undefined : place].filter((part) => part !== undefined);
  return [
    run(visible(title ?? place), "strong"),
    ...(behind.length === 0 ? [] : [run(`  ${behind.map(visible).join(" · ")}`, "faint")]),
  ];
}
