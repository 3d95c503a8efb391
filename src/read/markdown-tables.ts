const DELIMITER = /^:?-+:?$/;

/** What a line is in the tables of a Markdown text. */
export type InTable = "row" | "delimiters" | "no";

/**
 * What each line is in a table: rows have cells between `|`, and the second line of a table is one of hyphens.
 *
 *   | 片区 | 项目数 |
 *   | --- | --- |
 *   | XX片区 | XX |
 */
export function inTables(lines: readonly { readonly text: string }[]): InTable[] {
  const found = lines.map((): InTable => "no");
  for (let at = 1; at < lines.length; at++) {
    if (found[at] !== "no" || !isDelimiters(lines[at].text) || !lines[at - 1].text.includes("|")) continue;
    found[at - 1] = "row";
    found[at] = "delimiters";
    for (let row = at + 1; row < lines.length && lines[row].text.includes("|"); row++) found[row] = "row";
  }
  return found;
}

function isDelimiters(line: string): boolean {
  if (!line.includes("|") || !line.includes("-")) return false;
  const cells = line.split("|").map((cell) => cell.trim());
  const inside = cells.slice(cells[0] === "" ? 1 : 0, cells.at(-1) === "" ? -1 : cells.length);
  return inside.length > 0 && inside.every((cell) => DELIMITER.test(cell));
}
