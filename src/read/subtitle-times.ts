import type { Places } from "../text/places.js";

const CUE = /^(\d{1,3}:\d\d(?::\d\d)?)[.,]\d{1,3}[ \t]{1,8}-->[ \t]/gm;
const LYRIC = /^\[(\d{1,3}:\d\d)(?:[.:]\d{1,3})?\]/gm;

/** Where the cues of subtitles begin, with their times. */
export function timesIn(source: string): Places {
  const found = Array.from(source.matchAll(CUE));
  const all = found.length > 0 ? found : Array.from(source.matchAll(LYRIC));
  return { unit: "time", starts: all.map(({ index }) => index), names: all.map(([, time = ""]) => time) };
}
