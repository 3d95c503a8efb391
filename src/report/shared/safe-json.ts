/** What JSON itself leaves raw, and a terminal or an editor may act on: DEL, C1, format characters, lone surrogates. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\p{Cf}\p{Cs}]/gu;

/** JSON with everything written out that JSON leaves raw and a terminal may act on. */
export function safeJson(value: unknown, indent: number): string {
  return escapeUnsafe(JSON.stringify(value, null, indent));
}

export function hasUnsafe(text: string): boolean {
  return text.search(UNSAFE) >= 0;
}

export function escapeUnsafe(json: string): string {
  return json.replace(UNSAFE, escapeUnits);
}

function escapeUnits(character: string): string {
  let escaped = "";
  for (let i = 0; i < character.length; i++) escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return escaped;
}
