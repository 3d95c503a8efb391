import type { LeftOutReason } from "../text/left-out.js";
import type { HtmlPage } from "./html-elements.js";
import type { HtmlElement } from "./html-open.js";

/** What is struck out, and what says how a character is read. */
const STRUCK_OUT = new Set("del s strike".split(" "));
const READINGS = new Set("rt rp rtc".split(" "));
const LINE_THROUGH = /text-decoration(?:-line)?\s*:[^;]{0,200}line-through/i;

const NOTE_MARK =
  /^[[(（［【〔]?\s*(?:注释?|note)?\s*(?:\d{1,3}(?:\s*[,，、–-]\s*\d{1,3})*|[①-⑳*†‡§]{1,2}|[a-z](?=[\])）]))?\s*[\])）］】〕]?$/i;
/** 程越ᵇ, 1.6ᵃ,ᶜ: a letter is a note's mark behind a word, a share, a stop or a number with a point, and an exponent behind a letter. */
const LETTERS = /^(?:[a-z]|[A-H])(?:\s*[,，、]\s*(?:[a-z]|[A-H])){0,3}$/;
const TAKES_LETTERS = /(?:\p{Script=Han}|[%％‰，。；、：）”》]|\d[.．]\d{1,6})$/u;
/** `m²`, `10⁸`, `hm³`: an exponent belongs to what is before it. */
const EXPONENT = /^[-−+]?\d{1,3}$/;
const TAKES_EXPONENT = /(?:(?:^|[^A-Za-z])[A-Za-zμ]{1,3}|(?:^|[^\d.])10|[)）])$/;

/** Why elements hold no text of the page: struck out, a reading of a character, or the mark of a note. Null for others. */
export function correctionsOf(
  { elements, events }: HtmlPage,
  source: string,
): (index: number) => Extract<LeftOutReason, "correction" | "reading" | "note-mark"> | null {
  const marks = noteMarks(elements, events, source);
  return (index) => {
    const { name, attributes } = elements[index];
    if (STRUCK_OUT.has(name) || LINE_THROUGH.test(attributes.get("style") ?? "")) return "correction";
    if (READINGS.has(name)) return "reading";
    return marks.has(index) || attributes.get("role") === "doc-noteref" ? "note-mark" : null;
  };
}

function noteMarks(elements: readonly HtmlElement[], events: HtmlPage["events"], source: string): ReadonlySet<number> {
  const raised = new Int32Array(elements.length).fill(-1);
  let any = false;
  elements.forEach(({ name, parent }, index) => {
    if (name === "sup") any = true;
    raised[index] = parent !== -1 && raised[parent] !== -1 ? raised[parent] : name === "sup" ? index : -1;
  });
  if (!any) return new Set();
  const links = new Set(
    elements.flatMap(({ name }, index) => (name === "a" && raised[index] !== -1 ? [raised[index]] : [])),
  );
  const texts = new Map<number, { text: string; readonly before: string }>();
  let before = "";
  for (const { kind, element, start, end } of events) {
    if (kind === "break") {
      before = "";
      continue;
    }
    const sup = element === -1 ? -1 : raised[element];
    const text = source.slice(start, Math.min(end, start + LONGEST));
    if (sup === -1) {
      before = (before + source.slice(Math.max(start, end - CONTEXT), end)).slice(-CONTEXT);
      continue;
    }
    const known = texts.get(sup);
    if (known === undefined) texts.set(sup, { text, before });
    else if (known.text.length <= LONGEST) known.text += text;
  }
  const marks = new Set<number>();
  for (const [index, { text, before: left }] of texts)
    if (isMark(text.trim(), left, links.has(index))) marks.add(index);
  return marks;
}

/** Characters of a mark, and of what is looked at before it. */
const LONGEST = 24;
const CONTEXT = 8;

function isMark(text: string, before: string, isLink: boolean): boolean {
  if (LETTERS.test(text) && (isLink || TAKES_LETTERS.test(before.trimEnd()))) return true;
  if (text === "" || !NOTE_MARK.test(text)) return false;
  return isLink || !EXPONENT.test(text) || !TAKES_EXPONENT.test(before);
}
