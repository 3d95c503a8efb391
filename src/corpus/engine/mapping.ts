import { FINDING_SCHEME } from "../../fingerprints/finding.js";
import { at } from "./read-answer.js";

/** Raised with each change of what is in a document of the engine. */
const FORMAT = 1;
/** What an index of the engine says of itself. */
export const ENGINE_SCHEME = `engine${FORMAT}/${FINDING_SCHEME}`;

/**
 * How an index is made. Shards and replicas are the engine's default, or what a template of it says.
 *
 * Fingerprints are terms of which only documents are kept, no frequencies, places or lengths; they are not in the source
 * of a document either, which has them packed, five bytes each. Nothing is refreshed but by a commit.
 */
export const NEW_INDEX = {
  settings: { index: { refresh_interval: "-1" } },
  mappings: {
    dynamic: false,
    _meta: { duizhao: ENGINE_SCHEME },
    _source: { excludes: ["terms"] },
    properties: {
      terms: { type: "text", analyzer: "whitespace", index_options: "docs", norms: false, similarity: "boolean" },
      order: { type: "long", index: false },
      day: { type: "integer" },
      born: { type: "integer" },
      died: { type: "integer" },
    },
  },
} as const;

/** Whether an index has its fields as we made them: a template of the engine, or another hand, may have made them otherwise. */
export function isOurMapping(said: unknown): boolean {
  if (String(at(said, "_source", "enabled") ?? true) !== "true") return false;
  return Object.entries(NEW_INDEX.mappings.properties).every(([field, settings]) =>
    Object.entries(settings).every(([name, value]) => String(at(said, "properties", field, name)) === String(value)),
  );
}
