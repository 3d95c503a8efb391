import type { Question, Source, Work } from "../state/work.js";
import type { Actions } from "./actions.js";
import { element, type Child } from "./element.js";
import { renderOptions } from "./options-panel.js";
import type { Say } from "./say.js";

const QUESTIONS: readonly Question[] = ["compare", "scan", "templates"];

/** The texts on the desk, what each is, and what is asked of them. */
export function renderSourcesBar(
  work: Work,
  { missing, isServed }: { readonly missing: ReadonlySet<string>; readonly isServed: boolean },
  actions: Actions,
  say: Say,
): Child {
  const { sources, question } = work;
  if (sources.length === 0) return null;
  const isPair = question === "compare";
  const questions = QUESTIONS.map((name) =>
    element(
      "button",
      {
        "type": "button",
        "data-key": `question-${name}`,
        "aria-pressed": String(name === question),
        "disabled": name !== "scan" && sources.length < 2,
        "click": () => actions.ask(name),
      },
      say(`question.${name}`),
    ),
  );
  return [
    element("div", { "class": "questions", "role": "group", "aria-label": say("question") }, questions),
    element(
      "ul",
      { "class": "sources", "aria-label": say("sources") },
      sources.map((source) => renderSource(source, { isPair, isMissing: missing.has(source.id) }, actions, say)),
    ),
    element(
      "div",
      { class: "ways" },
      isPair && sources.length > 1
        ? element(
            "button",
            { "type": "button", "data-key": "swap", "aria-keyshortcuts": "s", "click": actions.swap },
            `⇄ ${say("swap")}`,
          )
        : null,
      element("button", { "type": "button", "data-key": "add", "click": actions.chooseFiles }, say("add")),
      element(
        "button",
        { "type": "button", "data-key": "paste", "click": () => actions.openDialog("paste") },
        say("paste"),
      ),
      renderOptions(work, actions, say),
    ),
    sources.length === 1 ? element("p", { class: "hint" }, say("needs.published")) : null,
    sources.length === 1 && isServed
      ? element(
          "button",
          { "type": "button", "class": "main", "data-key": "look", "click": () => actions.openDialog("look") },
          say("server.look"),
        )
      : null,
    question === "scan" ? element("p", { class: "hint" }, say("engine.told")) : null,
  ];
}

interface Shown {
  readonly isPair: boolean;
  readonly isMissing: boolean;
}

function renderSource(
  { id, name, role, placeholders }: Source,
  { isPair, isMissing }: Shown,
  actions: Actions,
  say: Say,
): Child {
  const choice = element(
    "select",
    {
      "aria-label": say("role.of", { name }),
      "data-key": `role-${id}`,
      "change": ({ target }) => {
        if (!(target instanceof HTMLSelectElement)) return;
        if (target.value === "anonymised") actions.makeAnonymised(id);
        else actions.swap();
      },
    },
    (["anonymised", "published"] as const).map((one) =>
      element("option", { value: one, selected: one === role }, say(`role.${one}`)),
    ),
  );
  return element(
    "li",
    { class: isMissing ? "source missing" : `source ${isPair ? role : ""}` },
    isPair ? choice : null,
    element("span", { class: "name", title: name }, name),
    isPair && role === "published" && placeholders === 0
      ? null
      : element("small", {}, say("placeholders", { count: placeholders })),
    element(
      "button",
      {
        "type": "button",
        "class": "quiet",
        "data-key": `remove-${id}`,
        "aria-label": say("remove", { name }),
        "click": () => actions.remove(id),
      },
      "×",
    ),
  );
}
