import { span } from "../text/span.js";
import { endsWithDoubleSurname, isPlainSurname, isSurname } from "../lexicons/surnames.js";
import type { Candidate, Judged, Standing } from "./candidate.js";
import { emphasisIn, type Emphasis } from "./emphasis.js";
import { footnoteStarsIn } from "./footnote-stars.js";
import { isInCell } from "./in-cell.js";
import { judge, kindOfLabel } from "./judge.js";
import { codeIn } from "./literal-signs.js";
import { readStyle, type DocumentStyle } from "./mask-style.js";
import type { Kind } from "../answer/kind.js";
import type { Placeholder } from "./placeholder.js";
import { acceptPunctuation } from "./judge-punctuation.js";
import { acceptBetweenWords } from "./accept-between-words.js";
import { acceptByStyle } from "./accept-by-style.js";
import { acceptLetters } from "./accept-letters.js";
import { readCandidates } from "./read-candidates.js";
import { withoutMarks } from "./without-marks.js";

const BESIDE_ANOTHER = 0.9;
/** A kind that only the document's own use of the notation tells. */
const KIND_BY_USE = 0.7;

/** What joins two placeholders of one alphabet: `X、X同志`, `X-X月`. */
const JOINT = /^[、，和与及至到—–\-~～+＋·/／（）()“”]{1,3}$/;

/**
 * The placeholders of a document's extracted text, in order, never overlapping. Spans count UTF-16
 * code units. Takes time in proportion to the text.
 *
 * A sign is a placeholder by its neighbours, or where these say nothing by the document's own use
 * of it, which also tells what a notation is for and whether its runs keep length.
 */
export function findPlaceholders(text: string, emphasis: Emphasis = emphasisIn(text)): Placeholder[] {
  return firstPlaceholders(text, emphasis, Infinity).placeholders;
}

export interface FirstPlaceholders {
  readonly placeholders: Placeholder[];
  /** Where the first sign is that was not looked at, if there is one. */
  readonly cutFrom: number | null;
}

/** The same, of the first `most` stretches of signs and other written forms. */
export function firstPlaceholders(text: string, emphasis: Emphasis, most: number): FirstPlaceholders {
  const { text: bare, whole } = withoutMarks(text, emphasis.marks);
  const bullets = new Set(emphasis.bullets.map(({ start }) => start));
  const candidates = readCandidates(bare, most + 1);
  const rest = candidates.length > most ? candidates[most].start : null;
  const first = rest === null ? candidates : candidates.slice(0, most);
  const found = findAmong(bare, first, (at) => bullets.has(whole(span(at, at + 1)).start));
  const placeholders = found.map((one) => {
    const inWhole = whole(one.span);
    return { ...one, span: inWhole, text: text.slice(inWhole.start, inWhole.end) };
  });
  return { placeholders, cutFrom: rest === null ? null : whole(span(rest, rest + 1)).start };
}

function findAmong(text: string, candidates: readonly Candidate[], isBullet: (at: number) => boolean): Placeholder[] {
  if (candidates.length === 0) return [];
  const isCode = codeIn(text);
  const isFootnote = footnoteStarsIn(text);
  const judged: Judged[] = [];
  const literal = new Map<string, number>();
  for (const candidate of candidates) {
    if (candidate.sign === "*" && (isBullet(candidate.start) || isFootnote(candidate))) continue;
    if (candidate.shape !== "form" && candidate.sign !== "某" && isCode(candidate.start)) continue;
    const one = judge(text, candidate);
    if (one.standing !== "never") judged.push(one);
    else literal.set(one.sign, (literal.get(one.sign) ?? 0) + 1);
  }
  const clear = acceptBetweenWords(text, acceptLetters(text, acceptPunctuation(judged)));
  const accepted = acceptByStyle(text, acceptBesideOthers(text, clear), literal);
  const found = toldByOthers(text, toldElsewhere(text, accepted));
  const style = readStyle(found);
  const named = found.map((one) => ({ one, notation: notationOf(text, one, style) }));
  const usual = usualKinds(named);
  return named.map(({ one, notation }) => toPlaceholder(text, one, notation, style, usual));
}

const UNSURE: ReadonlySet<Standing> = new Set<Standing>(["doubtful", "weak"]);

/** `X、X同志`: a doubtful one that is joined to a clear one is a placeholder too, of the same kind. */
function acceptBesideOthers(text: string, judged: readonly Judged[]): Judged[] {
  const accepted = judged.slice();
  const spread = (from: number, to: number): void => {
    const clear = accepted[from];
    const open = accepted[to];
    if (open === undefined || UNSURE.has(clear.standing) || open.standing !== "doubtful" || open.sign !== clear.sign)
      return;
    const between =
      from < to ? text.slice(clear.end, open.start) : text.slice(open.end, Math.min(clear.start, open.end + 4));
    if (!JOINT.test(between)) return;
    accepted[to] = {
      ...open,
      ...(open.kind === "unknown" ? { kind: clear.kind, kindCertainty: BY_LIST } : {}),
      standing: "likely",
      certainty: BESIDE_ANOTHER,
    };
  };
  for (let i = accepted.length - 1; i > 0; i--) spread(i, i - 1);
  for (let i = 0; i + 1 < accepted.length; i++) spread(i, i + 1);
  return accepted;
}

/** `出席：XXX、XXX`: in a list a placeholder without a kind of its own takes that of its neighbour. */
function toldByOthers(text: string, found: readonly Judged[]): Judged[] {
  const told = found.slice();
  const tell = (from: number, to: number): void => {
    const [known, open] = [told[from], told[to]];
    if (open === undefined || open.kind !== "unknown" || known.kind === "unknown" || known.sign !== open.sign) return;
    const [first, second] = from < to ? [known, open] : [open, known];
    if (LISTED.test(text.slice(first.end, Math.min(second.start, first.end + 2))))
      told[to] = { ...open, kind: known.kind, kindCertainty: BY_LIST };
  };
  for (let i = 0; i + 1 < told.length; i++) tell(i, i + 1);
  for (let i = told.length - 1; i > 0; i--) tell(i, i - 1);
  return told;
}

/** `蒋**驾驶……，蒋**全责`: a surname and signs that are a person in one place are one in another. */
function toldElsewhere(text: string, found: readonly Judged[]): Judged[] {
  const named = new Set(found.flatMap((one) => (one.kind === "person" ? (bearerOf(text, one) ?? []) : [])));
  if (named.size === 0) return found.slice();
  return found.map((one) =>
    one.kind === "unknown" && named.has(bearerOf(text, one) ?? "")
      ? { ...one, kind: "person", kindCertainty: BY_LIST }
      : one,
  );
}

const INSIDE_A_WORD = /[^\P{Script=Han}和与及同跟由向对被将给告人员生女子男]/u;

/** The surname and the signs, of a run behind a surname. */
function bearerOf(text: string, { shape, start, end }: Judged): string | null {
  if (shape !== "run" || start === 0 || !isPlainSurname(text[start - 1])) return null;
  // 租金**, 基金**: the surname is the end of a word.
  return INSIDE_A_WORD.test(text.slice(Math.max(0, start - 2), start - 1)) ? null : text.slice(start - 1, end);
}

/** A kind that a list tells. */
const BY_LIST = 0.75;
const LISTED = /^[、和与及]$/;

/**
 * Where a sign counts characters all its runs are one notation; elsewhere each length is one. Of
 * signs behind a surname, or with a number, each is one: they are different people.
 */
function notationOf(text: string, one: Judged, { counted }: DocumentStyle): string {
  const { sign, shape, signs, start, end, kind, pattern } = one;
  if (shape === "form") return text.slice(start, end);
  if (sign === "某" || shape === "numbered")
    return (kind === "person" && start > 0 ? surnameBefore(text, start) : "") + text.slice(start, end);
  if (counted.has(sign)) return sign;
  if (pattern !== null) return pattern.map((kept) => kept ?? sign).join("");
  return sign === "_" || sign === "█" ? sign.repeat(2) : signs > 4 ? sign.repeat(4) : signOf(text, one).repeat(signs);
}

function signOf(text: string, { sign, start }: Judged): string {
  return sign === "X" && text[start] === text[start].toLowerCase() && text[start] !== text[start].toUpperCase()
    ? "x"
    : sign;
}

function surnameBefore(text: string, start: number): string {
  const two = text.slice(Math.max(0, start - 2), start);
  if (endsWithDoubleSurname(two)) return two;
  return isSurname(text[start - 1]) && !AFTER_TITLE.test(text.slice(start - 2, start)) ? text[start - 1] : "";
}

/** 长 is no surname, nor 任 in 主任. */
const AFTER_TITLE = /主任$|委员$|代表$/;

interface Named {
  readonly one: Judged;
  readonly notation: string;
}

/** The usual kind of each notation, but for numbers and dates: what they count says that they are numbers or dates. */
function usualKinds(named: readonly Named[]): ReadonlyMap<string, Kind> {
  const tallies = new Map<string, Map<Kind, number>>();
  for (const { one, notation } of named) {
    // Each blank of a form asks for something else.
    if (one.kind === "unknown" || one.sign === "_") continue;
    const tally = tallies.get(notation) ?? new Map<Kind, number>();
    tallies.set(notation, tally.set(one.kind, (tally.get(one.kind) ?? 0) + 1));
  }
  const usual = new Map<string, Kind>();
  for (const [notation, tally] of tallies) {
    const counts = Array.from(tally).filter(([kind]) => !MEASURED.has(kind));
    const all = counts.length > 0 ? counts : Array.from(tally);
    const total = all.reduce((sum, [, count]) => sum + count, 0);
    const [[kind, count], [, next] = [kind, 0]] = all.toSorted(([, one], [, other]) => other - one);
    if (count >= 2 && count >= USUALLY * total && count >= AHEAD * next) usual.set(notation, kind);
  }
  return usual;
}

/** A usual kind needs this share of all uses: neighbours often show the names of things, and say little of the other uses. */
const USUALLY = 0.4;
const AHEAD = 1.5;

const MEASURED: ReadonlySet<Kind> = new Set<Kind>(["number", "date", "ordinal"]);

function toPlaceholder(
  text: string,
  one: Judged,
  notation: string,
  style: DocumentStyle,
  usual: ReadonlyMap<string, Kind>,
): Placeholder {
  const written = text.slice(one.start, one.end);
  const ofOthers = usual.get(notation) ?? "unknown";
  // One sign is in all columns of a table: that it counts something in one says nothing of a name in the next.
  const usually = MEASURED.has(ofOthers) && isInCell(text, one.start, one.end) ? "unknown" : ofOthers;
  const byContext = one.shape === "form" && one.kind === "unknown" ? kindOfLabel(written) : one.kind;
  return {
    span: span<"text">(one.start, one.end),
    text: written,
    notation,
    keepsLength: keepsLength(one, style),
    kind: byContext === "unknown" ? usually : byContext,
    certainty: one.certainty,
    kindCertainty: byContext !== "unknown" ? one.kindCertainty : usually === "unknown" ? 0 : KIND_BY_USE,
    isKindTold: byContext !== "unknown" && one.kindCertainty > KIND_BY_USE,
    pattern: one.pattern,
  };
}

/** A number with digits kept on it keeps length where it could not be a number otherwise: a year, both ends of a telephone number. */
function keepsLength({ sign, shape, pattern }: Judged, { counted }: DocumentStyle): boolean {
  if (counted.has(sign)) return true;
  if (shape === "form") return sign === "000";
  const kept = pattern?.filter((literal) => literal !== null && literal !== ".").length ?? 0;
  return shape === "number" && kept >= 2 && (pattern?.length ?? 0) >= 4;
}
