import type { TruePlaceholder } from "../eval/truth.js";
import { sentencesOf } from "../../src/text/sentences.js";
import { randomFrom, seedOf, type Random } from "../generate/random.js";
import type { BenchPair } from "./seed-pair.js";

/** Texts made to be hard: what an alignment does in the worst case, and what must not get lost beside it. */
export function hostilePairs(seed: BenchPair): BenchPair[] {
  const random = randomFrom(seedOf("hostile"));
  return [...repetitions(seed), ...words(random), nearDuplicates(), ...besideTheSeed(seed, random)];
}

/** Two texts of whose placeholders nothing is known. */
function untrue(name: string, anonymised: string, published: string, shared: number | null = null): BenchPair {
  return { name, anonymised, published, placeholders: [], shared };
}

function repetitions({ anonymised, published }: BenchPair): BenchPair[] {
  const everywhere = Array.from(anonymised.replaceAll(/X+/g, ""), (character) => `${character}XX`).join("");
  return [
    untrue("1,000,000 X", "X".repeat(1_000_000), published),
    untrue("1,000,000 *, both texts", "*".repeat(1_000_000), "*".repeat(1_000_000), 1),
    untrue("某某 500,000 times", "某某".repeat(500_000), published),
    untrue("one character 500,000 times", "国".repeat(500_000), published),
    untrue("one character 500,000 times, both texts", "国".repeat(500_000), "国".repeat(499_000), 0.99),
    untrue("a word of the published text 250,000 times", "发展".repeat(250_000), published),
    untrue("a placeholder after every character", everywhere, published),
    untrue("glued placeholders 10,000 times", "由XXX**某某负责，".repeat(10_000), "由张三市李四负责，".repeat(10_000)),
  ];
}

function words(random: Random): BenchPair[] {
  const twoLetters = (length: number): string =>
    Array.from({ length }, () => (random.chance(0.5) ? "国" : "家")).join("");
  const fibonacci = fibonacciWord(200_000);
  const period = "加快推进产业集群建设".repeat(20_000);
  return [
    // The longest common subsequence of such texts is about 0.81 of them (Chvátal and Sankoff, 1975).
    untrue("two random texts of two characters, 200,000", twoLetters(200_000), twoLetters(200_000), 0.75),
    untrue("Fibonacci word of 200,000, shifted", fibonacci, fibonacci.slice(89) + fibonacci.slice(0, 89), 0.99),
    untrue("period of ten, 200,000, shifted by three", period, period.slice(3), 0.99),
    untrue("period of ten, 200,000, reversed", period, Array.from(period).reverse().join("")),
  ];
}

function fibonacciWord(length: number): string {
  let [last, word] = ["国", "国家"];
  while (word.length < length) [last, word] = [word, word + last];
  return word.slice(0, length);
}

function nearDuplicates(): BenchPair {
  const placeholders: TruePlaceholder[] = [];
  const [own, other]: [string[], string[]] = [[], []];
  let offset = 0;
  for (let line = 1; line <= 20_000; line++) {
    const before = `第${line}号项目总投资`;
    const value = String(1000 + ((line * 37) % 9000));
    const known = { text: "XXX", length: 3, type: "", value, status: "found", value_in_published: true } as const;
    placeholders.push({ ...known, offset: offset + before.length, published: null });
    own.push(`${before}XXX万元，已经开工建设。\n`);
    other.push(`${before}${value}万元，已经开工建设。\n`);
    offset += own[own.length - 1].length;
  }
  const [anonymised, published] = [own.join(""), other.join("")];
  return { name: "20,000 near-duplicate lines", anonymised, published, placeholders, shared: 0.75 };
}

/** The placeholders of the seed keep their offsets: what is added comes behind, or to the published text only. */
function besideTheSeed({ anonymised, published, placeholders }: BenchPair, random: Random): BenchPair[] {
  const hanzi = (): string => String.fromCharCode(random.int(0x4e00, 0x9fa5));
  const noise = (): string => Array.from({ length: 100_000 }, hanzi).join("");
  const sentences = sentencesOf(published).map(({ start, end }) => published.slice(start, end));
  const pair = (name: string, own: string, other: string): BenchPair => {
    return { name, anonymised: own, published: other, placeholders, shared: null };
  };
  return [
    pair("the published text 100 times", anonymised, published.repeat(100)),
    pair("seed pair and 100,000 random hanzi", anonymised + noise(), published + noise()),
    pair("seed pair, sentences shuffled", anonymised, random.shuffle(sentences).join("\n")),
    pair("seed pair, 250,000 spaces and x", `${anonymised}${" ".repeat(250_000)}x`, published),
  ];
}
