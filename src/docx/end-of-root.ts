/** XML with something put in before its last tag; `inside` is made for the prefix of its root, `w:` or "". */
export function atEndOfRoot(xml: string, inside: (prefix: string) => string): string {
  const close = xml.lastIndexOf("</");
  const closeName = close === -1 ? "" : (/^<\/([^\s>]{1,200})/.exec(xml.slice(close, close + 210))?.[1] ?? "");
  if (closeName !== "") return xml.slice(0, close) + inside(prefixOf(closeName)) + xml.slice(close);
  const empty = xml.lastIndexOf("/>");
  const open = xml.lastIndexOf("<", empty);
  const name = /^<([^\s/>]{1,200})/.exec(xml.slice(open, open + 210))?.[1] ?? "";
  return `${xml.slice(0, empty)}>${inside(prefixOf(name))}</${name}>${xml.slice(empty + 2)}`;
}

function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}
