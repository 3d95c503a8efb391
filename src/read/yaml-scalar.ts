import { parseDocument } from "yaml";

/** What `lines`, one field of a YAML mapping, give `name`, if that is a single string; else null. */
export function yamlScalar(lines: string, name: string): string | null {
  const document = parseDocument(lines, { schema: "failsafe", prettyErrors: false, logLevel: "silent" });
  if (document.errors.length > 0) return null;
  const value: unknown = document.get(name);
  return typeof value === "string" ? value : null;
}
