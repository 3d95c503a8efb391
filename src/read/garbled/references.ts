/** References, and those of signs that Chinese texts are full of, whose own sign is written as a reference. */
const TWICE =
  /&(?:amp;)+(#\d{2,7}|#x[0-9a-f]{2,6}|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|middot|nbsp|ensp|emsp|times|permil|quot|lt|gt);/gi;
/** So many make a text that was escaped twice; one or two may be what a text is about. */
const FEWEST = 3;
const TAG = /<\/?[a-z][^<>]*>/i;

export function isEscapedTwice(source: string): boolean {
  TWICE.lastIndex = 0;
  for (let found = 0; found < FEWEST; found++) if (!TWICE.test(source)) return false;
  return true;
}

/** `&amp;#20840;` → `&#20840;` in a page, which its reader reads, and 全 elsewhere. */
export function unescapedOnce(source: string): string {
  const isPage = TAG.test(source);
  return source.replace(TWICE, (_, name: string) => (isPage ? `&${name};` : (signOf(name) ?? `&${name};`)));
}

function signOf(name: string): string | null {
  const known = NAMED.get(name.toLowerCase());
  if (known !== undefined) return known;
  const digits = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return digits > 0 && digits <= 0x10ffff ? String.fromCodePoint(digits) : null;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["hellip", "…"],
  ["mdash", "—"],
  ["ndash", "–"],
  ["middot", "·"],
  ["nbsp", " "],
  ["ensp", " "],
  ["emsp", " "],
  ["times", "×"],
  ["permil", "‰"],
  ["quot", '"'],
  ["lt", "<"],
  ["gt", ">"],
]);
