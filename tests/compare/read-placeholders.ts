import { compare } from "../../src/compare.js";
import type { Kind } from "../../src/answer/kind.js";
import { documentFromText } from "../../src/read/document-from-text.js";

const MARK = /\[([^|\]]*)\|([^\]]*)\]|\{([^|}]*)\|([^}]*)\}/gu;

/** The kinds of the placeholders of a marked text, and the values that are not those in its marks. */
export function readPlaceholders(marked: string): {
  readonly kinds: readonly Kind[];
  readonly wrong: readonly string[];
} {
  const marks = [...marked.matchAll(MARK)];
  const own = marked.replaceAll(MARK, (_, mask?: string, _value?: string, left?: string) => mask ?? left ?? "");
  const other = marked.replaceAll(
    MARK,
    (_, _mask?: string, value?: string, _left?: string, right?: string) => value ?? right ?? "",
  );
  const { placeholders } = compare(documentFromText(own), documentFromText(other));
  const expected = marks.flatMap(([, mask, value]) => (mask === undefined ? [] : [value]));
  const wrong = expected.flatMap((value, at) =>
    placeholders[at]?.value === value ? [] : [`${placeholders[at]?.value ?? "none"} for ${value}`],
  );
  return { kinds: placeholders.map(({ kind }) => kind), wrong };
}
