import { scanMany, type ScanManySettings, type ScanPart } from "../../src/scan-many.js";

/** All that a scan of these files says, without words unless told. */
export async function partsOf(paths: readonly string[], settings: ScanManySettings = {}): Promise<ScanPart[]> {
  const parts: ScanPart[] = [];
  for await (const part of scanMany(paths, { words: false, ...settings })) parts.push(part);
  return parts;
}

type Kind<K extends ScanPart["kind"]> = Extract<ScanPart, { readonly kind: K }>;

export function ofKind<K extends ScanPart["kind"]>(parts: readonly ScanPart[], kind: K): Kind<K>[] {
  return parts.filter((part): part is Kind<K> => part.kind === kind);
}
