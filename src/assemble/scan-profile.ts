import type { Position, Profile } from "../answer/scan.js";
import { countCharacters } from "../text/count-characters.js";
import type { Document } from "../text/document.js";
import { sentencesOf } from "../text/sentences.js";
import type { Lists } from "./lists.js";
import type { Placer } from "./placer-of.js";
import { round } from "./round.js";
import type { ScanFindings, Told } from "./scan-findings.js";

/** What kind of text it is, what it is made of, and whether it was published. */
export function scanProfile(
  findings: ScanFindings & { readonly characters: number },
  place: Placer,
  lists: Lists,
): Profile {
  const { document, characters, kind, placeholders, deletions } = findings;
  const inStock = findings.stock.reduce(
    (sum, { start, end }) => sum + countCharacters(document.text.slice(start, end)),
    0,
  );
  const told = ({ text, ...range }: Told): Position & { readonly text: string } => ({ ...place(range), text });
  return {
    kind: kind.kind,
    kindStrength: kind.strength,
    kindSigns: kind.signs,
    sentences: sentencesOf(document.text).length,
    headings: lists.first(headingsOf(document), { zh: "小标题", en: "headings" }, MOST_HEADINGS).map(told),
    isMasked: placeholders.length + deletions.length > 0,
    publishedSigns: lists.first(findings.published, { zh: "发表痕迹", en: "signs of publication" }).map(told),
    voices: lists.first(findings.voices, { zh: "记者口吻", en: "reporter's frames" }).map(told),
    stock: { characters: inStock, share: characters === 0 ? 0 : round(inStock / characters) },
  };
}

const MOST_HEADINGS = 200;
/** `一、深刻把握大势趋势`: a line that is numbered as a heading and is no sentence. */
const NUMBERED =
  /^[ \t\u3000]*((?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[，、章节]|（[一二三四五六七八九十]{1,3}）)[^。！？\n]{2,60})[ \t\u3000]*$/gmu;

/** Headings that the markup tells, and lines that are numbered as one. */
function headingsOf({ text, blocks }: Document): Told[] {
  const marked: Told[] = blocks
    .filter(({ kind }) => kind === "heading")
    .map(({ span: { start, end } }) => ({ start, end, text: text.slice(start, end).trim() }));
  const numbered: Told[] = Array.from(text.matchAll(NUMBERED), ({ index, 0: line, 1: heading }) => {
    const start = index + line.indexOf(heading);
    return { start, end: start + heading.length, text: heading };
  });
  const starts = new Set(marked.map(({ start }) => start));
  return [...marked, ...numbered.filter(({ start }) => !starts.has(start))].toSorted(
    (one, other) => one.start - other.start,
  );
}
