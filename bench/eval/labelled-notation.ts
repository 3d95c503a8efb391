import type { Span } from "../../src/text/span.js";

export const PLACEHOLDER_KINDS: readonly string[] = [
  "place",
  "person",
  "organisation",
  "number",
  "date",
  "ordinal",
  "name",
  "code",
  "text",
  "unknown",
];

export const LEAK_KINDS: readonly string[] = [
  "division",
  "landmark",
  "nickname",
  "area",
  "organisation",
  "meeting",
  "date",
  "person",
  "local-word",
];

/** The kind of what may be argued either way: it is neither asked for nor held against an answer. */
const UNSCORED = "?";

export interface Label extends Span<"source"> {
  readonly text: string;
  /** The kinds that are right, the likeliest first; none where it is left out of scoring. */
  readonly kinds: readonly string[];
  /** The places it may point to, such as `浙江/宁波`. */
  readonly places: readonly string[];
}

/** Something that looks like a placeholder or a leak and is neither. */
export interface Trap {
  readonly text: string;
  readonly occurrences: readonly Span<"source">[];
}

export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly placeholders: readonly Label[];
  /** `null` where leaks are not labelled. */
  readonly leaks: readonly Label[] | null;
  readonly traps: readonly Trap[];
  /** When it was written, as `2022-10 – 2025`, an end that nothing says left out; `null` where that is not labelled. */
  readonly written: string | null;
}

/**
 * Reads blocks of marked text, each up to a blank line or the next block.
 *
 *   # 07: the policy of a province / traps: “415X”, “1+N”
 *   对标⟪浙江｜division 浙江⟫“415X”集群，增长⟦X｜number⟧%，进入前⟦X｜ordinal|number⟧强，⟪到2025年｜?⟫见效
 *
 * A title may end in ` / written: 2022-10 – 2025`.
 *
 * @throws Error naming the block, if a mark can't be read, a kind is unknown or a trap does not occur.
 */
export function readSnippets(source: string): LabelledText[] {
  const blocks = source.matchAll(/^# (?<id>\S+): (?<title>.+)\n(?<marked>(?:(?!# ).+\n?)*)/gmu);
  return [...blocks].map(({ groups = {} }) => {
    const { id, title, marked } = groups;
    const [about, written = null] = title.split(/ \/ written: ?/);
    const [, traps = null] = about.split(" / traps: ");
    try {
      const snippet = readMarks(marked.trimEnd());
      const set = traps === null ? [] : traps.split(", ").map((trap) => findTrap(trap, snippet));
      return { id, ...snippet, traps: set, written };
    } catch (error) {
      throw new Error(`snippet ${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

/** Reads the labels of a text that stands in a file of its own: lines of offset, text and kinds. */
export function readSeedLabels(id: string, labels: string, text: string): LabelledText {
  const placeholders = labels
    .trimEnd()
    .split("\n")
    .map((line): Label => {
      const [offset, sign, kinds] = line.split("\t");
      const start = Number(offset);
      const end = start + sign.length;
      if (text.slice(start, end) !== sign) throw new Error(`${id}: no ${sign} at ${offset}`);
      return { start, end, text: sign, kinds: readKinds(kinds, PLACEHOLDER_KINDS), places: [] };
    });
  return { id, text, placeholders, leaks: null, traps: [], written: null };
}

interface MarkedText {
  readonly text: string;
  readonly placeholders: readonly Label[];
  readonly leaks: readonly Label[];
}

function readMarks(marked: string): MarkedText {
  let text = "";
  const placeholders: Label[] = [];
  const leaks: Label[] = [];
  const parts = marked.matchAll(
    /(?<open>[⟦⟪])(?<inner>[^⟦⟧⟪⟫｜]+)｜(?<said>[^⟦⟧⟪⟫｜]+)(?:(?<=⟦[^⟦⟪]*)⟧|(?<=⟪[^⟦⟪]*)⟫)|(?<plain>.)/gsu,
  );
  for (const { groups = {} } of parts) {
    const { open, inner, said, plain } = groups;
    if (plain !== undefined) {
      if ("⟦⟧⟪⟫｜".includes(plain)) throw new Error(`a mark is not closed after ${text.slice(-10)}`);
      text += plain;
      continue;
    }
    const isLeak = open === "⟪";
    const [kinds, ...places] = said.split(" ");
    const known = isLeak ? LEAK_KINDS : PLACEHOLDER_KINDS;
    const [start, end] = [text.length, text.length + inner.length];
    (isLeak ? leaks : placeholders).push({ start, end, text: inner, kinds: readKinds(kinds, known), places });
    text += inner;
  }
  return { text, placeholders, leaks };
}

function readKinds(said: string, known: readonly string[]): readonly string[] {
  if (said === UNSCORED) return [];
  const kinds = said.split("|");
  const strange = kinds.find((kind) => !known.includes(kind));
  if (strange !== undefined) throw new Error(`no such kind: ${strange}`);
  return kinds;
}

function findTrap(trap: string, { text, placeholders, leaks }: MarkedText): Trap {
  const scored = [...placeholders, ...leaks].filter(({ kinds }) => kinds.length > 0);
  const occurrences: Span<"source">[] = [];
  for (let start = text.indexOf(trap); start !== -1; start = text.indexOf(trap, start + 1)) {
    const end = start + trap.length;
    if (scored.every((label) => label.end <= start || end <= label.start)) occurrences.push({ start, end });
  }
  if (occurrences.length === 0) throw new Error(`the trap ${trap} does not stand outside the marks`);
  return { text: trap, occurrences };
}
