import type { Random } from "../generate/random.js";
import type { SeedPart, SeedText } from "./read-seeds.js";

/** What is known of a document that was made from a template; offsets are UTF-16 code units. */
export interface MadeDocument {
  readonly path: string;
  readonly text: string;
  readonly slots: readonly MadeSlot[];
  readonly segments: readonly { readonly start: number; readonly end: number; readonly kind: "template" | "own" }[];
}

export interface MadeSlot {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** `masked`: a placeholder is written there; `forgotten`: another document's value. */
  readonly state: "filled" | "masked" | "forgotten";
}

/** Short names of prefectures, some with a character in common. */
const CITIES = [
  "杭州", "温州", "眉山", "保山", "唐山", "宜昌", "南昌", "许昌", "巴中", "中卫", "怒江", "丽江", "毕节", "池州", "钦州",
  "天水", "延安", "淮安", "雅安", "廊坊", "德阳", "临汾", "湛江", "肇庆", "安庆", "洛阳", "绵阳", "贵阳", "南阳", "岳阳", "衡阳",
]; // prettier-ignore
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
}

/** Makes a group of documents from one text, with paragraphs of their own from the others. */
export function makeGroup(texts: readonly SeedText[], random: Random, recipe: GroupRecipe): MadeDocument[] {
  const [source, ...others] = random.shuffle(texts);
  const template = templateOf(source, random);
  const cities = random.shuffle(CITIES);
  const spare = random.shuffle(others.flatMap(({ sentences }) => inParagraphs(sentences)));
  const taken = new Map<SeedPart, Set<string>>();
  return Array.from({ length: recipe.members }, (_, member) => {
    const isMasked = recipe.isMasked && member === 1;
    const forgets = recipe.isForgetful && member === 2 ? cities[0] : null;
    const path = `${recipe.name}-${member}.txt`;
    return written(template, { random, spare, taken, home: cities[member], isMasked, forgets, path });
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

interface Writing {
  readonly random: Random;
  /** Paragraphs of nobody's template; each is taken once. */
  readonly spare: Paragraph[][];
  /** By slot, the values so far: two documents never have the same by chance. */
  readonly taken: Map<SeedPart, Set<string>>;
  readonly home: string;
  readonly isMasked: boolean;
  readonly forgets: string | null;
  readonly path: string;
}

function written(template: readonly Paragraph[], writing: Writing): MadeDocument {
  const { random, spare, path } = writing;
  let text = "";
  const slots: MadeSlot[] = [];
  const segments: { start: number; end: number; kind: "template" | "own" }[] = [];
  const places = template.flat().filter((part) => "kind" in part && part.kind === "place").length;
  const forgotten = places >= 3 ? random.int(0, places - 1) : -1;
  let place = 0;
  for (const paragraph of arranged(template, random)) {
    if (random.chance(OWN) && spare.length > 0) {
      const own = (spare.pop() ?? [])
        .flat()
        .map((part) => ("text" in part ? part.text : part.like))
        .join("");
      segments.push({ start: text.length, end: text.length + own.length, kind: "own" });
      text += `${own}\n`;
    }
    const start = text.length;
    for (const part of paragraph) {
      if ("text" in part) {
        text += part.text;
        continue;
      }
      const isForgotten = part.kind === "place" && writing.forgets !== null && place++ === forgotten;
      const filled = fill(part, writing, isForgotten);
      slots.push({ start: text.length, end: text.length + filled.value.length, ...filled });
      text += filled.value;
    }
    segments.push({ start, end: text.length, kind: "template" });
    text += "\n";
  }
  return { path, text, slots, segments };
}

function arranged(template: readonly Paragraph[], random: Random): Paragraph[] {
  const kept = template.filter(() => !random.chance(LEFT_OUT));
  for (let at = 1; at < kept.length; at++)
    if (random.chance(SWAPPED)) [kept[at - 1], kept[at]] = [kept[at], kept[at - 1]];
  return kept;
}

function fill(
  part: Extract<SeedPart, { readonly kind: "place" | "number" }>,
  { random, taken, home, isMasked, forgets }: Writing,
  isForgotten: boolean,
): Pick<MadeSlot, "value" | "state"> {
  const { kind, like } = part;
  if (isMasked) return { value: kind === "place" ? "XX" : "X", state: "masked" };
  if (kind === "place")
    return isForgotten && forgets !== null ? { value: forgets, state: "forgotten" } : { value: home, state: "filled" };
  const before = taken.get(part) ?? new Set();
  let value = another(like, random);
  while (before.has(value)) value = another(like, random);
  taken.set(part, before.add(value));
  return { value, state: "filled" };
}

/** A figure with as many digits. */
function another(like: string, random: Random): string {
  return like.replace(/\d+/gu, (digits) => {
    const least = digits.length === 1 ? 1 : 10 ** (digits.length - 1);
    return String(random.int(least, 10 ** digits.length - 1));
  });
}
