import type { EditGroup, SilentEdit } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import { groupsOf } from "../edit-groups.js";
import { EDIT_GROUPS, EDITS } from "../labels.js";
import { MOST_LISTED } from "../most-listed.js";
import { placeLabel } from "../../shared/place-label.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { publishedName } from "./provenance.js";
import { restWording } from "./not-drawn.js";
import type { SegmentLookup } from "./segment-lookup.js";
import { WORDING } from "./wording.js";

/** Text that only one side has may be a page long: a card shows its beginning. */
const SHOWN = 120;

/** Every silent edit as a card: what it is, both wordings, their context. Of very many it says how many it leaves out. */
export function renderSilentEdits({ comparison }: Compared, segmentAt: SegmentLookup, say: Say): Markup {
  const { silentEdits, documents } = comparison;
  const count = documents.published.length;
  if (silentEdits.length === 0) return markup`<p class="empty">${say(WORDING["edits.none"])}</p>`;
  const rest = silentEdits.length - MOST_LISTED;
  const note =
    rest > 0
      ? markup`<p class="empty">${say(restWording(comparison, "edits.limit"), { count: MOST_LISTED, rest })}</p>`
      : null;
  let number = 0;
  const renderCard = (edit: SilentEdit): Markup => {
    number += 1;
    const announcement = say(WORDING["announce.edit"], {
      number,
      total: silentEdits.length,
      kind: say(EDITS[edit.kind]),
    });
    return markup`<li class="card edit" data-step data-go="${segmentOf(edit, segmentAt) ?? ""}" data-announce="${announcement}">${renderEdit(edit, count, say)}</li>`;
  };
  const sizes = new Map(groupsOf(silentEdits).map(({ group, edits }) => [group, edits.length]));
  const groups = groupsOf(silentEdits.slice(0, MOST_LISTED)).map(({ group, edits }) =>
    renderGroup({ group, count: sizes.get(group) ?? 0, cards: edits.map(renderCard) }, say),
  );
  return markup`${groups}${note}`;
}

interface Group {
  readonly group: EditGroup;
  readonly count: number;
  readonly cards: readonly Markup[];
}

/** The cards of a group under its heading; those of punctuation are folded. */
function renderGroup({ group, count, cards }: Group, say: Say): Markup {
  const title = markup`${say(EDIT_GROUPS[group])} <small>${say(WORDING["edits.unit"], { count })}</small>`;
  const list = markup`<ol class="cards">${cards}</ol>`;
  return group === "punctuation"
    ? markup`<details class="group"><summary>${title}</summary>${list}</details>`
    : markup`<h3 class="group">${title}</h3>${list}`;
}

function segmentOf({ anonymised, published, against }: SilentEdit, segmentAt: SegmentLookup): number | null {
  const own = anonymised === null ? null : segmentAt("anonymised", anonymised.start, against);
  return own ?? (published === null ? null : segmentAt(against, published.start, against));
}

function renderEdit(edit: SilentEdit, count: number, say: Say): Markup {
  const { kind, anonymised, published, context, line, against } = edit;
  const place = placeLabel(edit);
  const where = count > 1 ? markup`${publishedName(against, count, say)} · ` : null;
  return markup`<button type="button" class="summary"><span class="row"><b>${say(EDITS[kind])}</b><span class="meta">${where}${place === null ? say("line", { line }) : say(place)}</span></span>
<span class="context">…${context.left}<mark>${shortened((anonymised ?? published)?.text ?? "")}</mark>${context.right}…</span>
${anonymised === null || published === null ? null : renderWordings(anonymised.text, published.text, say)}</button>`;
}

function renderWordings(anonymised: string, published: string, say: Say): Markup {
  const wording = (role: string, text: string): Markup =>
    markup`<span><i>${role}</i> ${text === "" ? say(WORDING["edit.nothing"]) : shortened(text)}</span>`;
  const [own, other] = [wording(say(WORDING.anonymised), anonymised), wording(say(WORDING.published), published)];
  return markup`<span class="wordings">${[own, other]}</span>`;
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, SHOWN * 2));
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : text;
}
