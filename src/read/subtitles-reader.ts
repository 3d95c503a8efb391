import { plainDocument } from "./plain-reader.js";
import { isNamed, type Reader } from "./reader.js";
import { timesIn } from "./subtitle-times.js";

const ENDINGS = [".srt", ".vtt", ".lrc"];

/** Subtitles and the words of songs: plain text with times. */
export const SUBTITLES_READER: Reader = {
  format: "subtitles",
  endings: ENDINGS,
  about: {
    title: "subtitles",
    reads: "the lines of the cues, sentences joined across them",
    leavesOut: "numbers and times of cues, counted in a warning",
    places: "`time`: the time at which the cue begins; the offset counts in the file",
    limits: "64 MiB",
  },
  recognises: async (file) => {
    const { source } = await file.text();
    const head = source.slice(0, HEAD);
    const isCalled = isNamed(file.path, ENDINGS);
    return (isCalled || head.includes("-->")) && timesIn(head).starts.length >= (isCalled ? 1 : FEWEST);
  },
  async read(file) {
    const document = await plainDocument(file, "subtitles");
    return { ...document, places: timesIn(document.source) };
  },
};

/** How much of a text is looked at, and how many times make subtitles of one that is not called so. */
const HEAD = 4096;
const FEWEST = 2;
