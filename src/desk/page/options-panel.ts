import type { Work } from "../state/work.js";
import type { Actions } from "./actions.js";
import { element, type Child } from "./element.js";
import type { Say } from "./say.js";

const SWITCHES = {
  compare: ["infer", "foldVariants", "persons"],
  scan: ["persons"],
  templates: ["foldVariants", "persons"],
} as const;
const MOST_CLUES = 100;

/** The options of the question that is asked. */
export function renderOptions({ question, options }: Work, actions: Actions, say: Say): Child {
  const switches = SWITCHES[question].map((name) =>
    element(
      "label",
      {},
      element("input", {
        "type": "checkbox",
        "data-key": `option-${name}`,
        "checked": options[name],
        "change": ({ target }) => {
          if (target instanceof HTMLInputElement) actions.setOption(name, target.checked);
        },
      }),
      say(`option.${name}`),
    ),
  );
  const clues =
    question === "scan"
      ? element(
          "label",
          {},
          say("option.clues"),
          element("input", {
            "type": "number",
            "min": 1,
            "max": MOST_CLUES,
            "value": options.clues,
            "data-key": "option-clues",
            "change": ({ target }) => {
              if (target instanceof HTMLInputElement) actions.setOption("clues", cluesIn(target.value, options.clues));
            },
          }),
        )
      : null;
  return element(
    "details",
    { "class": "options", "data-key": "options" },
    element("summary", {}, say("options")),
    element("div", {}, switches, clues),
  );
}

function cluesIn(text: string, before: number): number {
  const count = Math.round(Number(text));
  return Number.isFinite(count) && count >= 1 ? Math.min(MOST_CLUES, count) : before;
}
