import { shortNames, type NameOf } from "../../cli/file-names.js";
import { FLAGS } from "../../cli/flags/flags.js";
import type { FindRequest } from "../../cli/find-request.js";
import type { Reading, Request, RestoreRequest, ScanRequest } from "../../cli/options.js";
import type { TemplatesRequest } from "../../cli/templates-request.js";
import { Trouble } from "../../text/trouble.js";
import type { GivenBytes } from "./given-bytes.js";
import type { Job, Place } from "./job.js";

/** What a request for bytes has beside its files. */
type Given = { readonly given: ReadonlyMap<string, Uint8Array> };

const SCREEN = { color: false, width: 80, pager: false } as const;

/** What all commands are asked; options that are not given are those of the command line. */
function usual({ options }: Job, { bytes }: GivenBytes): Request & Given & { readonly fullPaths: false } {
  const { persons, encoding, formatIn, tracked, ocr } = FLAGS;
  return {
    persons: persons.initial,
    encoding: encoding.initial,
    formatIn: formatIn.initial,
    tracked: tracked.initial,
    ocr: ocr.initial,
    ...(options as Partial<Request>),
    output: null,
    force: false,
    language: "en",
    fullPaths: false,
    given: bytes,
  };
}

/** The request of a comparison or of a restored text. */
export function compareRequest(job: Job, given: GivenBytes, place: Place): RestoreRequest {
  const [anonymised = "", ...published] = given.names;
  const { mark, infer, foldVariants } = FLAGS;
  const wish = { mark: mark.initial, infer: infer.initial, foldVariants: foldVariants.initial };
  return {
    ...wish,
    ...(job.options as Partial<Reading>),
    ...usual(job, given),
    anonymised,
    published,
    index: indexFor(job, place),
  };
}

export function scanRequest(
  job: Job,
  given: GivenBytes,
  place: Place,
): ScanRequest & Given & { readonly nameOf: NameOf } {
  const { clues, scanWords, engines } = FLAGS;
  return {
    clues: clues.initial,
    words: scanWords.initial,
    engines: engines.initial,
    ...(job.options as Partial<ScanRequest>),
    ...usual(job, given),
    ...SCREEN,
    files: given.names,
    nameOf: shortNames(given.names),
    known: [],
    against: null,
    format: "json",
    index: indexFor(job, place),
  };
}

/** @throws Trouble where there is nothing to look for, or nothing to search. */
export function findRequest(job: Job, given: GivenBytes, { index, roots }: Place): FindRequest {
  if (given.names.length + job.phrases.length === 0) throw new Trouble(null, NOTHING_ASKED);
  if (index === null && roots.length === 0) throw new Trouble(null, NOTHING_TO_SEARCH);
  const { top, min, since, until } = FLAGS;
  return {
    top: top.initial,
    min: min.initial,
    since: since.initial,
    until: until.initial,
    ...(job.options as Partial<FindRequest>),
    ...usual(job, given),
    ...SCREEN,
    files: given.names,
    phrases: job.phrases,
    index,
    folders: index === null ? roots : [],
    allowPartial: false,
    format: "json",
  };
}

export function templatesRequest(
  job: Job,
  given: GivenBytes,
): Pick<TemplatesRequest, "min" | "top" | "foldVariants" | "index"> &
  ReturnType<typeof usual> & { files: readonly string[] } {
  const { leastMembers, mostGroups, foldVariants } = FLAGS;
  return {
    min: leastMembers.initial,
    top: mostGroups.initial,
    foldVariants: foldVariants.initial,
    ...(job.options as Partial<TemplatesRequest>),
    index: null,
    ...usual(job, given),
    files: given.names,
  };
}

/** The index, if the job wants it asked. @throws Trouble where there is none. */
function indexFor({ options }: Job, { index }: Place): string | null {
  if (options["index"] !== true) return null;
  if (index === null) throw new Trouble(null, NO_INDEX);
  return index;
}

const NO_INDEX = {
  zh: "没有索引：启动时请加 --index",
  en: "there is no index: begin the server with --index",
};
export const NOTHING_ASKED = { zh: "没有给出文本", en: "there is no text in the question" };
const NOTHING_TO_SEARCH = {
  zh: "没有可查找之处：启动时请加 --index，或写明文件夹",
  en: "there is nothing to search: begin the server with --index, or name folders",
};
