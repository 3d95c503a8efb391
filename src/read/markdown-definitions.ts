/** A target that other lines lead to: `[1]: https://example.org "名称"`. No note: `[^1]: 快报数`. */
const DEFINITION =
  /^ {0,3}\[([^\]^[\n][^\][\n]{0,80})\]:[ \t]{0,8}(?:<[^<>\s]{1,2000}>|[a-z][a-z\d+.-]{0,15}:[^\s<>]{1,2000}|[./#][^\s<>]{1,2000})(?:[ \t]{1,8}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|\([^)\n]{0,200}\)))?[ \t\r]{0,8}$/i;
const DEFINITIONS = new RegExp(DEFINITION, "gim");

/** The labels of the targets that a Markdown text defines, in small letters. */
export function definitionsIn(source: string, bodyStart: number): ReadonlySet<string> {
  if (!source.includes("]:", bodyStart)) return NONE;
  return new Set(Array.from(source.slice(bodyStart).matchAll(DEFINITIONS), ([, label = ""]) => label.toLowerCase()));
}

const NONE: ReadonlySet<string> = new Set();

export const isDefinition = (line: string): boolean => DEFINITION.test(line);
