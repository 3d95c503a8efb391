import type { Judgement, Remark } from "../state/work.js";
import type { DeskPlaceholder } from "../worker/messages.js";
import type { Actions } from "./actions.js";
import type { Say } from "./say.js";

interface Card {
  readonly placeholder: DeskPlaceholder;
  readonly remark: Remark | undefined;
  readonly place: string;
  readonly actions: Actions;
  readonly say: Say;
}

/** What a reader can say of a placeholder: accept, reject, choose, correct, note. `report` is the document it is put in. */
export function renderCardControls(report: Document, card: Card): HTMLElement {
  const { say } = card;
  const controls = report.createElement("div");
  controls.className = "desk-controls live";
  controls.setAttribute("role", "group");
  controls.setAttribute("aria-label", say("reader"));
  controls.append(judgements(report, card), correction(report, card), note(report, card));
  // The report would take a click in a card for a step to it, and keys for its own.
  controls.addEventListener("click", (event) => event.stopPropagation());
  return controls;
}

function judgements(report: Document, { placeholder, remark, place, actions, say }: Card): HTMLElement {
  const row = report.createElement("p");
  const now = remark?.judgement ?? null;
  const toggle = (act: string, label: string, judgement: Judgement): void => {
    const isOn = JSON.stringify(now) === JSON.stringify(judgement);
    row.append(button(report, act, label, () => actions.judge(place, isOn ? null : judgement), isOn));
  };
  if (placeholder.value !== null) toggle("accept", say("accept"), { is: "accepted" });
  if (placeholder.value !== null) toggle("reject", say("reject"), { is: "rejected" });
  for (const [index, value] of placeholder.readings.entries()) {
    if (value !== placeholder.value) toggle(`choose-${index}`, say("choose.value", { value }), { is: "chosen", value });
  }
  if (now !== null) row.append(button(report, "withdraw", say("withdraw"), () => actions.judge(place, null)));
  return row;
}

function correction(report: Document, { remark, place, actions, say, placeholder }: Card): HTMLElement {
  const form = report.createElement("p");
  const input = report.createElement("input");
  const now = remark?.judgement;
  input.value = now?.is === "corrected" ? now.value : "";
  input.placeholder = placeholder.value ?? "";
  input.dataset["act"] = "correct";
  input.setAttribute("aria-label", say("correct.label"));
  const set = (): void => {
    const value = input.value.trim();
    if (value !== "") actions.judge(place, { is: "corrected", value });
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) set();
    if (event.key === "Escape") input.blur();
  });
  form.append(input, button(report, "correct-save", say("correct"), set));
  return form;
}

function note(report: Document, { remark, place, actions, say }: Card): HTMLElement {
  const row = report.createElement("p");
  const area = report.createElement("textarea");
  area.value = remark?.note ?? "";
  area.rows = 2;
  area.dataset["act"] = "note";
  area.placeholder = say("note");
  area.setAttribute("aria-label", say("note"));
  area.addEventListener("change", () => actions.setNote(place, area.value.trim()));
  area.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") area.blur();
  });
  row.append(area);
  return row;
}

function button(report: Document, act: string, label: string, press: () => void, isPressed?: boolean): HTMLElement {
  const made = report.createElement("button");
  made.type = "button";
  made.dataset["act"] = act;
  made.textContent = label;
  if (isPressed !== undefined) made.setAttribute("aria-pressed", String(isPressed));
  made.addEventListener("click", press);
  return made;
}
