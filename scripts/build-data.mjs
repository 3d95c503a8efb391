// Writes the tables of data/ as modules of src/clues/: each a string or a few, which is quicker to load than arrays.
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fail, filesOf, readList, readTable } from "./read-table.mjs";

/** What the names of each file of data/landmarks/ are to a reader of a text. */
const KINDS = {
  "waters": "landmark",
  "mountains": "landmark",
  "sites": "landmark",
  "nicknames": "nickname",
  "areas": "area",
  "organisations": "organisation",
  "local-words": "local-word",
};

writeModule("landmarks", { landmarkLines: landmarkLines() });
writeModule("stock-phrases", { stockPhraseLines: stockPhraseLines() });
writeModule("plates", { plateLines: linesOf("data/plates.tsv", ["plate", "place"]) });
writeModule("events", { eventLines: linesOf("data/events.tsv", ["pattern", "month", "example"]) });
writeModule("ordinary", {
  ordinaryUseLines: linesOf("data/ordinary-uses.tsv", ["name", "left", "right", "example"]),
  everybodysNames: textsOf("data/everybodys-names.txt").join("\n"),
});

/** For each kind lines of places, the names there, and the names there that are weak: 浙江/宁波 TAB 甬江 东钱湖 TAB 梁祝. */
function landmarkLines() {
  const placesOf = Object.fromEntries(Object.values(KINDS).map((kind) => [kind, new Map()]));
  for (const path of filesOf("data/landmarks", ".tsv")) {
    const kind = KINDS[basename(path, ".tsv")] ?? fail(path, "no kind of landmark has this name");
    for (const { at, name, places, strength } of readTable(path, ["name", "places", "strength", "source", "note"])) {
      if (strength !== "" && strength !== "weak") fail(at, `the strength ${strength} is not weak`);
      const known = placesOf[kind].get(places) ?? { strong: [], weak: [] };
      placesOf[kind].set(places, known);
      (strength === "weak" ? known.weak : known.strong).push(name);
    }
  }
  return Object.fromEntries(
    Object.entries(placesOf).map(([kind, rows]) => [
      kind,
      Array.from(rows, ([places, { strong, weak }]) => [places, strong.join(" "), weak.join(" ")].join("\t")).join(
        "\n",
      ),
    ]),
  );
}

function stockPhraseLines() {
  return filesOf("data/stock-phrases", ".txt").flatMap(textsOf).join("\n");
}

function textsOf(path) {
  return readList(path).map(({ text }) => text);
}

/** These columns of a table, which has a source and a note beside them. */
function linesOf(path, columns) {
  const rows = readTable(path, [...columns, "source", "note"]);
  return rows.map((row) => columns.map((column) => row[column]).join("\t")).join("\n");
}

function writeModule(name, values) {
  // Declared as strings, so that the types do not repeat them.
  const typeOf = (value) => (typeof value === "string" ? ": string" : "");
  const exported = Object.entries(values).map(
    ([key, value]) => `export const ${key}${typeOf(value)} = ${JSON.stringify(value)};\n`,
  );
  writeFileSync(
    `src/clues/${name}.generated.ts`,
    `// Made by scripts/build-data.mjs from data/.\n${exported.join("")}`,
  );
}
