/** What is in an object under a name of its own; undefined where it is no object, or has none. */
export function at(said: unknown, ...names: readonly string[]): unknown {
  let found = said;
  for (const name of names) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}

/** Empty where it is no list. */
export function listAt(said: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = at(said, ...names);
  return Array.isArray(found) ? (found as unknown[]) : [];
}

/** Null where it is no text. */
export function textAt(said: unknown, ...names: readonly string[]): string | null {
  const found = at(said, ...names);
  return typeof found === "string" ? found : null;
}

/** Null where it is no whole number from 0 on. */
export function countAt(said: unknown, ...names: readonly string[]): number | null {
  const found = at(said, ...names);
  return isCount(found) ? found : null;
}

export function isCount(said: unknown): said is number {
  return typeof said === "number" && Number.isSafeInteger(said) && said >= 0;
}

/** The names in an object. */
export function namesIn(said: unknown): string[] {
  return typeof said === "object" && said !== null ? Object.keys(said) : [];
}

/** Where the hits behind these begin, in ascending order; empty where these do not lie behind where they began. */
export function placeBehind(hits: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const place = listAt(hits.at(-1), "sort");
  const [now, then] = [place[0], before[0] ?? -1];
  return typeof now === "number" && typeof then === "number" && now > then ? place : [];
}
