import type { BindingRule } from "../answer/binding-rule.js";
import { append } from "../text/append.js";
import { sentencesOf } from "../text/sentences.js";
import type { Binding, Sentence } from "./binding.js";
import { codesIn } from "./code.js";
import { listsIn } from "./list.js";
import type { Mark } from "./mark.js";
import { sharesIn, totalsIn } from "./sums.js";

/** The rules by which a text binds its own numbers, each with what finds it in a sentence. */
const RULES: { readonly [Rule in BindingRule]: (sentence: Sentence) => Binding<Rule>[] } = {
  list: listsIn,
  code: codesIn,
  total: totalsIn,
  shares: sharesIn,
};

/**
 * The numbers of a text that bind each other by the rules asked for, in the order of the text. `marks` are
 * its placeholders in order. Work grows linearly with the length of the text.
 */
export function bindingsIn<Rule extends BindingRule>(
  text: string,
  marks: readonly Mark[],
  rules: readonly Rule[],
): Binding<Rule>[] {
  const bindings: Binding<Rule>[] = [];
  let next = 0;
  for (const span of sentencesOf(text)) {
    const first = next;
    while (next < marks.length && marks[next].span.start < span.end) next++;
    if (next === first) continue;
    const sentence = { text, marks, span, first, last: next };
    for (const rule of rules) append(bindings, RULES[rule](sentence));
  }
  return bindings;
}
