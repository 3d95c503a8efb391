import { wholeNumber } from "./arguments.js";
import { flag } from "./flag.js";
import { day } from "./find-flags.js";

/** Which pairs of an index are wanted. */
export const PAIR_FLAGS = {
  allPairs: flag(["find"], false, {
    long: "--all",
    help: {
      zh: "不找某一篇，而列出索引中彼此相似的每一对，每行一个 JSON",
      en: "look for no text, but list each pair of texts of the index that are alike, as JSON, one a line",
    },
    example: ["--all"],
    read: () => true,
  }),

  newSince: flag(["find"], null as string | null, {
    long: "--new-since",
    ...day(),
    help: {
      zh: "只列出其中一篇是这一天及以后的对",
      en: "only pairs of which one text is of this day or later",
    },
    example: ["--new-since", "2022-02-08"],
  }),

  groups: flag(["find"], false, {
    long: "--groups",
    help: {
      zh: "不列出对，而列出相似组，大组在先",
      en: "list groups of texts that are alike instead of pairs, the largest first",
    },
    example: ["--groups"],
    read: () => true,
  }),

  memory: flag(["find"], 512, {
    long: "--memory",
    ...wholeNumber("<MB>", 256, 1_000_000),
    help: {
      zh: "列出各对时内存的上限，MB；放不下的写入临时文件",
      en: "the most memory, in MB, that listing pairs takes; what does not fit goes into a temporary file",
    },
    example: ["--memory", "1024"],
  }),
};
