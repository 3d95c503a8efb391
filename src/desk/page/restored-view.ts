import { readValue } from "../state/reader-values.js";
import { placeOf, type Work } from "../state/work.js";
import type { Answered } from "../worker/messages.js";
import { element, type Child } from "./element.js";
import type { Say } from "./say.js";

interface Restored {
  readonly compared: NonNullable<Answered["compared"]>;
  readonly source: string;
  readonly work: Work;
  readonly say: Say;
  /** Goes to a placeholder in the report. */
  readonly goTo: (id: number) => void;
}

/** The anonymised text with what is read in the place of each placeholder; the reader's own values are marked. */
export function renderRestored({ compared, source, work, say, goTo }: Restored): Child {
  let [known, own, at] = [0, 0, 0];
  const lines: HTMLElement[] = [element("p", {})];
  const put = (child: string | Node): void => void lines.at(-1)?.append(child);
  const write = (text: string): void => {
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) lines.push(element("p", {}));
      if (line !== "") put(line);
    }
  };
  for (const placeholder of compared.placeholders) {
    const { id } = placeholder;
    const { start, end } = placeholder.inText;
    if (start < at) continue;
    write(compared.text.slice(at, start));
    const { value, by } = readValue(placeholder, work.remarks[placeOf(source, placeholder)]);
    if (value !== null) known++;
    if (value !== null && by === "reader") own++;
    const sign = compared.text.slice(start, end);
    const name = value === null ? "open" : by;
    const label = `${sign}：${value ?? "？"}`;
    put(
      element(
        "button",
        { "type": "button", "class": `value ${name}`, "aria-label": label, "click": () => goTo(id) },
        value ?? sign,
      ),
    );
    at = end;
  }
  write(compared.text.slice(at));
  const total = compared.placeholders.length;
  return [
    element(
      "h2",
      { id: "h-restored" },
      say("restored"),
      " ",
      element("small", {}, say("tally", { known, total, own })),
    ),
    element(
      "div",
      { "class": "text", "lang": "zh-CN", "tabindex": 0, "role": "region", "aria-labelledby": "h-restored" },
      lines,
    ),
  ];
}
