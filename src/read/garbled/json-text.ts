const HAN = /\p{Script=Han}/gu;
/** A string with fewer Chinese characters is a name or a title. */
const FEWEST_HAN = 20;
const TAG = /<\/?[a-z][^<>]*>/i;

/** What the long strings of JSON say, one under the other; null for what is no JSON, or has none. */
export function jsonText(source: string): string | null {
  const texts = new Set<string>();
  try {
    collect(JSON.parse(source), texts);
  } catch {
    return null;
  }
  if (texts.size === 0) return null;
  const all = Array.from(texts);
  // Each is an element of its own, so that what has tags is read as a page's.
  return all.some((text) => TAG.test(text)) ? all.map((text) => `<div>${text}</div>`).join("\n") : all.join("\n");
}

function collect(root: unknown, texts: Set<string>): void {
  const open: unknown[] = [root];
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (typeof value === "string") {
      if ((value.match(HAN)?.length ?? 0) >= FEWEST_HAN) texts.add(value);
    } else if (typeof value === "object" && value !== null) {
      // One by one: there may be more values than a call takes arguments.
      for (const each of Object.values(value).reverse()) open.push(each);
    }
  }
}
