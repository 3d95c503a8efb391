// Reads the tables of data/: TSV with a header row, and lists of one item a line. In both, a line that begins
// with # is a comment. What is wrong is reported with file and line.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The rows of a TSV file, whose header must be exactly these columns. Each row has its columns by name, "" where a
 * cell is empty, and `at`, its place as file:line. Empty cells at the end of a row are not written, tabs included.
 */
export function readTable(path, columns) {
  const [header, ...rows] = linesOf(path);
  if (header?.text !== columns.join("\t")) fail(header?.at ?? path, `the header is not ${columns.join(", ")}`);
  return rows.map(({ at, text }) => {
    const cells = text.split("\t");
    if (cells.length > columns.length) fail(at, `${cells.length} cells, ${columns.length} columns`);
    for (const cell of cells) checkCell(at, cell);
    if (cells.at(-1) === "") fail(at, "a tab at the end");
    return { at, ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])) };
  });
}

/** The items of a list: each with `text`, `at`, and the `comment` that it is below, "" where there is none. */
export function readList(path) {
  return linesOf(path).map(({ at, text, comment }) => {
    checkCell(at, text);
    if (text.includes("\t")) fail(at, "a tab in a list");
    return { at, text, comment };
  });
}

/** The files of a folder with this ending, by name. */
export function filesOf(folder, ending) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.toSorted().map((name) => join(folder, name));
}

/** An error at a file and line, for checks of what the rows say. */
export function fail(at, problem) {
  throw new Error(`${at}: ${problem}`);
}

function linesOf(path) {
  const content = readFileSync(path, "utf8");
  if (content.startsWith("\uFEFF")) fail(`${path}:1`, "a byte order mark");
  if (!content.endsWith("\n")) fail(path, "no line end at the end");
  const lines = [];
  let comment = [];
  let isInComment = false;
  for (const [index, text] of content.slice(0, -1).split("\n").entries()) {
    const at = `${path}:${index + 1}`;
    if (text === "") fail(at, "an empty line");
    // Tab is the only control character of a table.
    if (/(?!\t)[\p{Cc}\p{Cf}\uFFFD]/u.test(text)) fail(at, "a control character");
    if (!text.startsWith("#")) lines.push({ at, text, comment: comment.join(" ") });
    else if (isInComment) comment.push(text.slice(1).trim());
    else comment = [text.slice(1).trim()];
    isInComment = text.startsWith("#");
  }
  return lines;
}

function checkCell(at, cell) {
  if (cell !== cell.trim() || /\s{2}/u.test(cell)) fail(at, `stray white space in ${JSON.stringify(cell)}`);
}
