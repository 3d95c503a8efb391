import type { Warning } from "../text/document.js";

/** The lines between `---` and `---` at the head of a file, and what they say that is of use. */
export interface FrontMatter {
  /** Where the text behind it begins. */
  readonly bodyStart: number;
  readonly title: string | null;
  readonly date: string | null;
  readonly warnings: readonly Warning[];
}

const OPENING = /^---[ \t]{0,40}([a-z]{0,40})[ \t]{0,40}(?:\r\n|\n|\r)/;
const LINE = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;
/** Nearly all keys are so, and letters of any script take long to make an expression of. */
const USUAL_KEY = /^[A-Za-z_][A-Za-z\d_ .-]{0,63}:(?:\s|$)/;
const KEY = /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,63}["']?\s*:(?:\s|$)/u;
const LONGEST = 65_536;
const LONGEST_FIELD = 4096;
const MOST_BRACKETS = 16;
const LONGEST_VALUE = 300;

/**
 * The front matter of `source`, or null. It is YAML and nothing else: what says that it is a program
 * (`---js`) is skipped unread. Where its end is missing it is none, and all of the source is text.
 */
export async function frontMatterOf(source: string, path: string): Promise<FrontMatter | null> {
  const opening = OPENING.exec(source);
  if (opening === null) return null;
  const language = opening[1] ?? "";
  const start = opening[0].length;
  const closing = closingLine(source, start);
  if (closing === null) return null;
  const yaml = source.slice(start, closing.start);
  if (language !== "" && language !== "yaml" && language !== "yml") {
    return { bodyStart: closing.end, title: null, date: null, warnings: [unread(path, `---${language}`)] };
  }
  if (!looksLikeFields(yaml)) return null;
  const { values, isUnread } = await fieldsOf(yaml);
  return {
    bodyStart: closing.end,
    title: values.get("title") ?? null,
    date: values.get("date") ?? null,
    warnings: isUnread ? [unread(path, "YAML")] : [],
  };
}

function closingLine(source: string, from: number): { readonly start: number; readonly end: number } | null {
  const limit = Math.min(source.length, from + LONGEST);
  LINE.lastIndex = from;
  while (LINE.lastIndex < limit) {
    const start = LINE.lastIndex;
    const line = LINE.exec(source)?.[1]?.trimEnd();
    if (line === "---" || line === "...") return { start, end: LINE.lastIndex };
  }
  return null;
}

/** A text may also begin with a rule of hyphens and hold another one. */
function looksLikeFields(yaml: string): boolean {
  const line = yaml.split(/\r\n|\n|\r/).find((each) => each.trim() !== "" && !each.startsWith("#"));
  return line === undefined || USUAL_KEY.test(line) || KEY.test(line);
}

const FIELD = /^(title|date)[ \t]{0,40}:(?:[ \t](.*))?$/;
const PLAIN_VALUE = /^(?:"([^"\\]*)"|'([^']*)'|([^\s"'&*!|>%@`{}[\],?#:-](?:[^#:]|:(?=\S)|(?<=\S)#)*))$/;

/** What YAML writes where there is no value. */
const NONE = /^(?:~|null|Null|NULL)?$/;

interface Fields {
  readonly values: ReadonlyMap<string, string>;
  readonly isUnread: boolean;
}

/**
 * Title and date. Each is read from its own lines alone: what else there is, however deep and however large, is never
 * looked into.
 */
async function fieldsOf(yaml: string): Promise<Fields> {
  const values = new Map<string, string>();
  const lines = yaml.split(/\r\n|\n|\r/);
  let isUnread = false;
  for (const [index, line] of lines.entries()) {
    const [, name, rest = ""] = FIELD.exec(line) ?? [];
    if (name === undefined || values.has(name)) continue;
    const more = indentedFrom(lines, index + 1);
    const value = plainValue(rest.trim(), more) ?? (await writtenValue(name, [line, ...more].join("\n")));
    if (value === null) isUnread = true;
    else if (value.trim() !== "") values.set(name, value.trim().slice(0, LONGEST_VALUE));
  }
  return { values, isUnread };
}

function indentedFrom(lines: readonly string[], from: number): readonly string[] {
  let end = from;
  while (end < lines.length && /^(?:[ \t]|$)/.test(lines[end] ?? "")) end++;
  return lines.slice(from, end);
}

/** The value where it is written in the plainest way, so that most files need no YAML reader. */
function plainValue(written: string, more: readonly string[]): string | null {
  if (more.some((line) => line.trim() !== "")) return null;
  if (NONE.test(written)) return "";
  const value = PLAIN_VALUE.exec(written);
  return value === null ? null : (value[1] ?? value[2] ?? value[3] ?? null);
}

/** A YAML reader takes ever longer over brackets within brackets; a title and a date have few. */
async function writtenValue(name: string, field: string): Promise<string | null> {
  if (field.length > LONGEST_FIELD || (field.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS) return null;
  const { yamlScalar } = await import("./yaml-scalar.js");
  return yamlScalar(field, name);
}

function unread(path: string, what: string): Warning {
  return {
    code: "front-matter",
    path,
    message: { zh: `文件头部信息（${what}）未读取`, en: `front matter (${what}) was not read` },
  };
}
