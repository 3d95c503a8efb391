import type { BindingRule } from "../answer/binding-rule.js";
import type { Binding } from "../bindings/binding.js";
import { bindingsIn } from "../bindings/bindings-in.js";
import type { Mark } from "../bindings/mark.js";
import { LEAST_CONFIDENCE } from "./confidence.js";
import { isOpen, type Direct, type Resolution } from "./resolution.js";

/**
 * Numbers that a text binds itself: what is unknown follows from what is known.
 *
 *   打造“***”产业集群，即3个万亿级、6个千亿级、1批新兴产业   →   *** is 361
 *   共有企业**家，分别是甲区30家、乙区12家                   →   ** is 42
 *   三次产业结构调整为7.4:**.*:53                            →   **.* is 39.6
 *
 * A value that its place gave and that the others bear out becomes surer. A list that is counted gives no
 * value here: nobody knows how often it holds all there are.
 */
export function bindNumbers(resolutions: readonly Resolution[], text: string): Resolution[] {
  if (resolutions.length === 0) return [];
  const bound = [...resolutions];
  for (const binding of bindingsIn(text, resolutions.map(markOf), ["code", "total", "shares"])) apply(binding, bound);
  return bound;
}

function markOf(resolution: Resolution): Mark {
  const { span, text, keepsLength } = resolution.placeholder;
  return {
    span,
    text,
    keepsLength,
    isNumber: resolution.kind === "number",
    known: resolution.basis === "none" ? null : resolution.value,
    certainty: resolution.basis === "none" ? 0 : resolution.confidence,
  };
}

function apply(
  { rule: name, confidence, terms, values }: Binding<Exclude<BindingRule, "list">>,
  bound: Resolution[],
): void {
  const from = terms.flatMap(({ id }) => id ?? []);
  terms.forEach(({ id, known }, at) => {
    const value = values[at];
    if (id === null || value === null) return;
    const resolution = bound[id];
    if (resolution.basis === "direct" && known === value) bound[id] = borneOut(resolution);
    if (!isOpen(resolution) || confidence < LEAST_CONFIDENCE) return;
    const { placeholder, kind } = resolution;
    const rule = { name, from: from.filter((other) => other !== id) };
    bound[id] = { placeholder, kind, basis: "inferred", value, confidence, rule };
  });
}

/** Half of the doubt goes where the numbers agree. */
function borneOut(resolution: Direct): Direct {
  return { ...resolution, confidence: (1 + resolution.confidence) / 2 };
}
