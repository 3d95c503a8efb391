import type { LeftOutReason } from "../text/left-out.js";
import type { HtmlContent } from "./html-content.js";
import type { HtmlPage } from "./html-elements.js";
import { CODE, CONTROLS } from "./html-names.js";
import { type HtmlElement, isNeverText } from "./html-open.js";
import type { LeftOutCounter } from "./left-out-counter.js";

/** Counts what of a page is not read, event by event, and why. What is neither read nor counted here is markup. */
export function countUnread(page: HtmlPage, source: string, content: HtmlContent, left: LeftOutCounter): void {
  const reasons = reasonsOf(page, content);
  page.events.forEach(({ kind, element, start, end }, index) => {
    if (kind !== "text" || content.isText[index] === 1) return;
    left.add((element === -1 ? null : reasons[element]) ?? "navigation", source.slice(start, end));
  });
  page.comments.forEach(({ start, end }, index) => {
    const isUnclosed = page.unclosed > 0 && index === page.comments.length - 1 && end >= source.length;
    left.add(isUnclosed ? "unclosed" : "comment", source.slice(start, end));
  });
  for (const { start, end } of page.attributes) left.add("attribute", source.slice(start, end));
}

/** Why each element is not read: code says more than what is around it, else the outermost one that is hidden does. */
function reasonsOf({ elements }: HtmlPage, { hidden, correctionOf }: HtmlContent): readonly (LeftOutReason | null)[] {
  const reasons: (LeftOutReason | null)[] = [];
  elements.forEach((element, index) => {
    const around = element.parent === -1 ? null : reasons[element.parent];
    if (hidden[index] !== 1) reasons.push(null);
    else if (CODE.has(element.name)) reasons.push(element.isUnclosed ? "unclosed" : "script");
    else reasons.push(around ?? correctionOf(index) ?? reasonOf(element));
  });
  return reasons;
}

function reasonOf(element: HtmlElement): LeftOutReason {
  if (!isNeverText(element)) return "hidden";
  if (element.name === "title") return "title";
  return CONTROLS.has(element.name) ? "control" : "element";
}
