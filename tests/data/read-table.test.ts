import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { filesOf, readList, readTable } from "../../scripts/read-table.mjs";

const folder = mkdtempSync(join(tmpdir(), "duizhao-tables-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(content: string, name = "rivers.tsv"): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const table = (content: string) => readTable(written(content), ["name", "places", "note"]);

describe("a table", () => {
  it("has rows by column, with their places in the file", () => {
    const rows = table("# rivers\nname\tplaces\tnote\n海河\t天津\n# far away\n湘江\t湖南 广西\ta river\n");
    expect(rows).toEqual([
      { at: `${folder}/rivers.tsv:3`, name: "海河", places: "天津", note: "" },
      { at: `${folder}/rivers.tsv:5`, name: "湘江", places: "湖南 广西", note: "a river" },
    ]);
  });

  it.each([
    ["name\tplace\tnote\n", ":1: the header is not name, places, note"],
    ["name\tplaces\tnote\n海河\t天津\ta\tb\n", ":2: 4 cells, 3 columns"],
    ["name\tplaces\tnote\n海河 \t天津\n", ':2: stray white space in "海河 "'],
    ["name\tplaces\tnote\n海河\t天津  河北\n", ':2: stray white space in "天津  河北"'],
    ["name\tplaces\tnote\n海河\t天津\t\n", ":2: a tab at the end"],
    ["name\tplaces\tnote\n\n海河\t天津\n", ":2: an empty line"],
    ["name\tplaces\tnote\r\n", ":1: a control character"],
    ["name\tplaces\tnote\n海\u200B河\t天津\n", ":2: a control character"],
    ["\uFEFFname\tplaces\tnote\n", ":1: a byte order mark"],
    ["name\tplaces\tnote", ": no line end at the end"],
    ["", ": no line end at the end"],
    ["\n", ":1: an empty line"],
    ["# nothing\n", ": the header is not name, places, note"],
  ])("%j is refused: %s", (content, problem) => {
    expect(() => table(content)).toThrow(`rivers.tsv${problem}`);
  });
});

describe("a list", () => {
  it("has items, each with the comment that it is below", () => {
    expect(readList(written("会议指出\n# of reports:\n# by hand\n会议强调\n会议要求\n", "list.txt"))).toEqual([
      { at: `${folder}/list.txt:1`, text: "会议指出", comment: "" },
      { at: `${folder}/list.txt:4`, text: "会议强调", comment: "of reports: by hand" },
      { at: `${folder}/list.txt:5`, text: "会议要求", comment: "of reports: by hand" },
    ]);
  });

  it("has no tabs", () => {
    expect(() => readList(written("会议\t指出\n", "list.txt"))).toThrow("list.txt:1: a tab in a list");
  });
});

it("the files of a folder are in the order of their names", () => {
  for (const name of ["b.list", "a.list", "c.other"]) written("", name);
  expect(filesOf(folder, ".list")).toEqual([join(folder, "a.list"), join(folder, "b.list")]);
});
