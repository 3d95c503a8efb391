import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** What the files of a folder may import: anything of the folders and files in `values`, types of those in `types`. */
const DIRECTIONS: Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>> =
  {
    text: { values: [], types: [] },
    lexicons: { values: [], types: [] },
    placeholders: { values: ["text", "lexicons"], types: [] },
    values: { values: ["text", "lexicons"], types: ["placeholders"] },
    align: { values: ["text", "lexicons", "values"], types: ["placeholders"] },
    resolve: { values: ["text", "lexicons", "values", "align/run.js"], types: ["align", "placeholders", "report"] },
    reuse: { values: ["text", "lexicons", "align/run.js"], types: ["align", "placeholders", "resolve", "report"] },
    words: { values: ["text"], types: [] },
    read: { values: ["text"], types: [] },
    clues: { values: ["text", "lexicons"], types: ["words", "report"] },
    profile: { values: ["text", "lexicons"], types: ["report"] },
    report: {
      values: ["text", "words", "."],
      types: ["placeholders", "align", "resolve", "reuse", "clues", "profile"],
    },
  };

/** Only these may know Node. */
const NODE_FOLDERS: ReadonlySet<string> = new Set(["read", "words", "cli"]);

interface Import {
  readonly from: string;
  readonly folder: string;
  readonly target: string;
  readonly isType: boolean;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".generated.ts"))
  .map((name) => join("src", name));

const imports: readonly Import[] = files.flatMap((from) =>
  [...readFileSync(from, "utf8").matchAll(/^(?:import|export) (type )?[^;]*?from "([^"]+)";/gms)].map(
    ([, type, target]) => ({
      from,
      folder: relative("src", from).split("/")[0],
      target: target.startsWith(".") ? relative("src", join(dirname(from), target)) : target,
      isType: type !== undefined,
    }),
  ),
);

const folderOf = (target: string): string => (target.includes("/") ? target.split("/")[0] : ".");

describe("the direction of imports", () => {
  it.each(Object.entries(DIRECTIONS))("%s", (folder, { values, types }) => {
    const wrong = imports
      .filter((entry) => entry.folder === folder && files.includes(join("src", entry.target.replace(/\.js$/, ".ts"))))
      .filter(({ target }) => folderOf(target) !== folder)
      .filter(({ target }) => !values.includes(folderOf(target)) && !values.includes(target))
      .filter(({ target, isType }) => !(isType && types.includes(folderOf(target))));
    expect(wrong).toEqual([]);
  });

  it("is looked at in every folder", () => {
    expect(imports.length).toBeGreaterThan(50);
    for (const folder of Object.keys(DIRECTIONS))
      expect(files.some((file) => file.startsWith(`src/${folder}/`))).toBe(true);
  });
});

it("what runs in a browser imports nothing of Node's", () => {
  const wrong = imports.filter(({ folder, target }) => target.startsWith("node:") && !NODE_FOLDERS.has(folder));
  expect(wrong).toEqual([]);
});
