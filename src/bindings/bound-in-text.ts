import type { BindingRule } from "../answer/binding-rule.js";
import type { Span } from "../text/span.js";
import type { Binding } from "./binding.js";
import { bindingsIn } from "./bindings-in.js";
import type { Mark } from "./mark.js";

/** What a text itself says that a placeholder has to be. UTF-16 code units of the text. */
export interface BoundInText {
  readonly rule: BindingRule;
  /** Null where the text binds it to other placeholders alone. */
  readonly value: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Span<"text">[];
  /** The places in the list of those it is bound to. */
  readonly to: readonly number[];
}

/**
 * What the text itself says of each placeholder's value; `marks` are the placeholders in order, without a value.
 *
 *   以数字产业、绿色石化、高端装备为引领的*个万亿级产业集群   →   * is 3
 *   打造“***”产业集群，即…*个万亿级…*个千亿级…和一批…          →   *** is spelt by those counts
 */
export function boundInText(text: string, marks: readonly Mark[]): Map<number, BoundInText> {
  const bound = new Map<number, BoundInText>();
  bind(bound, bindingsIn(text, marks, ["list"]));
  // What a list counts is known to the sums and the code names.
  const known = marks.map((mark, id): Mark => {
    const { value = null, confidence = 0 } = bound.get(id) ?? {};
    return value === null ? mark : { ...mark, known: value, certainty: confidence };
  });
  bind(bound, bindingsIn(text, known, ["code", "total", "shares"]));
  return bound;
}

function bind(bound: Map<number, BoundInText>, bindings: readonly Binding[]): void {
  for (const { rule, confidence, terms, values, evidence } of bindings) {
    const ids = terms.flatMap(({ id }) => id ?? []);
    terms.forEach(({ id }, at) => {
      if (id === null || bound.has(id)) return;
      bound.set(id, { rule, value: values[at], confidence, evidence, to: ids.filter((other) => other !== id) });
    });
  }
}
