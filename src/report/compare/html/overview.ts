import type { Basis, PlaceholderResult, ReuseFigures } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import type { Language } from "../../../text/language.js";
import { isSaidFirst } from "../../../text/warning-order.js";
import { BASES, CAUTION, VERDICTS } from "../labels.js";
import { stockSentence } from "../stock-sentence.js";
import { MARK_OF } from "./columns.js";
import { markup, trusted, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { publishedName } from "./provenance.js";
import { WORDING } from "./wording.js";

/** As many different placeholders as the first screen has room for. */
const DIGEST_LIMIT = 18;

/** The first screen: the verdict, how much is shared, what each placeholder stood for. */
export function renderOverview({ comparison }: Compared, language: Language, say: Say): Markup {
  const { reuse } = comparison;
  const { warnings } = comparison;
  const stock = stockSentence(comparison);
  return markup`${renderWarnings(warnings.filter(isSaidFirst), language, say)}<section class="verdict" aria-labelledby="verdict">
<h1 id="verdict">${say(VERDICTS[reuse.verdict])}</h1>
<blockquote id="quote">${reuse.summary[language]}</blockquote>
${stock === null ? null : markup`<p class="stock">${stock[language]}</p>\n`}${renderVerdicts(comparison, say)}<p class="caution">${say(CAUTION)} <button type="button" class="quiet live" data-copy="#quote" data-done="${say("copied")}">${say(WORDING.copy)}</button></p>
</section>
${renderFigures(comparison, say)}
<section class="digest" aria-labelledby="digest"><h2 id="digest">${say(WORDING.digest)}</h2>${renderDigest(comparison.placeholders, say)}</section>
${renderWarnings(
  warnings.filter((warning) => !isSaidFirst(warning)),
  language,
  say,
)}`;
}

/** Of several published texts, what each of them is. */
function renderVerdicts({ reuse, documents }: Compared["comparison"], say: Say): Markup | null {
  const { verdicts } = reuse;
  if (verdicts.length < 2) return null;
  const rows = verdicts.map(
    (verdict, index) =>
      markup`<li><b>${publishedName(index, verdicts.length, say)}</b> ${documents.published[index]?.path ?? ""} · ${say(VERDICTS[verdict])}</li>`,
  );
  return markup`<ul class="verdicts">${rows}</ul>`;
}

function renderFigures({ reuse, placeholders, silentEdits }: Compared["comparison"], say: Say): Markup {
  const solved = placeholders.filter(({ value }) => value !== null).length;
  const run = reuse.longestRun?.characters ?? 0;
  return markup`<section class="figures" aria-label="${say(WORDING.figures)}"><dl>
${renderShare(say(WORDING["share.anonymised"]), reuse.anonymised, say)}${reuse.published.map((figures, index) => renderShare(shareName(index, reuse.published.length, say), figures, say))}
<div><dt>${say(WORDING.longest)}</dt><dd>${say(WORDING["longest.unit"], { count: run })}</dd></div>
<div><dt>${say(WORDING.resolved)}</dt><dd>${say(WORDING["resolved.of"], { count: solved, total: placeholders.length })}</dd></div>
<div><dt>${say(WORDING.edits)}</dt><dd>${say(WORDING["edits.unit"], { count: silentEdits.length })}${renderPunctuation(silentEdits, say)}</dd></div>
</dl></section>`;
}

/** How many edits are of punctuation alone. */
function renderPunctuation(edits: Compared["comparison"]["silentEdits"], say: Say): Markup | null {
  const count = edits.filter(({ group }) => group === "punctuation").length;
  return count === 0 ? null : markup` <small>${say(WORDING["edits.punctuation"], { count })}</small>`;
}

function shareName(index: number, count: number, say: Say): string {
  return count > 1 ? say(WORDING["share.number"], { number: index + 1 }) : say(WORDING["share.published"]);
}

function renderShare(title: string, figures: ReuseFigures, say: Say): Markup {
  const { characters, verbatim, punctuation, edited, share } = figures;
  const unit = 100 / Math.max(1, characters);
  const parts = { verbatim, punctuation, edited };
  let x = 0;
  const boxes = Object.entries(parts).map(([name, count]) => {
    const box = markup`<rect class="${name}" x="${round(x)}" width="${round(count * unit)}" height="6"/>`;
    x += count * unit;
    return box;
  });
  const label = say(WORDING.bar, { verbatim, punctuation, edited, characters });
  return markup`<div class="share"><dt>${title}</dt><dd>${percent(share)}
<svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${label}"><title>${label}</title><rect class="rest" width="100" height="6"/>${boxes}</svg></dd></div>`;
}

interface Use {
  readonly first: PlaceholderResult;
  readonly count: number;
}

/** One chip for everything that is written alike, stands for the same and is as sure. */
function renderDigest(placeholders: readonly PlaceholderResult[], say: Say): Markup {
  if (placeholders.length === 0) return markup`<p>${say(WORDING["digest.none"])}</p>`;
  const uses = new Map<string, Use>();
  for (const first of placeholders) {
    const key = JSON.stringify([first.text, first.value, first.basis]);
    uses.set(key, { first: uses.get(key)?.first ?? first, count: (uses.get(key)?.count ?? 0) + 1 });
  }
  const ordered = [...uses.values()].toSorted((one, other) => RANK[one.first.basis] - RANK[other.first.basis]);
  const rest = ordered.length - DIGEST_LIMIT;
  return markup`<ul class="chips">${ordered
    .slice(0, DIGEST_LIMIT)
    .map(
      ({ first, count }) =>
        markup`<li><a class="chip ${first.basis}" href="#placeholder-${first.id}" data-placeholder="${first.id}">${renderEquation(first, say)}${
          count > 1 ? markup` <small>${say("times", { count })}</small>` : null
        }</a></li>`,
    )}${rest > 0 ? markup`<li class="more">${say(WORDING["digest.more"], { count: rest })}</li>` : null}</ul>`;
}

const RANK: Readonly<Record<Basis, number>> = { direct: 0, inferred: 1, none: 2 };

/** `XX＝常州`: what is written, how we know, what it stood for. */
export function renderEquation({ text, basis, value }: PlaceholderResult, say: Say): Markup {
  const answer = value ?? say(BASES.none);
  return markup`<span class="equation"><b class="written">${text}</b><span class="mark" title="${say(BASES[basis])}">${MARK_OF[basis]}</span><b class="answer">${answer}</b></span>`;
}

function renderWarnings(warnings: Compared["comparison"]["warnings"], language: Language, say: Say): Markup {
  if (warnings.length === 0) return trusted("");
  return markup`<details class="warnings"${warnings.length <= 3 ? trusted(" open") : null}><summary>${say("warnings", { count: warnings.length })}</summary><ul>${warnings.map(
    ({ code, message, path }) =>
      markup`<li data-code="${code}">${message[language]}${path === undefined ? null : markup` <cite>${path}</cite>`}</li>`,
  )}</ul></details>`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
