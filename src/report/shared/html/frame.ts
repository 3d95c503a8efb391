import type { Language } from "../../../text/language.js";
import { markup, trusted, type Markup } from "./markup.js";
import type { Say } from "./messages.js";

/** The script and the style of a page, and the hashes by which its content security policy lets them in. */
interface Bundle {
  readonly pageScript: string;
  readonly pageScriptHash: string;
  readonly pageStyle: string;
  readonly pageStyleHash: string;
}

interface Frame {
  readonly language: Language;
  readonly title: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly bundle: Bundle;
  /** Whether it has links to other pages: then no browser looks their hosts up before a click. */
  readonly linksOut?: boolean;
}

/** The head of a page that loads nothing: its policy allows only the style and script in it. */
export function renderPageHead({ language, title, tool, bundle, linksOut = false }: Frame): Markup {
  const { pageScriptHash, pageStyle, pageStyleHash } = bundle;
  const policy = `default-src 'none'; script-src '${pageScriptHash}'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;
  return markup`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"><head>
<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">${linksOut ? trusted('<meta http-equiv="x-dns-prefetch-control" content="off">') : null}
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${title}</title>
<style>${trusted(pageStyle)}</style></head>`;
}

/** The end of a page: where it speaks to those who hear it, and its script. */
export function renderPageEnd({ pageScript }: Bundle): Markup {
  return markup`<p class="unseen" role="status" aria-live="polite"></p>
<script>${trusted(pageScript)}</script>
</body></html>
`;
}

export function renderThemeButton(say: Say): Markup {
  return markup`<button type="button" class="quiet live" aria-pressed="false" data-theme-toggle>${say("theme")}</button>`;
}
