import { renderComparisonHtml } from "../../report/compare/html/html.js";
import type { Compared } from "../../report/compare/compared.js";
import { markup } from "../../report/shared/html/markup.js";
import type { Language } from "../../text/language.js";
import type { Words } from "../../words/words.js";
import type { SaidByReader } from "./messages.js";

const FOOTER = "<footer>";

/** The report as a page, with what the reader has said in a part of its own, named as the reader's. */
export function judgedHtml(
  compared: Compared,
  options: { readonly language: Language; readonly words: Words },
  { heading, rows }: SaidByReader,
): string {
  const html = renderComparisonHtml(compared, options);
  const at = html.lastIndexOf(FOOTER) + FOOTER.length;
  const said = markup`<h2>${heading}</h2>
<dl>${rows.map(({ placeholder, said: text }) => markup`<div><dt>${placeholder}</dt><dd>${text}</dd></div>`)}</dl>
`.html;
  return html.slice(0, at) + said + html.slice(at);
}
