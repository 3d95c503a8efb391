import type { Basis, SegmentClass } from "../../../answer/comparison.js";
import type { Compared } from "../compared.js";
import { BASES } from "../labels.js";
import { MARK_OF } from "./columns.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { WORDING } from "./wording.js";

type Filter = Exclude<SegmentClass, "placeholder"> | "moved";

const CLASSES: readonly Filter[] = ["verbatim", "punctuation", "edited", "moved", "anonymised-only", "published-only"];
const ORDER: readonly Basis[] = ["direct", "inferred", "none"];
const VIEWS = ["both", "anonymised", "published"] as const;

/** Toggles for what is shown, the choice of columns, the lock on linked scrolling. They also are the legend. */
export function renderToolbar({ comparison }: Compared, say: Say): Markup {
  const present = new Set<Filter | "placeholder">(comparison.segments.map((segment) => segment.class));
  if (comparison.segments.some(({ moved }) => moved)) present.add("moved");
  const counts = new Map<Basis, number>();
  for (const { basis } of comparison.placeholders) counts.set(basis, (counts.get(basis) ?? 0) + 1);
  const classes = CLASSES.filter((name) => present.has(name)).map(
    (name) =>
      markup`<button type="button" aria-pressed="true" data-filter="${name}"><i class="swatch ${name}"></i>${say(WORDING[`class.${name}`])}</button>`,
  );
  const bases = ORDER.filter((basis) => counts.has(basis)).map(
    (basis) =>
      markup`<button type="button" aria-pressed="true" data-filter="${basis}"><i class="swatch sign ${basis}">${MARK_OF[basis]}</i>${say(BASES[basis])} ${counts.get(basis) ?? 0}</button>`,
  );
  return markup`<div class="toolbar">
<div role="group" aria-label="${say(WORDING.classes)}">${classes}</div>
<div role="group" aria-label="${say(WORDING.bases)}">${bases}</div>
<div role="group" class="views live" aria-label="${say(WORDING.view)}">${VIEWS.map(
    (view) =>
      markup`<button type="button" aria-pressed="${String(view === "both")}" data-view="${view}">${say(WORDING[`view.${view}`])}</button>`,
  )}</div>
<button type="button" class="live" aria-pressed="true" data-lock>${say(WORDING.lock)}</button>
</div>`;
}
