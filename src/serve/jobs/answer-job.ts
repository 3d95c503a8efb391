import { compareFiles } from "../../cli/compare-files.js";
import { findReport } from "../../cli/find/find-report.js";
import { openSearched } from "../../cli/find/open-searched.js";
import { readPile, templatesOf, withUnread } from "../../cli/read-pile.js";
import { renderingFor, ScanReport } from "../../cli/scan-report.js";
import { comparisonJsonParts } from "../../report/compare/json.js";
import { restored } from "../../report/compare/restored.js";
import { findJsonParts } from "../../report/find/json.js";
import { templatesJsonParts } from "../../report/templates/json.js";
import { scanMany } from "../../scan-many.js";
import { Trouble } from "../../text/trouble.js";
import { givenBytes } from "./given-bytes.js";
import type { Job, JobKind, JobProgress, Place } from "./job.js";
import { compareRequest, findRequest, NOTHING_ASKED, scanRequest, templatesRequest } from "./requests.js";

/** Where an answer goes, part by part, and how far the job is. */
export interface Listener {
  part(text: string): void;
  tell(step: JobProgress["step"], done: number, total: number): void;
}

/** Numbers beside an answer. */
type Counts = Readonly<Record<string, number>>;

/**
 * Answers a job as the command of its name does, with the same JSON.
 *
 * @throws Trouble where nothing of it can be answered.
 */
export function answerJob(job: Job, place: Place, listener: Listener): Promise<Counts> {
  return ANSWERS[job.kind](job, place, listener);
}

const NO_COUNTS: Counts = {};

const ANSWERS: Readonly<Record<JobKind, (job: Job, place: Place, listener: Listener) => Promise<Counts>>> = {
  compare: async (job, place, listener) => {
    const compared = await compareFiles(
      compareRequest(job, await givenBytes(job.texts, place), place),
      steps(listener),
    );
    for (const part of comparisonJsonParts(compared)) listener.part(part);
    return NO_COUNTS;
  },

  restore: async (job, place, listener) => {
    const request = compareRequest(job, await givenBytes(job.texts, place), place);
    const { comparison, anonymised } = await compareFiles(request, steps(listener));
    const { parts, filled, left } = restored(anonymised, comparison, request.mark);
    for (const part of parts) listener.part(part);
    return { filled, left };
  },

  scan: async (job, place, listener) => {
    const request = scanRequest(job, await givenBytes(job.texts, place), place);
    const { files, given, clues, persons, words, index, encoding, formatIn, tracked, ocr } = request;
    const report = new ScanReport(request, await renderingFor(request));
    const parts = scanMany(files, {
      given,
      clues,
      persons,
      words,
      index,
      documents: false,
      nameOf: request.nameOf,
      ...(encoding === null ? {} : { encoding }),
      ...(formatIn === null ? {} : { format: formatIn }),
      ...(tracked === null ? {} : { tracked }),
      ...(ocr ? { ocr } : {}),
      onProgress: ({ step, done, total }) => listener.tell(step, done, total),
    });
    const unread: Trouble[] = [];
    for await (const part of parts) {
      if (part.kind === "unread") unread.push(new Trouble(request.nameOf(part.path), part.message));
      listener.part(report.add(part));
    }
    if (!report.isBegun) throw unread[0] ?? new Trouble(null, NOTHING_ASKED);
    return { unread: unread.length };
  },

  find: async (job, place, listener) => {
    const request = findRequest(job, await givenBytes(job.texts, place), place);
    const searched = await openSearched(request, listener);
    try {
      const report = await findReport(request, searched, listener);
      if (report.find.queries.length === 0) throw report.troubles[0] ?? new Trouble(null, NOTHING_ASKED);
      for (const part of findJsonParts(report)) listener.part(part);
      return { unread: report.troubles.length };
    } finally {
      await searched.corpus.close();
    }
  },

  templates: async (job, place, listener) => {
    const request = templatesRequest(job, await givenBytes(job.texts, place));
    const { documents, unread } = await readPile(request, request.files, listener);
    const answer = withUnread(await templatesOf(request, null, documents, listener), unread);
    for (const part of templatesJsonParts({ templates: answer, documents: new Map() })) listener.part(part);
    return { unread: unread.length };
  },

  document: async ({ texts: [text] }, { index }, listener) => {
    const { documentText } = await import("./document-text.js");
    if (text !== undefined) listener.part(await documentText(text.name, index));
    return NO_COUNTS;
  },
};

/** Comparisons say which of their steps begins. */
function steps(listener: Listener): { readonly begin: (step: string) => void } {
  const order = ["read", "compare"];
  return { begin: (step) => listener.tell(step, Math.max(0, order.indexOf(step)), order.length) };
}
