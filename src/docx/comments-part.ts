import type { Relationship } from "../read/office/office-package.js";
import { atEndOfRoot } from "./end-of-root.js";
import type { TextChange } from "./plan-changes.js";
import { wordPrefix } from "./word-prefix.js";
import { WORD_SPACE, WordXml, XML_HEAD } from "./word-xml.js";
import { xmlText } from "./xml-text.js";

/** The parts of a file, and those that its main part needs. */
interface Parts {
  readonly main: string;
  readonly related: readonly Relationship[];
  has(name: string): boolean;
  read(name: string): string;
}

/** The ids of the comments, by change, and the parts that have to be written for them. */
export interface CommentsWritten {
  readonly ids: readonly number[];
  readonly parts: ReadonlyMap<string, string>;
}

const TYPES = "[Content_Types].xml";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** Comments of changes behind those that are there. */
export function withComments(
  { main, related, has, read }: Parts,
  changes: readonly TextChange[],
  unwritten: readonly number[],
): CommentsWritten {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const known = related.find(({ type, target, isOutside }) => type === "comments" && !isOutside && has(target));
  const name = known?.target ?? freeName(`${folder}comments`, has);
  const before = known === undefined ? `${XML_HEAD}<w:comments xmlns:w="${WORD_SPACE}"/>` : read(name);
  const word = new WordXml(wordPrefix(before, name), () => 0);
  const first = firstId(before);
  const ids = changes.map((_, at) => first + at);
  const left = new Set(unwritten);
  const written = changes.map(({ comment }, at) => (left.has(at) ? "" : word.comment(first + at, comment))).join("");
  const parts = new Map([[name, atEndOfRoot(before, () => written)]]);
  if (known !== undefined || written === "") return { ids, parts: written === "" ? new Map() : parts };
  const list = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relation = `Id="${freeId(related)}" Type="${COMMENTS}" Target="/${xmlText(name)}"`;
  const listed = has(list) ? read(list) : `${XML_HEAD}<Relationships xmlns="${RELATIONS}"/>`;
  parts.set(
    list,
    atEndOfRoot(listed, (prefix) => `<${prefix}Relationship ${relation}/>`),
  );
  const type = `PartName="/${xmlText(name)}" ContentType="${CONTENT}"`;
  parts.set(
    TYPES,
    atEndOfRoot(read(TYPES), (prefix) => `<${prefix}Override ${type}/>`),
  );
  return { ids, parts };
}

function freeName(start: string, has: (name: string) => boolean): string {
  let name = `${start}.xml`;
  for (let number = 1; has(name); number++) name = `${start}${number}.xml`;
  return name;
}

function freeId(related: readonly Relationship[]): string {
  const ids = new Set(related.map(({ id }) => id));
  let number = related.length + 1;
  while (ids.has(`rId${number}`)) number++;
  return `rId${number}`;
}

function firstId(comments: string): number {
  let next = 0;
  for (const [, digits] of comments.matchAll(/:id="(\d{1,9})"/g)) next = Math.max(next, Number(digits) + 1);
  return next;
}
