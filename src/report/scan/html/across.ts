import type { Language } from "../../../text/language.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { count } from "../../shared/labels.js";
import { placeChain, STRENGTHS, TEXT_KINDS, timeRange } from "../labels.js";
import type { ScanRow } from "../rendering.js";
import type { SharedPhrase, SharedWording } from "../../../answer/scan.js";
import { emptyNote, strengthBar } from "./part.js";
import { WORDING } from "./wording.js";

const PHRASES = 300;
const NAMES = 4;

/** How the ids of a text begin, by its number. */
export function prefixOf(index: number): string {
  return `t${index}`;
}

/** A row for each text: what it is, how it is masked, where and when it points to. */
export function renderTable(rows: readonly ScanRow[], language: Language, say: Say): Markup {
  const heads = [
    WORDING["table.id"],
    WORDING["across.text"],
    WORDING.kind,
    WORDING["across.characters"],
    WORDING["across.masks"],
    WORDING.deletions,
    WORDING.leaks,
    WORDING["across.place"],
    WORDING.when,
    WORDING.stock,
  ].map((head) => markup`<th scope="col">${say(head)}</th>`);
  return markup`<section class="across" aria-labelledby="across"><h2 id="across">${say(WORDING.across)} <small>${count(rows.length)}</small></h2>
<div class="wide" tabindex="0" role="region" aria-labelledby="across"><table><thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => renderRow(row, language, say))}</tbody></table></div></section>`;
}

function renderRow(row: ScanRow, language: Language, say: Say): Markup {
  const when = row.time === null ? null : timeRange(row.time, language);
  return markup`<tr><td class="number">${row.index + 1}</td><th scope="row"><a href="#${prefixOf(row.index)}"><span lang="zh-CN">${row.title ?? row.path}</span></a>${row.title === null ? null : markup`<small>${row.path}</small>`}</th>
<td>${say(TEXT_KINDS[row.kind])}</td><td class="number">${count(row.characters)}</td><td>${renderMasks(row, say)}</td><td class="number">${count(row.deletions)}</td><td class="number">${count(row.leaks)}</td><td>${renderPlace(row, say)}</td><td>${when ?? "—"}</td><td class="number">${percent(row.stockShare)}</td></tr>`;
}

function renderMasks({ isMasked, maskStyle }: ScanRow, say: Say): Markup | string {
  if (!isMasked) return say(WORDING.none);
  const rest = maskStyle.length - NAMES;
  return markup`${maskStyle
    .slice(0, NAMES)
    .map(
      ({ notation, count: times }) =>
        markup`<span class="notation"><b class="mark placeholder">${notation}</b> <small>${say("times", { count: times })}</small></span> `,
    )}${rest > 0 ? markup`<small>+${count(rest)}</small>` : null}`;
}

function renderPlace({ place, placeLeaks }: ScanRow, say: Say): Markup {
  if (place === null) return markup`<span class="quiet-text">${say(WORDING["points.nowhere"])}</span>`;
  const names = placeLeaks.slice(0, NAMES).join("、");
  const rest = placeLeaks.length - NAMES;
  return markup`<b lang="zh-CN">${placeChain(place.path)}</b> ${strengthBar(place.strength, say(STRENGTHS[place.strength]))}<small lang="zh-CN">${names}${rest > 0 ? ` +${count(rest)}` : ""}</small>`;
}

/** Wording that two or more texts have in common, with links to them. */
export function renderShared(shared: SharedWording, rows: readonly ScanRow[], say: Say): Markup {
  const { phrases, isApproximate } = shared;
  const rest = phrases.length - PHRASES;
  const body =
    phrases.length === 0
      ? emptyNote(say(WORDING["shared.none"]))
      : markup`<ol>${phrases.slice(0, PHRASES).map((phrase) => renderPhrase(phrase, rows, say))}</ol>`;
  return markup`<section class="shared" aria-labelledby="shared"><h2 id="shared">${say(WORDING.shared)} <small>${count(phrases.length)}</small></h2>
${body}${rest > 0 ? emptyNote(say(WORDING["shared.limit"], { count: rest })) : null}${isApproximate ? emptyNote(say(WORDING["shared.approximate"])) : null}</section>`;
}

function renderPhrase({ text, count: times, documents }: SharedPhrase, rows: readonly ScanRow[], say: Say): Markup {
  const names = documents.map((at) => {
    const { index, title, path } = rows[at];
    return markup`<a href="#${prefixOf(index)}" title="${title ?? path}">${index + 1}</a> `;
  });
  return markup`<li><span lang="zh-CN">${text}</span> <small>${say(WORDING["shared.in"], { count: times })} ${names}${times > documents.length ? "…" : null}</small></li>`;
}
