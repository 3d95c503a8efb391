import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { SharingPair, Templates } from "./answer/templates.js";
import { sharingPairs } from "./assemble/sharing-pairs.js";
import { templatesOf } from "./assemble/templates-of.js";
import type { MaskedText } from "./placeholders/masked-text.js";
import {
  alignGroups,
  gatherTexts,
  optionsOf,
  tellAligned,
  type GatheredTexts,
  type TemplatesSettings,
} from "./templates.js";
import type { FoundTemplate, TemplateFindings } from "./templates/found-templates.js";
import type { FoundGroup } from "./templates/second-memberships.js";
import { alignAll, unitsOf } from "./templates-in-threads/align-all.js";
import type { AlignerSettings } from "./templates-in-threads/aligner-thread.js";
import { threadsFor } from "./templates-in-threads/threads-for.js";
import { withTexts } from "./templates-in-threads/align-group.js";
import type { Document } from "./text/document.js";
import { packageFolder } from "./words/package-folder.js";

/** After so many pairs it hears what the threads say. */
const PAIRS_BETWEEN = 20;
const SCRIPT = pathToFileURL(join(packageFolder(), "dist", "templates-in-threads", "align-worker.js"));

/** Threads that align groups. By default so many as these are worth, with the memory that the process may have. */
export type ThreadSettings = Partial<AlignerSettings & { readonly threads: number }>;

/**
 * The same as `templates`, and the same answer; where there is much to align, threads do it. A group that the memory of
 * a thread does not hold is reported and left out.
 */
export async function templatesInThreads(
  documents: readonly Document[],
  settings: TemplatesSettings & ThreadSettings = {},
): Promise<Templates> {
  const gathered = gatherTexts(documents, settings);
  const { threads = threadsFor(unitsIn(gathered), availableParallelism()), script = SCRIPT, mostHeap } = settings;
  if (threads === 0) return templatesOf({ ...gathered, ...alignGroups(gathered, settings) }, optionsOf(settings));
  const aligning = alignInThreads(gathered, settings, { script, mostHeap, threads });
  // Its failure is thrown below.
  aligning.catch(() => undefined);
  // The threads work meanwhile.
  const pairs: SharingPair[] = [];
  for (const pair of sharingPairs(gathered)) {
    pairs.push(pair);
    if (pairs.length % PAIRS_BETWEEN === 0) await setImmediate();
  }
  return templatesOf({ ...gathered, ...(await aligning) }, optionsOf(settings), pairs);
}

function unitsIn({ groups, pile }: GatheredTexts): number {
  return groups.reduce((sum, { texts }) => sum + unitsOf(texts.map((text) => pile[text])), 0);
}

async function alignInThreads(
  gathered: GatheredTexts,
  settings: TemplatesSettings,
  threads: Parameters<typeof alignAll>[1],
): Promise<Pick<TemplateFindings, "found" | "unaligned">> {
  const { groups, pile } = gathered;
  const membersOf = ({ texts }: FoundGroup): MaskedText[] => texts.map((text) => pile[text]);
  const tell = tellAligned(gathered, settings);
  const sent = await alignAll(groups.map(membersOf), threads, tell);
  const found: FoundTemplate[] = [];
  const unaligned: FoundGroup[] = [];
  for (const [at, group] of groups.entries()) {
    const template = sent[at];
    if (template === null) unaligned.push(group);
    else found.push({ texts: group.texts, ...withTexts(template, membersOf(group)) });
  }
  return { found, unaligned };
}
