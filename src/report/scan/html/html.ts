import type { Language } from "../../../text/language.js";
import { renderPageEnd, renderPageHead, renderThemeButton } from "../../shared/html/frame.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { sayIn, type Say } from "../../shared/html/messages.js";
import { ENGINE_NAMES, type EngineName } from "../engines.js";
import type { ScanEnd, ScanHead, ScannedText, ScanRendering, ScanReportOptions } from "../rendering.js";
import { prefixOf, renderShared, renderTable } from "./across.js";
import { renderArticle } from "./article.js";
import { renderWarnings } from "./overview.js";
import { renderRun } from "./provenance.js";
import * as bundle from "./page.generated.js";
import { WORDING } from "./wording.js";

/**
 * A scan as one HTML file that loads nothing: each text with every finding marked in it,
 * the findings beside it, and where there are several texts a table across them.
 *
 * It is written text by text; what is known only at the end is written there, and the style moves it above.
 * Its content security policy allows only the style and script in it, by their hashes. Search phrases are links to
 * search engines, which nothing follows but a click; `engines` are chosen at first, and without any there are no links.
 */
export function openScanHtml({
  language,
  engines = ENGINE_NAMES,
}: Pick<ScanReportOptions, "language" | "engines">): ScanRendering {
  return new ScanPage(language, engines);
}

class ScanPage implements ScanRendering {
  readonly between = "";
  readonly #language: Language;
  readonly #say: Say;
  readonly #engines: readonly EngineName[];
  #head: ScanHead | null = null;

  constructor(language: Language, engines: readonly EngineName[]) {
    this.#language = language;
    this.#engines = engines;
    this.#say = sayIn(language);
  }

  begin(head: ScanHead): string {
    this.#head = head;
    return `${renderHead(head, this.#language, this.#say).html}\n`;
  }

  text({ document, ...text }: ScannedText): string {
    if (document === null) throw new TypeError("a page shows the text: scan with documents");
    const [language, say, engines, prefix] = [this.#language, this.#say, this.#engines, prefixOf(text.index)];
    return renderArticle({ ...text, document, language, say, engines, prefix }).html;
  }

  end({ rows, shared, warnings }: ScanEnd): string {
    const say = this.#say;
    const isSeveral = rows.length > 1;
    return markup`<div class="summary-of-all">${renderWarnings(warnings, this.#language, say)}${isSeveral ? renderTable(rows, this.#language, say) : null}${
      shared === null || !isSeveral ? null : renderShared(shared, rows, say)
    }</div></main>
<footer class="run"><h2>${say("provenance")}</h2>${this.#head === null ? null : renderRun(this.#head, say)}<p>${say(this.#engines.length === 0 ? "local" : WORDING["engines.local"])}</p></footer>
${renderPageEnd(bundle)}`.html;
  }
}

function renderHead({ tool }: ScanHead, language: Language, say: Say): Markup {
  const title = `${say(WORDING.brand)} · ${tool.name}`;
  return markup`${renderPageHead({ language, title, tool, bundle, linksOut: true })}
<body><a class="skip" href="#${prefixOf(0)}">${say(WORDING.skip)}</a>
<header class="masthead"><h1>${say(WORDING.brand)}</h1><p>${say(WORDING.about)}</p>${renderThemeButton(say)}</header>
<main>`;
}
