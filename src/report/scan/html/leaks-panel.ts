import { sayLine } from "./say-line.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { count } from "../../shared/labels.js";
import { LEAK_KINDS, placeChain, STRENGTHS, timeRange } from "../labels.js";
import type { Leak, ScannedDocument } from "../../../answer/scan.js";
import { emptyNote, entryOf, inContext, limited, linkTo, strengthBar, type Part } from "./part.js";
import { WORDING } from "./wording.js";

interface Group {
  readonly title: Markup;
  readonly leaks: readonly Leak[];
}

/** The leaks by what they point to: the strongest place first, then the time, then the rest. */
export function renderLeaks(part: Part): Markup {
  const { scanned, say } = part;
  if (scanned.leaks.length === 0) return emptyNote(say(WORDING["leaks.none"]));
  const { entries, note } = limited(groupsOf(part), say, ({ title, leaks }) => {
    const cards = limited(leaks, say, (leak) => renderLeak(part, leak));
    return markup`<h4>${title}</h4><ol class="cards">${cards.entries}</ol>${cards.note}`;
  });
  return markup`${entries}${note}`;
}

/** Every leak is in one group: the strongest that has it. */
function groupsOf({ scanned, say }: Part): Group[] {
  const left = new Map(scanned.leaks.map((leak) => [leak.id, leak]));
  const take = (ids: Iterable<number>): Leak[] =>
    [...ids].flatMap((id) => {
      const leak = left.get(id);
      left.delete(id);
      return leak ?? [];
    });
  return [
    ...scanned.places.map(({ path, strength, leaks }) => ({
      title: markup`${placeChain(path)} ${strengthBar(strength, say(STRENGTHS[strength]))}`,
      leaks: take(leaks),
    })),
    { title: markup`${say(WORDING["leaks.time"])}`, leaks: take(timeLeaks(scanned)) },
    { title: markup`${say(WORDING["leaks.rest"])}`, leaks: take(left.keys()) },
  ].filter(({ leaks }) => leaks.length > 0);
}

function timeLeaks({ time, leaks }: ScannedDocument): number[] {
  return [...(time?.leaks ?? []), ...leaks.filter((leak) => leak.time !== null).map(({ id }) => id)];
}

function renderLeak(part: Part, leak: Leak): Markup {
  const { scanned, say, language } = part;
  const { id, kind, text, strength, occurrences, context, reason, isContradicting } = leak;
  const name = `leak-${id}`;
  const shown = markup`<b class="mark leak ${variantsOf(leak)}" lang="zh-CN">${text}</b>`;
  const announcement = say(WORDING.announce, {
    name: say(WORDING.leaks),
    number: id,
    total: scanned.leaks.length,
    text: `${text}，${reason[language]}`,
  });
  const times = occurrences.length > 1 ? markup` · ${say("times", { count: occurrences.length })}` : null;
  const line = occurrences[0] === undefined ? null : markup` · ${sayLine(occurrences[0], say)}`;
  return markup`<li class="card leak" ${occurrences.length === 0 ? null : entryOf(part, name, announcement)}><div class="summary"><span class="row">${occurrences.length === 0 ? shown : linkTo(part, name, shown)}<span class="meta">${say(LEAK_KINDS[kind])} · ${strengthBar(strength, say(STRENGTHS[strength]))}${times}${line}</span></span>
${isContradicting ? markup`<span class="misfit">≠ ${say(WORDING.contradicting)}</span>` : null}<span class="reason">${reason[language]}</span>
${renderImplied(part, leak)}${occurrences.length === 0 ? null : inContext(context, text)}</div></li>`;
}

function variantsOf({ kind, strength, isContradicting }: Leak): string {
  return [kind, strength, ...(isContradicting ? ["contradicting"] : [])].join(" ");
}

/** Of a name that may mean many places, the first few are shown. */
const IMPLIED_LIMIT = 4;

function renderImplied({ say, language }: Part, { implies, time }: Leak): Markup | null {
  const places = implies.slice(0, IMPLIED_LIMIT).map(placeChain);
  if (implies.length > IMPLIED_LIMIT) places.push(`+${count(implies.length - IMPLIED_LIMIT)}`);
  const when = time === null ? null : timeRange(time, language);
  const said = [
    ...(places.length === 0 ? [] : [places.join(language === "zh" ? "；" : "; ")]),
    ...(when === null ? [] : [when]),
  ];
  if (said.length === 0) return null;
  return markup`<span class="implied"><i>→</i><span class="unseen">${say(WORDING.implies)}</span> ${said.join(" · ")}</span>`;
}
