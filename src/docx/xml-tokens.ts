import { textOfXml } from "./xml-text.js";

/** A tag, a stretch of text, or what is neither; `raw` of all of them, joined, is the part. */
export type XmlToken =
  | { readonly kind: "open" | "close" | "empty"; readonly name: string; readonly raw: string }
  | { readonly kind: "text"; readonly text: string; readonly raw: string }
  | { readonly kind: "other"; readonly raw: string };

const APART = [
  { begins: "<!--", ends: "-->" },
  { begins: "<![CDATA[", ends: "]]>" },
  { begins: "<?", ends: "?>" },
] as const;

/** The tokens of XML that a parser has found well-formed, in their order. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (let at = 0; at < xml.length;) {
    const token = xml[at] === "<" ? markupAt(xml, at) : textAt(xml, at);
    yield token;
    at += token.raw.length;
  }
}

function textAt(xml: string, at: number): XmlToken {
  const end = xml.indexOf("<", at);
  const raw = xml.slice(at, end === -1 ? xml.length : end);
  return { kind: "text", raw, text: textOfXml(raw) };
}

function markupAt(xml: string, at: number): XmlToken {
  for (const { begins, ends } of APART) {
    if (!xml.startsWith(begins, at)) continue;
    const end = xml.indexOf(ends, at + begins.length);
    const raw = xml.slice(at, end === -1 ? xml.length : end + ends.length);
    if (begins !== "<![CDATA[") return { kind: "other", raw };
    return { kind: "text", raw, text: raw.slice(begins.length, -ends.length).replace(/\r\n?/g, "\n") };
  }
  const raw = xml.slice(at, tagEnd(xml, at));
  const isClose = raw[1] === "/";
  const name = /[^\s/>]+/.exec(raw.slice(isClose ? 2 : 1, NAME_END))?.[0] ?? "";
  return { kind: isClose ? "close" : raw.endsWith("/>") ? "empty" : "open", name, raw };
}

/** No name of an element of Word is longer. */
const NAME_END = 200;

/** Behind the tag: a bracket in the value of an attribute does not end it. */
function tagEnd(xml: string, at: number): number {
  let quote = "";
  for (let end = at; end < xml.length; end++) {
    const sign = xml[end];
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return end + 1;
  }
  return xml.length;
}
