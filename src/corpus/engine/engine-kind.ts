import type { EngineClient } from "./engine-client.js";
import { otherEngine, strangeAnswer } from "./engine-troubles.js";
import { textAt } from "./read-answer.js";

export interface EngineKind {
  readonly name: "OpenSearch" | "Elasticsearch";
  readonly version: string;
  /** Whether it opens a snapshot of an index of which a part is missing. */
  readonly canOpenPart: boolean;
}

const OLDEST = { OpenSearch: [2, 4], Elasticsearch: [8, 0] } as const;
/** Of Elasticsearch 8. */
const FIRST_WITH_PARTS = 16;
const NEWEST = { OpenSearch: 3, Elasticsearch: 9 } as const;

/**
 * Which engine answers, as it says itself.
 *
 * @throws Trouble where it is none, or a version that was never tried.
 */
export async function engineKindOf(client: EngineClient): Promise<EngineKind> {
  const { body } = await client.ask({ method: "GET", path: "/", isImpatient: true });
  const version = textAt(body, "version", "number");
  const numbers = version === null ? null : /^(\d{1,4})\.(\d{1,4})/.exec(version);
  if (version === null || numbers === null) throw strangeAnswer(client.shown);
  const isOpenSearch = textAt(body, "version", "distribution") === "opensearch";
  const name = isOpenSearch ? "OpenSearch" : "Elasticsearch";
  const [major, minor] = [Number(numbers[1]), Number(numbers[2])];
  const [oldestMajor, oldestMinor] = OLDEST[name];
  const isOld = major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
  if (isOld || major > NEWEST[name]) throw otherEngine(client.shown, `${name} ${version.slice(0, 20)}`);
  const canOpenPart = isOpenSearch || major > 8 || minor >= FIRST_WITH_PARTS;
  return { name, version: version.slice(0, 20), canOpenPart };
}
