import { isObject, pointerPart } from "./field.js";

/** A place where two answers differ. A value is undefined where one has none. */
export interface Difference {
  /** A JSON pointer. */
  readonly pointer: string;
  readonly said: unknown;
  readonly found: unknown;
}

export interface Differences {
  readonly count: number;
  /** The first of them. */
  readonly first: readonly Difference[];
}

/**
 * Where data of JSON differ; the order of names in an object does not count. It looks no deeper than `found`, so that
 * what was said may be of any depth.
 */
export function differencesBetween(said: unknown, found: unknown, most: number): Differences {
  const first: Difference[] = [];
  let count = 0;
  const compare = (one: unknown, other: unknown, pointer: string): void => {
    if (Array.isArray(one) && Array.isArray(other)) {
      for (let at = 0; at < Math.max(one.length, other.length); at++) compare(one[at], other[at], `${pointer}/${at}`);
    } else if (isObject(one) && isObject(other)) {
      for (const name of new Set([...Object.keys(other), ...Object.keys(one)]))
        compare(ownValue(one, name), ownValue(other, name), `${pointer}/${pointerPart(name)}`);
    } else if (!Object.is(one, other)) {
      count++;
      if (first.length < most) first.push({ pointer, said: one, found: other });
    }
  };
  compare(said, found, "");
  return { count, first };
}

function ownValue(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
