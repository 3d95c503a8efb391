import type { Bilingual } from "../../text/language.js";
import type { Source } from "../state/work.js";
import type { Actions } from "./actions.js";
import { element, type Child } from "./element.js";
import type { Say } from "./say.js";
import type { Phase } from "./state.js";

/** What the page is doing, with a way to stop it; or why there is nothing to show, with what can be done. */
export function renderPhase(phase: Phase, isAsked: boolean, actions: Actions, say: Say): Child {
  switch (phase.is) {
    case "idle":
      return null;
    case "busy": {
      const { progress } = phase;
      const label = say(progress === null ? "step.read" : `step.${progress.step}`);
      const bar =
        progress !== null && progress.total > 1
          ? element("progress", { "value": progress.done, "max": progress.total, "aria-label": label })
          : element("progress", { "aria-label": label });
      return element(
        "div",
        { class: "phase busy" },
        element("span", {}, `${label}…`),
        bar,
        element("button", { "type": "button", "data-key": "stop", "click": actions.stop }, say("stop")),
      );
    }
    case "stopped":
      return notice("stopped", say("stopped"), null, isAsked ? again(actions, say) : null);
    case "failed": {
      const about = phase.isBug ? say("failed.bug") : null;
      return notice("failed", `${say("failed")}：${say(phase.said)}`, about, isAsked ? again(actions, say) : null);
    }
  }
}

/** What is said once, until the reader dismisses it. */
export function renderNotices(notices: readonly Bilingual[], actions: Actions, say: Say): Child {
  if (notices.length === 0) return null;
  const dismiss = element(
    "button",
    { "type": "button", "data-key": "dismiss", "click": actions.dismiss },
    say("dismiss"),
  );
  return element(
    "div",
    { class: "phase failed", role: "alert" },
    element(
      "ul",
      {},
      notices.map((said) => element("li", {}, say(said))),
    ),
    dismiss,
  );
}

/** The texts that a work was saved without. */
export function renderMissing(missing: readonly Source[], actions: Actions, say: Say): Child {
  if (missing.length === 0) return null;
  return element(
    "section",
    { class: "intake wanted" },
    element("p", {}, say("missing")),
    element(
      "ul",
      {},
      missing.map(({ name, sha256 }) =>
        element("li", {}, name, " ", element("small", {}, `sha256 ${sha256.slice(0, 16)}…`)),
      ),
    ),
    element(
      "button",
      { "type": "button", "class": "main", "data-key": "choose", "click": actions.chooseFiles },
      say("choose"),
    ),
  );
}

function again(actions: Actions, say: Say): Child {
  return element("button", { "type": "button", "data-key": "again", "click": actions.tryAgain }, say("again"));
}

function notice(name: string, text: string, about: string | null, action: Child): Child {
  return element(
    "div",
    { class: `phase ${name}`, role: "alert" },
    element("p", {}, text),
    about === null ? null : element("p", { class: "hint" }, about),
    action,
  );
}
