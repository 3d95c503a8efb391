import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { sentencesOf } from "../../src/text/sentences.js";

/** A pair made from a known text: sentences masked, dropped, added and moved. */
export interface MadePair {
  readonly anonymised: string;
  readonly published: string;
  readonly truth: readonly {
    readonly start: number;
    readonly text: string;
    readonly value: string;
    readonly dropped: boolean;
  }[];
}

/** Sentences of the seed texts that hold nothing that looks like a placeholder or markup. */
const SENTENCES: readonly string[] = readdirSync("fixtures")
  .filter((name) => /^00[0-4]_/.test(name))
  .flatMap((name) => {
    const text = readFileSync(`fixtures/${name}`, "utf8").replaceAll(/<[^>]*>/g, "");
    return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  })
  .filter((sentence) => /[。！？]$/.test(sentence))
  .filter((sentence) => sentence.length >= 20 && !/[XＸx*×某_□○()[\]<>a-zA-Z]/.test(sentence))
  .filter((sentence, index, all) => all.indexOf(sentence) === index);

/** What may be masked: a number with its unit behind it, or a name before the word that tells what it is. */
const MASKABLE = /\d+(?:\.\d+)?(?=[%年个家亿万项])|[一二三四五六七八九十]+(?=[个项])/g;

interface Made {
  readonly sentence: string;
  readonly fate: "kept" | "dropped" | "added";
  readonly mask: boolean;
}

/** Pairs with known truth. `order` of the published text is that of the anonymised one unless `shuffled`. */
export function madePairs({ shuffled = false, places = ["临江", "安平", "白河"] } = {}): fc.Arbitrary<MadePair> {
  const sentence = fc.record({
    sentence: fc.constantFrom(...SENTENCES),
    fate: fc.constantFrom<Made["fate"]>("kept", "kept", "kept", "kept", "kept", "dropped", "added"),
    mask: fc.boolean(),
  });
  return fc
    .tuple(
      fc.uniqueArray(sentence, { minLength: 6, maxLength: 30, selector: (made) => made.sentence }),
      fc.constantFrom(...places),
      fc.infiniteStream(fc.nat()),
    )
    .map(([made, place, order]) => pairOf(made, place, shuffled ? order : null));
}

function pairOf(sentences: readonly Made[], place: string, order: Stream<number> | null): MadePair {
  let anonymised = "";
  const truth: { start: number; text: string; value: string; dropped: boolean }[] = [];
  const published: string[] = [];
  sentences.forEach(({ sentence, fate, mask }, index) => {
    const whole = index % 4 === 0 ? `在${place}市，${sentence}` : sentence;
    if (fate !== "dropped") published.push(whole);
    if (fate === "added") return;
    let last = 0;
    const spans = [
      ...(mask ? whole.matchAll(MASKABLE) : []),
      ...(index % 4 === 0 ? [Object.assign([place], { index: 1 })] : []),
    ];
    for (const found of spans.sort((a, b) => a.index - b.index)) {
      const [value] = found;
      anonymised += whole.slice(last, found.index);
      const text = value === place ? "XX" : "XXX";
      truth.push({ start: anonymised.length, text, value, dropped: fate === "dropped" });
      anonymised += text;
      last = found.index + value.length;
    }
    anonymised += `${whole.slice(last)}${index % 3 === 2 ? "\n" : ""}`;
  });
  if (order !== null) published.sort(() => ((order.next().value ?? 0) % 2 === 0 ? 1 : -1));
  return { anonymised, published: published.join(""), truth };
}

type Stream<T> = Iterator<T, T | undefined>;
