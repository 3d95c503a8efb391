import type { Block } from "../text/document.js";

/** Elements that have no end tag. */
export const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Elements whose content is read as characters up to their end tag, and how. */
export const RAW_TEXT: Readonly<Record<string, "RCDATA" | "RAWTEXT" | "SCRIPT_DATA">> = table({
  title: "RCDATA",
  textarea: "RCDATA",
  style: "RAWTEXT",
  xmp: "RAWTEXT",
  iframe: "RAWTEXT",
  noembed: "RAWTEXT",
  noframes: "RAWTEXT",
  script: "SCRIPT_DATA",
});

/** Elements before and behind which a new line begins. */
export const BREAKING: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section " +
    "select summary table tbody td tfoot th thead title tr ul"
  ).split(" "),
);

/** Elements whose content is never shown as text. */
export const NEVER_TEXT: ReadonlySet<string> = new Set(
  (
    "audio button canvas datalist embed frameset iframe map math noembed noframes noscript object option script " +
    "select style svg template textarea title video"
  ).split(" "),
);

/** Never-text elements of which some are code, and some are what a reader fills in or presses. */
export const CODE: ReadonlySet<string> = new Set("script style".split(" "));
export const CONTROLS: ReadonlySet<string> = new Set("button datalist option select textarea".split(" "));

/** Attributes whose words a browser may show or say; others have words where these are Chinese. */
export const WORDED_ATTRIBUTES: ReadonlySet<string> = new Set(
  "alt title placeholder aria-label label value".split(" "),
);

/** Elements that a browser takes for text of the page wherever they begin: drawings and formulas end there. */
export const BREAKING_OUT: ReadonlySet<string> = new Set(
  (
    "blockquote body br center dd div dl dt h1 h2 h3 h4 h5 h6 head hr img li menu nobr ol p pre ruby s small span " +
    "strike strong sub sup table tt u ul var"
  ).split(" "),
);
export const FOREIGN: ReadonlySet<string> = new Set("svg math".split(" "));
/** In these, inside a drawing or formula, is HTML again. */
export const HTML_IN_FOREIGN: ReadonlySet<string> = new Set(
  "foreignobject desc title annotation-xml mi mo mn ms mtext".split(" "),
);

/** The kind of block that an element makes of the text in it. */
export const BLOCK_KINDS: Readonly<Record<string, Block["kind"]>> = table({
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "list-item",
  dd: "list-item",
  blockquote: "quote",
  td: "cell",
  th: "cell",
});

/** Which open elements a start tag ends, their own end tag having been left out. */
interface Implied {
  readonly close: ReadonlySet<string>;
  readonly stopAt: ReadonlySet<string>;
}

const CELLS = implied("td th", "table");
const ROWS = implied("tr", "table");
const GROUPS = implied("thead tbody tfoot", "table");
const TERMS = implied("dt dd", "dl");
const PARAGRAPH = implied("p", "td th table button object");
const CLOSING_PARAGRAPH =
  "address article aside blockquote center dir div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul";

export const CLOSES: Readonly<Record<string, Implied>> = table({
  ...Object.fromEntries(CLOSING_PARAGRAPH.split(" ").map((name) => [name, PARAGRAPH])),
  li: implied("li", "ul ol menu dir"),
  dt: TERMS,
  dd: TERMS,
  td: CELLS,
  th: CELLS,
  tr: ROWS,
  tbody: GROUPS,
  thead: GROUPS,
  tfoot: GROUPS,
  option: implied("option", "select"),
});

function implied(close: string, stopAt: string): Implied {
  return { close: new Set(close.split(" ")), stopAt: new Set(stopAt.split(" ")) };
}

/** Names come from hostile pages: `constructor` is in no table. */
function table<T>(rows: Record<string, T>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, rows);
}
