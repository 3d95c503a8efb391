import type { Knowledge } from "../../clues/knowledge.js";
import { blockOf } from "./page-port.js";

let loaded: Promise<Knowledge> | null = null;

/** The gazetteer and the stock phrases that the page carries: unpacked once, when a text is scanned. */
export function loadBuiltInKnowledge(): Promise<Knowledge> {
  return (loaded ??= load());
}

async function load(): Promise<Knowledge> {
  // The build has taken these tables out of the worker: the modules that hold them read them from here.
  const tables = JSON.parse(await blockOf("knowledge")) as Readonly<Record<string, unknown>>;
  Object.assign(globalThis, { DUIZHAO_TABLES: tables });
  const { loadKnowledge } = await import("../../clues/knowledge.js");
  return loadKnowledge();
}
