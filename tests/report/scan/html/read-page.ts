import { parse, type DefaultTreeAdapterMap } from "parse5";
import { textContent } from "../../shared/html/text-content.js";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** What the pieces of each mark hold, by name and occurrence, without what the report adds. */
export function markedIn(html: string): Map<string, { text: string; start: number; end: number }> {
  const found = new Map<string, { text: string; start: number; end: number }>();
  const visit = (node: Node): void => {
    if ("attrs" in node) {
      const own = attributesOf(node);
      const { "data-mark": name, "data-nth": nth, "data-start": start, "data-end": end } = own;
      if (name !== undefined) {
        const key = `${name}/${nth}`;
        const text = (found.get(key)?.text ?? "") + ownText(node);
        found.set(key, { text, start: Number(start), end: Number(end) });
      }
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

function ownText(node: Node): string {
  if ("value" in node) return node.value;
  if ("attrs" in node && node.attrs.some(({ name }) => name === "data-added")) return "";
  return "childNodes" in node ? node.childNodes.map(ownText).join("") : "";
}

/** The text of the text pane of a page. */
export function paneOf(html: string): string {
  const pane = /<div class="text" lang="zh-CN">(.*?)<\/div><\/section>/s.exec(html)?.[1];
  if (pane === undefined) throw new Error("the page has no text");
  return textContent(pane);
}
