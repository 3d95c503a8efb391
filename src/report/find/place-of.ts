import type { TextName } from "../../answer/find.js";

/** Where a text is: its file, and which of the texts of that file it is. */
export function placeOf({ id, path, url }: TextName): string {
  if (path === null) return url ?? id;
  return id === path ? path : `${path} · ${url ?? id}`;
}
