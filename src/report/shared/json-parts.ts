const INDENT = "  ";
/** Items of a list that are written at a time. */
const AT_A_TIME = 32;

/** What `JSON.stringify(value, null, 2)` answers, in parts: no list or object of the first `depth` levels is written whole. */
export function* jsonParts(value: unknown, depth: number, margin = ""): Generator<string> {
  if (depth > 0 && Array.isArray(value) && value.length > 0) yield* itemParts(value, margin);
  else if (depth > 0 && isRecord(value)) yield* fieldParts(value, depth, margin);
  else yield indented(JSON.stringify(value, null, INDENT), margin);
}

/** Lists around the items give each line its margin: quicker than to put it there afterwards. */
function* itemParts(items: readonly unknown[], margin: string): Generator<string> {
  const depth = margin.length / INDENT.length;
  const frame = JSON.stringify(nested([], depth), null, INDENT);
  const open = frame.indexOf("[]") + "[".length;
  const closed = `\n${margin}`.length + frame.length - open;
  for (let at = 0; at < items.length; at += AT_A_TIME) {
    const list = JSON.stringify(nested(items.slice(at, at + AT_A_TIME), depth), null, INDENT);
    yield (at === 0 ? "[" : ",") + list.slice(open, -closed);
  }
  yield `\n${margin}]`;
}

function nested(items: readonly unknown[], depth: number): readonly unknown[] {
  let lists = items;
  for (let level = 0; level < depth; level++) lists = [lists];
  return lists;
}

function* fieldParts(record: Readonly<Record<string, unknown>>, depth: number, margin: string): Generator<string> {
  let before = "{";
  for (const [name, field] of Object.entries(record)) {
    if (field === undefined) continue;
    yield `${before}\n${margin}${INDENT}${JSON.stringify(name)}: `;
    yield* jsonParts(field, depth - 1, margin + INDENT);
    before = ",";
  }
  yield before === "{" ? "{}" : `\n${margin}}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON has no line feed inside a string. */
function indented(json: string, margin: string): string {
  return margin === "" ? json : json.replaceAll("\n", `\n${margin}`);
}
