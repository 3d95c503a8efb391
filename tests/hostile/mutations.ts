import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../bench/generate/random.js";

/** What is put somewhere into a text. */
const SIGNS = [
  "\u001b[31m", "\u001b]0;题\u0007", "\u009b", "\u0000", "\u007f", "\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\u2028",
  "\u00ad", "\u0301", "\ud800", "\udc00", "𠮷", "\r", "\r\n", "\n\n", "\t", "\f", "\u3000", "\u0085", "X", "XX", "*", "**", "×",
  "某", "王某", "□", "_", "____", "[姓名]", "（略）", "<br>", "<p>", "</div>", "<svg>", "<p hidden>", "<!--", "-->", "<script>",
  "</script>", "<template>", "<sup>1</sup>", "<del>", "&lt;", "&#x202e;", "&#0;", "&nbsp", "[a](", "[文](/a)", "![", "](", "```", "`",
  "# ", "> ", "- ", "|", "|-|\n", "---\n", "---\ntitle: X\n---\n", "“", "”", "（", "《", "》", "=E6=96=87", "\\u6587", "%E6",
  '{"a":"', "=1+1", "— 3 —\n", "\n12\n", "00:00:01,000 --> 00:00:02,000\n", "[1]", "①", "二〇二一年", "2021年", "汉滨区",
]; // prettier-ignore

const TEXTS = readdirSync("fixtures")
  .filter((name) => /^\d{3}_/.test(name))
  .map((name) => readFileSync(join("fixtures", name), "utf8"));

const DRESSES: readonly (readonly [path: string, dress: (text: string) => string])[] = [
  ["a.txt", (text) => text],
  ["a.md", (text) => `# 题\n\n${text.replaceAll("。", "。\n\n")}`],
  ["a.html", (text) => `<html><body><p>${text.replaceAll("\n", "</p>\n<p>")}</p></body></html>`],
];

/** A piece of a fixture that was damaged, and the piece. */
export interface Mutation {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly whole: string;
}

const SHORTEST = 100;
const LONGEST = 500;
const MOST_DAMAGES = 8;

export function mutationFrom(random: Random): Mutation {
  const text = random.pick(TEXTS);
  const length = random.int(SHORTEST, LONGEST);
  const start = random.int(0, Math.max(0, text.length - length));
  const whole = text.slice(start, start + length);
  const [path, dress] = random.pick(DRESSES);
  let damaged = dress(whole);
  for (let left = random.int(1, MOST_DAMAGES); left > 0; left--) damaged = damage(damaged, random);
  return { path, bytes: damageBytes(new TextEncoder().encode(damaged), random), whole };
}

function damage(text: string, random: Random): string {
  const at = random.int(0, text.length);
  const to = Math.min(text.length, at + random.int(1, 60));
  switch (random.int(0, 4)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(at);
    case 2:
      return text.slice(0, at) + random.pick(SIGNS).repeat(random.int(1, 12)) + text.slice(at);
    default:
      return text.slice(0, at) + random.pick(SIGNS) + text.slice(at);
  }
}

/** Now and then a byte is another one, or the end is missing. */
function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(0.1)) return bytes.slice(0, random.int(0, bytes.length));
  if (bytes.length > 0 && random.chance(0.1)) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
  return bytes;
}
