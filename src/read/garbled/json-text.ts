const HAN = /\p{Script=Han}/gu;
/** A string with fewer Chinese characters is a name or a title. */
const FEWEST_HAN = 20;
const TAG = /<\/?[a-z][^<>]*>/i;

/** What the long strings of JSON say, one under the other; null for what is no JSON, or has none. */
export function jsonText(source: string): string | null {
  const texts = new Set<string>();
  try {
    collect(JSON.parse(source), texts, FEWEST_HAN);
  } catch {
    return null;
  }
  if (texts.size === 0) return null;
  const all = Array.from(texts);
  // Each is an element of its own, so that what has tags is read as a page's.
  return all.some((text) => TAG.test(text)) ? all.map((text) => `<div>${text}</div>`).join("\n") : all.join("\n");
}

/** How many Chinese characters JSON has beside its long strings: titles, names, what is there twice. */
export function hanBeside(source: string, text: string): number {
  const texts: string[] = [];
  collect(JSON.parse(source), { add: (each) => void texts.push(each) }, 1);
  return hanIn(texts.join("")) - hanIn(text);
}

const hanIn = (text: string): number => text.match(HAN)?.length ?? 0;

function collect(root: unknown, texts: { add(text: string): void }, fewest: number): void {
  const open: unknown[] = [root];
  for (let value = open.pop(); open.length > 0 || value !== undefined; value = open.pop()) {
    if (typeof value === "string") {
      if (hanIn(value) >= fewest) texts.add(value);
    } else if (typeof value === "object" && value !== null) {
      // One by one: there may be more values than a call takes arguments.
      for (const each of Object.values(value).reverse()) open.push(each);
    }
  }
}
