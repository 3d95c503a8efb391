import { escapeHtml } from "./escape.js";

/** Markup that is safe to put into a page: only `markup` and `trusted` make it. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

export type Insert = string | number | Markup | readonly Markup[] | null;

/** A template whose text inserts are escaped; `null` leaves nothing. */
export function markup(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  let html = strings[0] ?? "";
  for (const [index, insert] of inserts.entries()) html += htmlOf(insert) + (strings[index + 1] ?? "");
  return new Markup(html);
}

/** Markup that was written by us and never by an input: the bundled style and script, path data. */
export function trusted(html: string): Markup {
  return new Markup(html);
}

function htmlOf(insert: Insert): string {
  if (insert === null) return "";
  if (insert instanceof Markup) return insert.html;
  if (typeof insert === "object") return insert.map(({ html }) => html).join("");
  return escapeHtml(String(insert));
}
