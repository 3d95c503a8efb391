import { READERS } from "../../src/read/readers.js";

const BEGIN = "<!-- readers: `npm run docs` writes this table -->";
const END = "<!-- end of readers -->";
const HEAD = ["format", "files", "what is text", "what is not", "places", "limits"];

/** The table of all readers in Markdown, from what they say of themselves. */
export function readerTable(): string {
  const rows = READERS.map(({ format, endings, about: { title, reads, leavesOut, places, limits } }) => [
    `\`${format}\``,
    `${title}: ${endings.map((ending) => `\`${ending}\``).join(" ")}`,
    reads,
    leavesOut,
    places,
    limits,
  ]);
  return [HEAD, HEAD.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/**
 * The page with its table of readers as it is now, between the two marks.
 *
 * @throws Error if the page has no marks.
 */
export function withReaderTable(page: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page has no ${BEGIN} … ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${readerTable()}\n\n${page.slice(end)}`;
}
