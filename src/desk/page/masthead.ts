import type { Actions } from "./actions.js";
import { element, type Child } from "./element.js";
import type { Say } from "./say.js";
import type { DeskState } from "./state.js";
import type { Saying } from "./wording.js";

/** The bar above all: what is done with the whole. */
export function renderMasthead(
  { history, isRestoredShown, isServed, answered }: DeskState,
  actions: Actions,
  say: Say,
): Child {
  const { present, past, future } = history;
  const isEmpty = present.sources.length === 0;
  const button = (key: Saying, act: () => void, attributes: Readonly<Record<string, string | boolean>> = {}): Child =>
    element("button", { "type": "button", "data-key": key, "click": act, ...attributes }, say(key));
  const work = [
    button("undo", actions.undo, { "disabled": past.length === 0, "aria-keyshortcuts": "Control+Z" }),
    button("redo", actions.redo, { "disabled": future.length === 0, "aria-keyshortcuts": "Control+Y" }),
    answered?.compared
      ? button("restored", actions.showRestored, { "aria-pressed": String(isRestoredShown), "aria-keyshortcuts": "r" })
      : null,
    isServed ? button("server", () => actions.openDialog("server"), { "aria-keyshortcuts": "f" }) : null,
    isEmpty ? null : button("save", () => actions.openDialog("save"), { "aria-keyshortcuts": "Control+S" }),
    answered === null ? null : button("export", () => actions.openDialog("export"), { "aria-keyshortcuts": "e" }),
    answered === null ? null : button("print", actions.print),
    isEmpty ? null : button("clear", actions.clear),
  ];
  const page = [
    button("theme", actions.switchTheme, { "aria-pressed": String(isDark()), "class": "quiet" }),
    button("language", actions.switchLanguage, {
      class: "quiet",
      lang: say("language") === "English" ? "en" : "zh-CN",
    }),
    button("help", () => actions.openDialog("help"), { "class": "quiet", "aria-keyshortcuts": "?" }),
  ];
  return [
    element("h1", {}, say("brand")),
    element(
      "div",
      { "class": "work", "role": "group", "aria-label": say("tools") },
      isEmpty && past.length === 0 && !isServed ? null : work,
    ),
    element("div", { class: "page" }, page),
  ];
}

/** What the reader has chosen, or else the system. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}
