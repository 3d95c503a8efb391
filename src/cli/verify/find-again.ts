import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";

/** Where the files of a report may be now. */
export interface Whereabouts {
  /** The path of the report: its files may be beside it. */
  readonly report: string;
}

/** Where a file or folder of a report is: by its name, or else beside the report; by its name where it is nowhere. */
export async function findAgain(name: string, { report }: Whereabouts): Promise<string> {
  const beside = dirname(report);
  const places = [name, ...(isAbsolute(name) ? [] : [join(beside, name)]), join(beside, basename(name))];
  for (const place of places) if (await isThere(place)) return place;
  return name;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
