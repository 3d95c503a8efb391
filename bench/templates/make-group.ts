import type { Random } from "../generate/random.js";
import { CITIES, fillSlot, type Filling } from "./fill-slot.js";
import type { MadeDocument, MadeSlot } from "./made-document.js";
import type { SeedPart, SeedText } from "./read-seeds.js";

const PARAGRAPHS = { least: 6, most: 12 };
const SENTENCES = { least: 1, most: 4 };
/** Documents of which a paragraph is left out, moved, or has one of the document's own before it. */
const LEFT_OUT = 0.05;
const SWAPPED = 0.15;
const OWN = 0.4;

type Paragraph = readonly SeedPart[];

export interface GroupRecipe {
  readonly name: string;
  readonly members: number;
  /** Whether one member is anonymised, and whether one forgets a name. */
  readonly isMasked: boolean;
  readonly isForgetful: boolean;
  /** Number of the text that the template is made of; any if it is left out. */
  readonly source?: number;
}

/** Makes a group of documents from one text, with paragraphs of their own from the others. */
export function makeGroup(texts: readonly SeedText[], random: Random, recipe: GroupRecipe): MadeDocument[] {
  const source = recipe.source === undefined ? random.pick(texts) : texts[recipe.source];
  const others = random.shuffle(texts.filter((text) => text !== source));
  const template = templateOf(source, random);
  const cities = random.shuffle(CITIES);
  const spare = random.shuffle(others.flatMap(({ sentences }) => inParagraphs(sentences)));
  const taken = new Map<SeedPart, Set<string>>();
  const arranged = Array.from({ length: recipe.members }, () => arrange(template, random));
  const isShared = (paragraph: Paragraph): boolean => arranged.filter((own) => own.includes(paragraph)).length > 1;
  return arranged.map((paragraphs, member) => {
    const isMasked = recipe.isMasked && member === 1;
    const forgets = recipe.isForgetful && member === Math.min(2, recipe.members - 1) ? cities[0] : null;
    const filling = { random, taken, home: cities[member], isMasked };
    const path = `${recipe.name}-${member}.txt`;
    return written(paragraphs, { filling, spare, forgets, isShared, path });
  });
}

/** Of three sentences each. */
function inParagraphs(sentences: readonly Paragraph[]): Paragraph[][] {
  return Array.from({ length: Math.floor(sentences.length / 3) }, (_, at) => sentences.slice(3 * at, 3 * at + 3));
}

function templateOf({ sentences }: SeedText, random: Random): Paragraph[] {
  const template: Paragraph[] = [];
  const count = random.int(PARAGRAPHS.least, PARAGRAPHS.most);
  const first = random.int(0, Math.max(0, sentences.length - count * 3));
  for (let at = first; template.length < count && at < sentences.length;) {
    const length = random.int(SENTENCES.least, SENTENCES.most);
    template.push(sentences.slice(at, at + length).flat());
    at += length;
  }
  return template;
}

function arrange(template: readonly Paragraph[], random: Random): Paragraph[] {
  const kept = template.filter(() => !random.chance(LEFT_OUT));
  for (let at = 1; at < kept.length; at++)
    if (random.chance(SWAPPED)) [kept[at - 1], kept[at]] = [kept[at], kept[at - 1]];
  return kept;
}

interface Writing {
  readonly filling: Filling;
  /** Paragraphs of nobody's template; each is taken once. */
  readonly spare: Paragraph[][];
  readonly forgets: string | null;
  /** What all others left out is this document's own, and there is no slot in it. */
  readonly isShared: (paragraph: Paragraph) => boolean;
  readonly path: string;
}

function written(paragraphs: readonly Paragraph[], { filling, spare, forgets, isShared, path }: Writing): MadeDocument {
  const { random } = filling;
  let text = "";
  const slots: MadeSlot[] = [];
  const segments: { start: number; end: number; kind: "template" | "own" }[] = [];
  const places = paragraphs.filter(isShared).flat().filter(isHome).length;
  const forgotten = places >= 3 ? random.int(0, places - 1) : -1;
  let place = 0;
  for (const paragraph of paragraphs) {
    if (random.chance(OWN) && spare.length > 0) {
      const own = (spare.pop() ?? []).flat().map(asWritten).join("");
      segments.push({ start: text.length, end: text.length + own.length, kind: "own" });
      text += `${own}\n`;
    }
    const [start, isOfTemplate] = [text.length, isShared(paragraph)];
    for (const part of paragraph) {
      if ("text" in part) {
        text += part.text;
        continue;
      }
      const isForgotten = isOfTemplate && isHome(part) && place++ === forgotten;
      const filled = fillSlot(part, filling, isForgotten ? forgets : null);
      if (isOfTemplate) slots.push({ start: text.length, end: text.length + filled.value.length, ...filled });
      text += filled.value;
    }
    segments.push({ start, end: text.length, kind: isOfTemplate ? "template" : "own" });
    text += "\n";
  }
  return { path, text, slots, segments };
}

function isHome(part: SeedPart): boolean {
  return "kind" in part && part.kind === "place";
}

function asWritten(part: SeedPart): string {
  return "text" in part ? part.text : part.like;
}
