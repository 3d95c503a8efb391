/** A dictionary of no more than this is loaded in a few milliseconds. */
const LARGEST_TEXT = 200_000;
/** It stands for the frequency of all that was left out, and occurs in no text: its first character is for private use. */
const OTHERS = "\u{f8fe}\u{f8ff}";

/**
 * The lines of a dictionary (word, frequency, tag) whose words may occur in the texts, and one line for the frequencies of
 * all others: an engine cuts these texts by it as it does by the whole. It is loaded much faster where texts are short.
 * Null where they are long, and the whole should be loaded.
 */
export function occurringWords(dictionary: string, texts: readonly string[]): string | null {
  if (texts.reduce((sum, { length }) => sum + length, 0) > LARGEST_TEXT) return null;
  const pairs = pairsIn(texts);
  const kept: string[] = [];
  let others = 0;
  let rarest = { line: "", frequency: Infinity, isKept: true };
  for (let start = 0, end = 0; start < dictionary.length; start = end + 1) {
    end = dictionary.indexOf("\n", start);
    if (end < 0) end = dictionary.length;
    const space = dictionary.indexOf(" ", start);
    const frequency = Number.parseInt(dictionary.slice(space + 1, dictionary.indexOf(" ", space + 1)), 10);
    if (space < 0) break;
    const isKept = space - start === 1 || pairs.has(pairAt(dictionary, start));
    if (frequency < rarest.frequency) rarest = { line: dictionary.slice(start, end), frequency, isKept };
    if (isKept) kept.push(dictionary.slice(start, end));
    else others += frequency;
  }
  // What no word covers is as likely to an engine as the rarest word that there is.
  if (!rarest.isKept) kept.push(rarest.line);
  others -= rarest.isKept ? 0 : rarest.frequency;
  if (others > 0) kept.push(`${OTHERS} ${others} x`);
  return `${kept.join("\n")}\n`;
}

/** Each two code units that are side by side. */
function pairsIn(texts: readonly string[]): Set<number> {
  const pairs = new Set<number>();
  for (const text of texts) for (let at = 0; at + 1 < text.length; at++) pairs.add(pairAt(text, at));
  return pairs;
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
