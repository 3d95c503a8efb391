import type { Evidence, PlaceholderResult } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import { BASES, NOTE, REASONS } from "../labels.js";
import { MOST_LISTED } from "../most-listed.js";
import { notedWords } from "../noted-words.js";
import { KINDS } from "../../shared/labels.js";
import { documentOf } from "./columns.js";
import { textSpan } from "../../shared/html/text-span.js";
import { placeLabel } from "../../shared/place-label.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { renderEquation } from "./overview.js";
import { publishedName } from "./provenance.js";
import { restWording } from "./not-drawn.js";
import type { SegmentLookup } from "./segment-lookup.js";
import { WORDING } from "./wording.js";

const EVIDENCE_LIMIT = 20;

interface Panel {
  readonly compared: Compared;
  readonly segmentAt: SegmentLookup;
  readonly say: Say;
}

/**
 * Every placeholder as a card that opens: value, basis, confidence, context; then evidence, other readings, reason. Of very
 * many the page says how many it leaves out, and where they are.
 */
export function renderPlaceholders(compared: Compared, segmentAt: SegmentLookup, say: Say): Markup {
  const { placeholders } = compared.comparison;
  if (placeholders.length === 0) return markup`<p class="empty">${say(WORDING["digest.none"])}</p>`;
  const panel: Panel = { compared, segmentAt, say };
  const rest = placeholders.length - MOST_LISTED;
  const note =
    rest > 0
      ? markup`<p class="empty">${say(restWording(compared.comparison, "placeholders.limit"), { count: MOST_LISTED, rest })}</p>`
      : null;
  return markup`<ol class="cards">${placeholders.slice(0, MOST_LISTED).map((placeholder) => renderCard(panel, placeholder))}</ol>${note}`;
}

function renderCard(panel: Panel, placeholder: PlaceholderResult): Markup {
  const { say, segmentAt } = panel;
  const { id, basis, kind, confidence, context, text, published, value } = placeholder;
  const against = published ?? placeholder.evidence[0]?.published ?? 0;
  const segment = segmentAt(published ?? "anonymised", placeholder.start, against);
  const certainty = value === null ? null : markup` · ${percent(confidence)}`;
  return markup`<li class="card ${basis}" id="placeholder-${id}" data-step data-placeholder="${id}" data-go="${segment ?? ""}" data-announce="${announcement(panel, placeholder)}">
<details><summary><span class="row">${renderEquation(placeholder, say)}<span class="meta">${say(KINDS[kind])} · ${say(BASES[basis])}${certainty}</span></span>
<span class="context">…${context.left}<mark>${text}</mark>${context.right}…</span>${renderNote(panel, placeholder)}</summary>
<dl>${renderEvidence(panel, placeholder)}${renderRule(placeholder, say)}${renderReason(placeholder, say)}${renderAlternatives(placeholder, say)}</dl>
<p class="position">${positionOf(placeholder, say)}</p></details></li>`;
}

function positionOf(placeholder: PlaceholderResult, say: Say): string {
  const { document, line, column } = placeholder;
  const role = say(WORDING[document]);
  const place = placeLabel(placeholder);
  return place === null ? say(WORDING.position, { role, line, column }) : `${role} ${say(place)}`;
}

function renderNote({ compared: { comparison }, say }: Panel, placeholder: PlaceholderResult): Markup | null {
  const words = notedWords(placeholder, comparison);
  return words === null ? null : markup`<span class="note">${say(NOTE, { words })}</span>`;
}

function announcement(
  { compared, say }: Panel,
  { id, text, value, basis, confidence, reason }: PlaceholderResult,
): string {
  const unanswered = say(reason === null ? BASES.none : REASONS[reason]);
  const answer = value === null ? unanswered : say(WORDING["announce.value"], { value, percent: percent(confidence) });
  const total = compared.comparison.placeholders.length;
  return say(WORDING.announce, { number: id, total, sign: text, answer, basis: say(BASES[basis]) });
}

function renderEvidence(panel: Panel, { evidence, published: against }: PlaceholderResult): Markup | null {
  const { say } = panel;
  if (evidence.length === 0) return null;
  const rest = evidence.length - EVIDENCE_LIMIT;
  return markup`<dt>${say(WORDING.evidence)}</dt>${evidence.slice(0, EVIDENCE_LIMIT).map((one) => renderPlace(panel, one, against ?? one.published))}${
    rest > 0 ? markup`<dd>${say(WORDING["evidence.limit"], { count: rest })}</dd>` : null
  }`;
}

function renderPlace({ compared, segmentAt, say }: Panel, evidence: Evidence, against: number): Markup {
  const { published, start, end, left, right } = evidence;
  const place = placeLabel(evidence);
  const column = published < 0 ? "anonymised" : published;
  const document = documentOf(compared, column);
  const own = document === undefined ? null : textSpan(document, { start, end });
  const found = own === null ? "" : (document?.text.slice(own.start, own.end) ?? "");
  const label = say(WORDING[column === "anonymised" ? "evidence.back" : "evidence.go"]);
  const several =
    compared.published.length > 1
      ? markup`<small>${publishedName(against, compared.published.length, say)}</small> `
      : null;
  return markup`<dd><button type="button" data-evidence data-go="${segmentAt(column, start, against) ?? ""}" title="${label}">${several}${place === null ? null : markup`<small>${say(place)}</small> `}…${left}<mark>${found}</mark>${right}…</button></dd>`;
}

function renderRule({ rule }: PlaceholderResult, say: Say): Markup | null {
  if (rule === null) return null;
  const from = rule.from.map((id) => `#${id}`).join(" ");
  return markup`<dt>${say(WORDING.rule)}</dt><dd>${say(WORDING[`rule.${rule.name}`], { from })}</dd>`;
}

function renderReason({ reason }: PlaceholderResult, say: Say): Markup | null {
  return reason === null ? null : markup`<dt>${say(WORDING.reason)}</dt><dd>${say(REASONS[reason])}</dd>`;
}

function renderAlternatives({ alternatives }: PlaceholderResult, say: Say): Markup | null {
  if (alternatives.length === 0) return null;
  return markup`<dt>${say(WORDING.alternatives)}</dt>${alternatives.map(
    ({ value, confidence }) =>
      markup`<dd><b>${value}</b> <small>${say(WORDING.confidence, { percent: percent(confidence) })}</small></dd>`,
  )}`;
}
