import type { Warning } from "../text/document.js";

/** The lines between `---` and `---` at the head of a file, and what they say that is of use. */
export interface FrontMatter {
  /** Where the text behind it begins. */
  readonly bodyStart: number;
  readonly title: string | null;
  readonly date: string | null;
  readonly warnings: readonly Warning[];
}

type Fields = Readonly<Record<string, unknown>>;

const OPENING = /^---[ \t]*([a-z]*)[ \t]*(?:\r\n|\n|\r)/;
const LINE = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;
const KEY = /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,63}["']?\s*:(?:\s|$)/u;
const LONGEST = 65_536;
const MOST_ALIASES = 8;
const LONGEST_FIELD = 300;

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
  const fields = plainFields(yaml) ?? (await yamlFields(yaml));
  return {
    bodyStart: closing.end,
    title: field(fields, "title"),
    date: field(fields, "date"),
    warnings: fields === null ? [unread(path, "YAML")] : [],
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
  return line === undefined || KEY.test(line);
}

const PLAIN_FIELD = /^(title|date)[ \t]*:(?:[ \t]+(.*))?$/;
const PLAIN_VALUE = /^(?:"([^"\\]*)"|'([^']*)'|([^\s"'&*!|>%@`{}[\],?#:-](?:[^#:]|:(?=\S)|(?<=\S)#)*))$/;

/** Title and date where both are written in the plainest way, so that most files need no YAML reader; else null. */
function plainFields(yaml: string): Fields | null {
  const fields: Record<string, string> = {};
  const lines = yaml.split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const found = PLAIN_FIELD.exec(line);
    if (found === null) continue;
    const value = PLAIN_VALUE.exec((found[2] ?? "").trim());
    if (value === null || /^\s+\S/.test(lines[index + 1] ?? "")) return null;
    fields[found[1] === "title" ? "title" : "date"] = value[1] ?? value[2] ?? value[3] ?? "";
  }
  return fields;
}

async function yamlFields(yaml: string): Promise<Fields | null> {
  const { parse } = await import("yaml");
  try {
    const fields: unknown = parse(yaml, {
      schema: "failsafe",
      maxAliasCount: MOST_ALIASES,
      prettyErrors: false,
      logLevel: "silent",
    });
    return isFields(fields) ? fields : null;
  } catch {
    return null;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function field(fields: Fields | null, name: "title" | "date"): string | null {
  if (fields === null || !Object.hasOwn(fields, name)) return null;
  const value = fields[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, LONGEST_FIELD) : null;
}

function unread(path: string, what: string): Warning {
  return {
    code: "front-matter",
    path,
    message: { zh: `文件头部信息（${what}）未读取`, en: `front matter (${what}) was not read` },
  };
}
