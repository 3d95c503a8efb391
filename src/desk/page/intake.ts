import type { Actions } from "./actions.js";
import { element, type Child } from "./element.js";
import type { Say } from "./say.js";

/** The empty desk: what can be put on it, and what comes of it. */
export function renderIntake(
  actions: Actions,
  say: Say,
  about: { readonly bytes: number; readonly isServed: boolean },
): Child {
  const kinds = (["compare", "scan", "templates"] as const).map((kind) =>
    element("li", {}, element("b", {}, say(`kinds.${kind}`)), element("span", {}, say(`kinds.${kind}.does`))),
  );
  return element(
    "section",
    { "class": "intake", "aria-labelledby": "tagline" },
    element("h2", { id: "tagline" }, say("tagline")),
    element(
      "div",
      { class: "drop" },
      element("p", { class: "call" }, say("drop")),
      element(
        "p",
        { class: "ways" },
        element(
          "button",
          { "type": "button", "class": "main", "data-key": "choose", "click": actions.chooseFiles },
          say("choose"),
        ),
        element(
          "button",
          { "type": "button", "data-key": "paste", "click": () => actions.openDialog("paste") },
          say("paste"),
        ),
        about.isServed
          ? element(
              "button",
              { "type": "button", "data-key": "server", "click": () => actions.openDialog("server") },
              say("server"),
            )
          : null,
        element("button", { "type": "button", "data-key": "example", "click": actions.addExample }, say("example")),
        element("button", { "type": "button", "data-key": "open", "click": actions.chooseFiles }, say("open")),
      ),
      element("p", { class: "formats" }, say("formats")),
    ),
    element("ul", { class: "kinds" }, kinds),
    element(
      "footer",
      {},
      element(
        "p",
        {},
        about.isServed ? say("local.served") : say("local", { size: (about.bytes / 1_000_000).toFixed(1) }),
      ),
      element("p", {}, say("responsible")),
    ),
  );
}
