import type { Question } from "../state/work.js";
import type { Actions, DialogName } from "./actions.js";
import { element, type Child } from "./element.js";
import { exportsOf } from "./exports.js";
import type { Say } from "./say.js";
import { SHORTCUTS } from "./shortcuts.js";

/** Shows a dialog of the page. It closes with Escape, and gives the focus back to where it was. */
export function showDialog(title: string, contentOf: (close: () => void) => Child): HTMLDialogElement {
  for (const closed of document.querySelectorAll("dialog")) closed.remove();
  const dialog = element("dialog", { "aria-labelledby": "h-dialog" });
  const close = (): void => dialog.close();
  dialog.append(element("h2", { id: "h-dialog" }, title), element("div", { class: "content" }, contentOf(close)));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export interface DialogAbout {
  readonly question: Question;
  readonly isServed: boolean;
}

export function openDialog(
  name: Exclude<DialogName, "server" | "look">,
  about: DialogAbout,
  actions: Actions,
  say: Say,
): void {
  const content = { paste: pasting, save: saving, export: exporting, help }[name];
  showDialog(say(`${name}.title`), (close) => content(close, actions, say, about));
}

type Content = (close: () => void, actions: Actions, say: Say, about: DialogAbout) => Child;

const pasting: Content = (close, actions, say) => {
  const area = (role: "anonymised" | "published"): HTMLTextAreaElement =>
    element("textarea", { rows: 8, id: `paste-${role}`, lang: "zh-CN" });
  const [anonymised, published] = [area("anonymised"), area("published")];
  const add = (): void => {
    actions.addPasted(anonymised.value, published.value);
    close();
  };
  return [
    element("label", { for: "paste-anonymised" }, say("paste.anonymised")),
    anonymised,
    element("label", { for: "paste-published" }, say("paste.published")),
    published,
    buttons(say("paste.add"), add, close, say),
  ];
};

const saving: Content = (close, actions, say) => {
  const choice = (value: "texts" | "sums", isChecked: boolean): Child =>
    element(
      "label",
      { class: "choice" },
      element("input", { type: "radio", name: "saved", value, checked: isChecked }),
      element("span", {}, element("b", {}, say(`save.${value}`)), element("small", {}, say(`save.${value}.about`))),
    );
  const fields = element("fieldset", {}, choice("texts", true), choice("sums", false));
  fields.setAttribute("aria-labelledby", "h-dialog");
  const save = (): void => {
    const chosen = fields.querySelector<HTMLInputElement>("input:checked");
    actions.save(chosen?.value !== "sums");
    close();
  };
  return [fields, buttons(say("save.do"), save, close, say)];
};

const exporting: Content = (close, actions, say, { question }) => {
  const row = (format: ReturnType<typeof exportsOf>["command"][number]): Child =>
    element(
      "button",
      {
        type: "button",
        click: () => {
          actions.write(format);
          close();
        },
      },
      say(`export.${format}`),
    );
  const { command, own } = exportsOf(question);
  return [
    element("p", { class: "hint" }, say("export.as-command")),
    element("div", { class: "formats" }, command.map(row)),
    own.length === 0 ? null : element("p", { class: "hint" }, say("export.own")),
    element("div", { class: "formats" }, own.map(row)),
    element("p", { class: "buttons" }, element("button", { type: "button", click: close }, say("cancel"))),
  ];
};

const help: Content = (close, _, say, { isServed }) => [
  element(
    "dl",
    { class: "keys" },
    SHORTCUTS.filter(({ does }) => isServed || does !== "help.server").map(({ keys, does }) =>
      element(
        "div",
        {},
        element(
          "dt",
          {},
          keys.map((key) => element("kbd", {}, key)),
        ),
        element("dd", {}, say(does)),
      ),
    ),
  ),
  element("p", { class: "buttons" }, element("button", { type: "button", click: close }, say("close"))),
];

function buttons(label: string, act: () => void, close: () => void, say: Say): Child {
  return element(
    "p",
    { class: "buttons" },
    element("button", { type: "button", class: "main", click: act }, label),
    element("button", { type: "button", click: close }, say("cancel")),
  );
}
