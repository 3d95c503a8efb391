import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Trouble } from "../../src/text/trouble.js";

/**
 * What became of the text around a placeholder: `found` and `changed` have a right value (of `changed`
 * it is `published.text`); for `dropped`, `foreign` and `no-counterpart` none is; `ambiguous` is not scored.
 */
export type Status = "found" | "found-variant" | "changed" | "dropped" | "foreign" | "no-counterpart" | "ambiguous";

export const STATUSES: readonly Status[] = [
  "found",
  "found-variant",
  "changed",
  "dropped",
  "foreign",
  "no-counterpart",
  "ambiguous",
];

/** A stretch of a file, in UTF-16 code units of the file as written, a byte order mark counted as one. */
export interface TextSpan {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export interface TruePlaceholder extends TextSpan {
  readonly type: string;
  readonly value: string;
  readonly status: Status;
  readonly published: TextSpan | null;
  /** Other places of the published text that say the same, where a passage was used twice. */
  readonly also?: readonly TextSpan[];
  /** Other values that a reader may give, where the text beside it differs: 30多 for 30. */
  readonly accepted?: readonly string[];
  readonly value_in_published: boolean;
}

/** Anonymised offset and length, published offset and length; offset -1 and length 0 where there is none. */
export type SentenceRow = readonly [number, number, number, number];

export interface Truth {
  readonly id: string;
  readonly kind: string;
  readonly level: string | null;
  readonly style: string | null;
  readonly placeholders: readonly TruePlaceholder[];
  readonly decoys: readonly TextSpan[];
  readonly sentences: readonly SentenceRow[];
}

/** A folder with two texts and what is known of them. Offsets of `truth` are of texts without a byte order mark. */
export interface TruePair {
  readonly truth: Truth;
  readonly anonymised: string;
  readonly published: string;
}

/** The folders in `directory` that hold a truth, in the order of their names. */
export function pairFolders(directory: string): string[] {
  if (!existsSync(directory)) throw noPairs(directory);
  const folders = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, "truth.json")))
    .map((entry) => join(directory, entry.name))
    .sort();
  if (folders.length === 0) throw noPairs(directory);
  return folders;
}

/** @throws Trouble where a file is missing or a span of the truth does not hold its text. */
export function readPair(folder: string): TruePair {
  const path = join(folder, "truth.json");
  const truth = truthOf(path, readFileSync(path, "utf8"));
  const anonymised = fileNamed(folder, "anonymised");
  const published = fileNamed(folder, "published");
  const [own, other] = [readFileSync(anonymised, "utf8"), readFileSync(published, "utf8")];
  for (const placeholder of truth.placeholders) {
    check(path, own, placeholder);
    if (placeholder.published !== null) check(path, other, placeholder.published);
  }
  return { truth: withoutMark(truth, markOf(own), markOf(other)), anonymised, published };
}

/** A truth written elsewhere may lack the level, style, decoys or sentences. */
function truthOf(path: string, json: string): Truth {
  const read = parsed(path, json);
  const { placeholders } = read;
  if (!Array.isArray(placeholders) || placeholders.some(({ status }) => !STATUSES.includes(status))) {
    throw new Trouble(path, { en: "no placeholders with a known status", zh: "没有带已知状态的占位符" });
  }
  const { id = basename(path), kind = "", level = null, style = null, decoys = [], sentences = [] } = read;
  return { id, kind, level, style, placeholders, decoys, sentences };
}

function parsed(path: string, json: string): Partial<Truth> {
  try {
    return JSON.parse(json) as Partial<Truth>;
  } catch (error) {
    throw new Trouble(path, { en: "not JSON", zh: "不是 JSON" }, error);
  }
}

function fileNamed(folder: string, name: string): string {
  const found = readdirSync(folder).find((file) => file.startsWith(`${name}.`));
  if (found === undefined) throw new Trouble(folder, { en: `no file ${name}.*`, zh: `缺少文件 ${name}.*` });
  return join(folder, found);
}

function check(path: string, source: string, { offset, length, text }: TextSpan): void {
  if (source.slice(offset, offset + length) === text) return;
  throw new Trouble(path, { en: `no “${text}” at ${offset}`, zh: `${offset} 处不是“${text}”` });
}

function markOf(source: string): number {
  return source.startsWith("\ufeff") ? 1 : 0;
}

/** What is compared has no byte order mark. */
function withoutMark(truth: Truth, own: number, other: number): Truth {
  if (own === 0 && other === 0) return truth;
  const back = <T extends TextSpan>(stretch: T, mark: number): T => ({ ...stretch, offset: stretch.offset - mark });
  return {
    ...truth,
    decoys: truth.decoys.map((decoy) => back(decoy, own)),
    placeholders: truth.placeholders.map(({ published, also = [], ...placeholder }) => ({
      ...back(placeholder, own),
      published: published === null ? null : back(published, other),
      also: also.map((place) => back(place, other)),
    })),
    sentences: truth.sentences.map(([at, length, to, toLength]) => [
      at - own,
      length,
      to < 0 ? to : to - other,
      toLength,
    ]),
  };
}

function noPairs(directory: string): Trouble {
  return new Trouble(directory, { en: "no folder with a truth.json in it", zh: "其中没有带 truth.json 的文件夹" });
}
