import type { TestProject } from "vitest/node";
import { EngineNode, freePorts, preparedFolder } from "./engine-node.js";
import { hasMaven, javaHome } from "./java-home.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of a real node; null where Java or Maven is missing. */
    engine: string | null;
    /** Where its jars are. */
    engineFolder: string | null;
  }
}

/** Starts one real node for all tests, or says loudly why there is none. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const missing = [javaHome() === null ? "Java 21 or later" : "", hasMaven() ? "" : "Maven"].filter(
    (one) => one !== "",
  );
  const prepared = missing.length > 0 ? new Error(`not found: ${missing.join(" and ")}`) : preparedOrWhyNot();
  if (prepared instanceof Error) {
    console.log(`\n*** SKIPPED: no test of a real search engine is run: ${prepared.message} ***\n`);
    project.provide("engine", null);
    project.provide("engineFolder", null);
    return async () => undefined;
  }
  project.provide("engineFolder", prepared);
  // Whoever says so has a node of their own running.
  const running = process.env["DUIZHAO_TEST_ENGINE"];
  if (running !== undefined) {
    project.provide("engine", running);
    return async () => undefined;
  }
  const [http, transport] = await freePorts(2);
  const node = new EngineNode(prepared, "one", { http, transport });
  node.start();
  try {
    await node.ready();
  } catch (error) {
    await node.end();
    throw error;
  }
  project.provide("engine", node.address);
  return () => node.end();
}

/** A closed network has no jars. */
function preparedOrWhyNot(): string | Error {
  try {
    return preparedFolder();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
