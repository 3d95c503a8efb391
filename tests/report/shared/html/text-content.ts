import { parseFragment, type DefaultTreeAdapterMap } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

/** The text of markup as a browser reads it, without what the report adds to a text. */
export function textContent(html: string): string {
  return textOf(parseFragment(html));
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  if ("attrs" in node && node.attrs.some(({ name }) => name === "data-added")) return "";
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
