import type { TestProject } from "vitest/node";
import { composed, settingsOf } from "./compose.js";
import { EngineNode, freePorts } from "./engine-node.js";
import { engineRelease, preparedFolder } from "./engine-release.js";
import { hasMaven, javaHome } from "./java-home.js";

/** A real engine that tests ask. */
export interface TestedEngine {
  /** `opensearch`, or with a version. */
  readonly name: string;
  /** Null where it can't be had. */
  readonly address: string | null;
}

declare module "vitest" {
  export interface ProvidedContext {
    engines: readonly TestedEngine[];
    /** Where the jars of the first one are; null where they can't be had. */
    engineFolder: string | null;
  }
}

/** `DUIZHAO_TEST_ENGINES=elasticsearch-8.19.21` tests others. */
const ENGINES = process.env["DUIZHAO_TEST_ENGINES"] ?? "opensearch,elasticsearch";

/** Starts a real node of each engine for all tests, or says loudly why there is none. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const names = ENGINES.split(",");
  const missing = [javaHome() === null ? "Java 21 or later" : "", hasMaven() ? "" : "Maven"].filter(
    (one) => one !== "",
  );
  const folders = names.map((name) => (missing.length > 0 ? null : preparedOrNull(name)));
  if (missing.length > 0) console.log(skipped(`any search engine: not found: ${missing.join(" and ")}`));
  project.provide("engineFolder", folders[0]);
  // Whoever says so has a node of their own running.
  const running = process.env["DUIZHAO_TEST_ENGINE"];
  if (running !== undefined) {
    project.provide("engines", [{ name: "running", address: running }]);
    return async () => undefined;
  }
  const ports = await freePorts(2 * names.length);
  const nodes = folders.map((folder, at) => {
    const [http, transport] = ports.slice(2 * at);
    const settings = names[at].startsWith("opensearch") ? settingsOf(composed()["search"]) : [];
    return folder === null ? null : new EngineNode(folder, "one", { http, transport }, { settings });
  });
  const end = async (): Promise<void> => void (await Promise.all(nodes.map((node) => node?.end())));
  for (const node of nodes) node?.start();
  try {
    await Promise.all(nodes.map((node) => node?.ready()));
  } catch (error) {
    await end();
    throw error;
  }
  project.provide(
    "engines",
    names.map((name, at) => ({ name, address: nodes[at]?.address ?? null })),
  );
  return end;
}

/** A closed network has no jars. */
function preparedOrNull(name: string): string | null {
  try {
    return preparedFolder(engineRelease(name));
  } catch (error) {
    console.log(skipped(`${name}: ${error instanceof Error ? error.message : String(error)}`));
    return null;
  }
}

const skipped = (why: string): string => `\n*** SKIPPED: no test is run on ${why} ***\n`;
