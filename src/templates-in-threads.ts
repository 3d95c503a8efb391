import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Templates } from "./answer/templates.js";
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
import { withTexts } from "./templates-in-threads/align-group.js";
import type { Document } from "./text/document.js";
import { packageFolder } from "./words/package-folder.js";

/** A thread is worth its start if it has so many units to align: about a second. By hand. */
const UNITS_A_THREAD = 400_000;
const MOST_THREADS = 4;
const SCRIPT = pathToFileURL(join(packageFolder(), "dist", "templates-in-threads", "align-worker.js"));

export interface ThreadSettings {
  /** How many threads align groups. By default so many as there are processors for, and none where there is little. */
  readonly threads?: number;
  /** The heap of a thread, in MiB; by default what the process may have. */
  readonly mostHeap?: number;
}

/**
 * The same as `templates`, and the same answer; where there is much to align, threads do it. A group that the memory of
 * a thread does not hold is reported and left out.
 */
export async function templatesInThreads(
  documents: readonly Document[],
  settings: TemplatesSettings & ThreadSettings = {},
): Promise<Templates> {
  const gathered = gatherTexts(documents, settings);
  const { threads = threadsFor(gathered), mostHeap } = settings;
  const aligned =
    threads === 0
      ? alignGroups(gathered, settings)
      : await alignInThreads(gathered, settings, {
          script: SCRIPT,
          threads,
          ...(mostHeap === undefined ? {} : { mostHeap }),
        });
  return templatesOf({ ...gathered, ...aligned }, optionsOf(settings));
}

function threadsFor({ groups, pile }: GatheredTexts): number {
  const units = groups.reduce((sum, { texts }) => sum + unitsOf(texts.map((text) => pile[text])), 0);
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(units / UNITS_A_THREAD));
  return threads > 1 ? threads : 0;
}

async function alignInThreads(
  { groups, pile }: GatheredTexts,
  settings: TemplatesSettings,
  threads: Parameters<typeof alignAll>[1],
): Promise<Pick<TemplateFindings, "found" | "unaligned">> {
  const membersOf = ({ texts }: FoundGroup): MaskedText[] => texts.map((text) => pile[text]);
  const tell = tellAligned(groups, settings);
  const sent = await alignAll(groups.map(membersOf), threads, (group) => tell(groups[group].texts.length));
  const found: FoundTemplate[] = [];
  const unaligned: FoundGroup[] = [];
  for (const [at, group] of groups.entries()) {
    const template = sent[at];
    if (template === null) unaligned.push(group);
    else found.push({ texts: group.texts, ...withTexts(template, membersOf(group)) });
  }
  return { found, unaligned };
}
