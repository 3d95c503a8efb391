import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sentencesOf } from "../../src/text/sentences.js";
import type { SlotKind } from "./piece.js";
import type { Random } from "./random.js";
import { OPENINGS, PARTS, TOPICS } from "./statements.js";

/** Text with its slots; `decoy` looks like a placeholder and is none. */
export type Frame = readonly FramePart[];
export type FramePart =
  | { readonly is: "text" | "decoy"; readonly text: string }
  | { readonly is: "slot"; readonly kind: SlotKind; /** Made up where it is left out. */ readonly value?: string };

/** A paragraph of a seed: its sentences, and the clauses of them that have no slots, without the stop behind. */
export interface SeedParagraph {
  readonly sentences: readonly Frame[];
  readonly clauses: readonly string[];
}

/** A text that somebody wrote, with its own values. */
export interface WholeText {
  readonly characters: number;
  /** Sentences, by paragraphs. */
  readonly lines: readonly (readonly string[])[];
}

/** What texts are made of. */
export interface Material {
  /** Where there are any, texts are parts of these with statements of figures between them. */
  readonly texts?: readonly WholeText[] | undefined;
  readonly paragraphs: readonly SeedParagraph[];
  readonly topics: readonly string[];
  /** What is told of a topic. */
  readonly parts: readonly Frame[];
  readonly openings: readonly Frame[];
}

interface SeedMask {
  readonly file: string;
  readonly mask: RegExp;
}

/** How each seed masks. */
const SEEDS: readonly SeedMask[] = [
  { file: "004_", mask: /(?!)/g },
  { file: "000_", mask: /X{2,3}/g },
  { file: "001_", mask: /X/g },
  { file: "002_", mask: /\*+(?:\.\*+)?/g },
  { file: "003_", mask: /X/g },
];

/** Leaves a sentence out: markup, signs that are masks in part, and what the newspaper wrote around the speech. */
const UNCLEAN = /[<>&[\]{}⟦⟧*Xx×|_]|http|本报讯|X\+X|'/;

/** A slot by the text before and behind a mask; the first row that fits. */
const SLOTS: readonly { readonly left?: RegExp; readonly right?: RegExp; readonly kind: SlotKind }[] = [
  { left: /第$/, kind: "ordinal" },
  { right: /^(?:届|次)/, kind: "ordinal" },
  { right: /^年来/, kind: "count" },
  { right: /^年/, kind: "year" },
  { right: /^(?:%|万亿|亿|倍)/, kind: "decimal" },
  { right: /^(?:余?家|户|个|条|位|所|万|名|项)/, kind: "count" },
  { right: /^同志|^、\{person\}/, kind: "person" },
  { right: /^(?:路|小区|社区|分校|游园|文创园|科技园|等工程|事迹)/, kind: "name" },
  { left: /“$/, right: /^”/, kind: "count" },
  { kind: "home" },
];

/** Unmasked values of the seeds, which become slots too. */
const VALUES: readonly { readonly value: RegExp; readonly kind: SlotKind }[] = [
  { value: /常州/g, kind: "home" },
  { value: /陈金虎|盛蕾|白云萍|戴源/g, kind: "person" },
  { value: /20\d\d(?=年)/g, kind: "year" },
  { value: /(?<![\d.{])\d+\.\d+(?=[%亿万])/g, kind: "decimal" },
  { value: /(?<![\d.{])\d+(?=[%亿万个家户])/g, kind: "count" },
  { value: /(?<=[，。聚焦这的])[二三四五六七八九十](?=[个项条大][^不类])/g, kind: "numeral" },
];

/** Sentences with more than this share of eight-character runs seen before are the same sentence. */
const REPEATED = 0.3;
const RUN = 8;

/** Reads the seeds; a sentence that stands in two of them is taken once. */
export function readMaterial(directory = "fixtures"): Material {
  const files = readdirSync(directory).sort();
  const seen = new Set<string>();
  const paragraphs = SEEDS.flatMap(({ file, mask }) => {
    const name = files.find((one) => one.startsWith(file));
    return name === undefined ? [] : paragraphsOf(readFileSync(join(directory, name), "utf8"), mask, seen);
  });
  return {
    paragraphs: paragraphs.map((sentences) => ({
      sentences: sentences.map(parseFrame),
      clauses: sentences.flatMap(plainClauses),
    })),
    topics: TOPICS,
    parts: PARTS.map(parseFrame),
    openings: OPENINGS.map(parseFrame),
  };
}

/** Two materials that share no sentence and no topic, only what any report says. The second gets `share` of all. */
export function divide(material: Material, share: number, random: Random): readonly [Material, Material] {
  const [paragraphs, otherParagraphs] = split(random.shuffle(material.paragraphs), share);
  const [topics, otherTopics] = split(random.shuffle(material.topics), share);
  return [
    { ...material, paragraphs, topics },
    { ...material, paragraphs: otherParagraphs, topics: otherTopics },
  ];
}

function split<T>(list: readonly T[], share: number): readonly [T[], T[]] {
  const at = list.length - Math.ceil(list.length * share);
  return [list.slice(0, at), list.slice(at)];
}

/** `增长{decimal}%` and `⟦X⟧光机` as parts. */
export function parseFrame(written: string): Frame {
  return written.split(/(\{\w+\}|⟦[^⟧]*⟧)/).flatMap((part): FramePart[] => {
    if (part === "") return [];
    if (part.startsWith("{")) return [{ is: "slot", kind: part.slice(1, -1) as SlotKind }];
    if (part.startsWith("⟦")) return [{ is: "decoy", text: part.slice(1, -1) }];
    return [{ is: "text", text: part }];
  });
}

function paragraphsOf(seed: string, mask: RegExp, seen: Set<string>): string[][] {
  const text = seed.replaceAll(/<[^>]*>|^---[^]*?---$/gm, "");
  return text
    .split("\n")
    .map((line) =>
      sentencesOf(line)
        .map(({ start, end }) => withSlots(line.slice(start, end), mask))
        .filter((sentence) => /[。！]$/.test(sentence) && sentence.length >= 12 && isClean(sentence))
        .filter((sentence) => isNew(sentence, seen)),
    )
    .filter((sentences) => sentences.length > 0);
}

/** Masks first: they say what was there; then the values that were left. */
function withSlots(sentence: string, mask: RegExp): string {
  const masked = sentence.replaceAll(mask, (_, offset: number) => {
    const length = sentence.slice(offset).match(mask)?.[0].length ?? 0;
    const left = sentence.slice(0, offset);
    const right = sentence.slice(offset + length).replace(/^、[X*]+同志/, "、{person}");
    if (right.startsWith("G")) return "5";
    const row = SLOTS.find((slot) => (slot.left?.test(left) ?? true) && (slot.right?.test(right) ?? true));
    return `{${row?.kind ?? "home"}}`;
  });
  return VALUES.reduce((text, { value, kind }) => text.replaceAll(value, `{${kind}}`), masked);
}

function isClean(sentence: string): boolean {
  return !UNCLEAN.test(sentence.replaceAll(/\{\w+\}/g, "")) && !/\}\+?\{/.test(sentence);
}

function isNew(sentence: string, seen: Set<string>): boolean {
  const runs: string[] = [];
  for (let i = 0; i + RUN <= sentence.length; i++) runs.push(sentence.slice(i, i + RUN));
  const known = runs.filter((run) => seen.has(run)).length;
  for (const run of runs) seen.add(run);
  return known <= runs.length * REPEATED;
}

function plainClauses(sentence: string): string[] {
  return sentence
    .slice(0, -1)
    .split(/[，；：。]/)
    .filter((clause) => clause.length >= 8 && clause.length <= 30 && !/[{}“”、‘’]/.test(clause));
}
