import type { Warning } from "../../../text/document.js";
import type { Language } from "../../../text/language.js";
import { inOrderOfWeight } from "../../../text/warning-order.js";
import { renderFacts, type Fact } from "../../shared/html/facts.js";
import { markup, trusted, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { count } from "../../shared/labels.js";
import { placeChain, STRENGTHS, TEXT_KINDS, timeRange } from "../labels.js";
import type { Leak, PlaceEstimate } from "../../../answer/scan.js";
import { MESSAGES } from "../messages.js";
import { templatesSaid } from "../templates-said.js";
import { linkTo, strengthBar, type Part } from "./part.js";
import { WORDING } from "./wording.js";

/** As many places, and names that point to each, as the first screen has room for. */
const PLACES = 3;
const NAMES = 6;
const NOTATIONS = 6;

/** The first screen: where and when a text points to and why, how it is masked, how much was found. */
export function renderOverview(part: Part): Markup {
  const { scanned, say, language } = part;
  const verdict = verdictOn(scanned.places, say);
  return markup`<header class="overview">
${renderWarnings(scanned.warnings, language, say)}<div class="verdict"><p class="kicker">${scanned.title === undefined ? null : markup`<b lang="zh-CN">${scanned.title}</b> `}${scanned.path}</p>
<h2>${verdict}</h2>
<p class="lead">${leadOf(part)}</p>${renderTemplates(part)}
<p class="caution">${say(WORDING.caution)}</p></div>
<section class="where" aria-label="${say(WORDING.where)}"><h3>${say(WORDING.where)}</h3>${renderPlaces(part)}
<h3>${say(WORDING.when)}</h3>${renderTime(part)}</section>
<section class="how" aria-label="${say(WORDING.masking)}"><h3>${say(WORDING.masking)}</h3>${renderMaskStyle(part)}
${renderFigures(part)}</section>
</header>`;
}

function renderTemplates({ scanned, say, language }: Part): Markup | null {
  const said = templatesSaid(scanned, language);
  return said === null ? null : markup`<p class="lead"><b>${say(MESSAGES.template)}</b> ${said}</p>`;
}

/** The places that score equally well, worded no more surely than their strength allows. */
function verdictOn(places: readonly PlaceEstimate[], say: Say): string {
  const [first] = places;
  if (first === undefined) return say(WORDING["points.nowhere"]);
  const equal = places.filter(({ score }) => score === first.score);
  const place = equal.map(({ path }) => placeChain(path)).join(say(WORDING["points.or"]));
  return say(first.strength === "weak" ? WORDING["points.weakly"] : WORDING.points, { place });
}

/** What the scan says, in sentences that can be read aloud. */
function leadOf({ scanned, say, language }: Part): string {
  const { profile, characters, placeholders, places, time } = scanned;
  const kind = capitalised(say(TEXT_KINDS[profile.kind]));
  const masked = profile.isMasked
    ? say(WORDING["lead.masked"], { count: placeholders.length })
    : say(WORDING["lead.unmasked"]);
  const sentences = [say(WORDING.lead, { kind, characters, placeholders: masked })];
  const [place] = places;
  if (place !== undefined)
    sentences.push(
      say(WORDING["lead.place"], { place: placeChain(place.path), strength: say(STRENGTHS[place.strength]) }),
    );
  const when = time === null ? null : timeRange(time, language);
  if (when !== null) sentences.push(say(WORDING["lead.time"], { time: when }));
  return sentences.join(language === "zh" ? "" : " ");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function renderPlaces(part: Part): Markup {
  const { scanned, say } = part;
  const { places, leaks } = scanned;
  if (places.length === 0) return markup`<p class="empty">${say(WORDING["points.nowhere"])}</p>`;
  const leakOf = new Map(leaks.map((leak) => [leak.id, leak]));
  const most = Math.max(...places.slice(0, PLACES).map(({ score }) => score));
  const rows = places.slice(0, PLACES).map((place) => renderPlace(part, place, most, leakOf));
  const rest = places.length - PLACES;
  return markup`<ol class="places">${rows}${rest > 0 ? markup`<li class="more">${say(WORDING["where.more"], { count: rest })}</li>` : null}</ol>`;
}

function renderPlace(part: Part, place: PlaceEstimate, most: number, leakOf: ReadonlyMap<number, Leak>): Markup {
  const { say } = part;
  const { path, strength, score, leaks } = place;
  const width = most > 0 ? Math.round((1000 * Math.max(0, score)) / most) / 10 : 0;
  const label = say(WORDING.score, { score: score.toFixed(1) });
  return markup`<li class="place"><span class="row"><b lang="zh-CN">${placeChain(path)}</b><span class="meta">${strengthBar(strength, say(STRENGTHS[strength]))}</span></span>
<svg viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label="${label}"><title>${label}</title><rect class="rest" width="100" height="4"/><rect class="score" width="${width}" height="4"/></svg>
${renderNames(part, leaks, leakOf)}</li>`;
}

function renderNames(part: Part, ids: readonly number[], leakOf: ReadonlyMap<number, Leak>): Markup {
  const names = ids.slice(0, NAMES).flatMap((id) => {
    const leak = leakOf.get(id);
    return leak === undefined ? [] : markup`<li>${linkTo(part, `leak-${id}`, leak.text)}</li>`;
  });
  const rest = ids.length - NAMES;
  return markup`<ul class="names" lang="zh-CN">${names}${moreOf(rest)}</ul>`;
}

function moreOf(rest: number): Markup | null {
  return rest > 0 ? markup`<li>+${count(rest)}</li>` : null;
}

function renderTime(part: Part): Markup {
  const { scanned, say, language } = part;
  const when = scanned.time === null ? null : timeRange(scanned.time, language);
  if (scanned.time === null || when === null) return markup`<p class="empty">${say(WORDING["when.unknown"])}</p>`;
  const { signs } = scanned.time;
  const links = signs
    .slice(0, NAMES)
    .map(({ text }, index) => markup`<li>${linkTo(part, `time-${index + 1}`, text)}</li>`);
  const rest = signs.length - NAMES;
  return markup`<div class="place"><b>${when}</b><ul class="names" lang="zh-CN">${links}${moreOf(rest)}</ul></div>`;
}

function renderMaskStyle({ scanned: { maskStyle }, say, language }: Part): Markup {
  if (maskStyle.length === 0) return markup`<p class="empty">${say(WORDING["masking.none"])}</p>`;
  const rest = maskStyle.length - NOTATIONS;
  return markup`<ul class="notations">${maskStyle
    .slice(0, NOTATIONS)
    .map(
      ({ notation, count: times, said }) =>
        markup`<li><b class="mark placeholder">${notation}</b> <small>${say("times", { count: times })}</small> <span>${said[language]}</span></li>`,
    )}${moreOf(rest)}</ul>`;
}

function renderFigures({ scanned, say }: Part): Markup {
  const { profile, placeholders, leaks, deletions, clues } = scanned;
  const figures: readonly Fact[] = [
    [say(WORDING["placeholders.long"]), count(placeholders.length)],
    [say(WORDING.leaks), count(leaks.length)],
    [say(WORDING["deletions.long"]), count(deletions.length)],
    [say(WORDING.clues), count(clues.length)],
    [say(WORDING.stock), percent(profile.stock.share)],
  ];
  return markup`<dl class="figures" aria-label="${say(WORDING.figures)}">${renderFacts(figures)}</dl>`;
}

/** Warnings are shown, never folded; that a text looks like a private record before all others. */
export function renderWarnings(warnings: readonly Warning[], language: Language, say: Say): Markup {
  if (warnings.length === 0) return trusted("");
  const ordered = inOrderOfWeight(warnings.toSorted((one, other) => Number(isPrivate(other)) - Number(isPrivate(one))));
  return markup`<div class="warnings" role="note"><p class="unseen">${say("warnings", { count: warnings.length })}</p><ul>${ordered.map(
    (warning) =>
      markup`<li${isPrivate(warning) ? trusted(' class="private"') : null} data-code="${warning.code}"><i aria-hidden="true">⚠</i> ${warning.message[language]}${warning.path === undefined ? null : markup` <cite>${warning.path}</cite>`}</li>`,
  )}</ul></div>`;
}

function isPrivate({ code }: Warning): boolean {
  return code.includes("private");
}
