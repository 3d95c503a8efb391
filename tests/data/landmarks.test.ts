import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../src/clues/gazetteer.js";
import { eachLandmark } from "../../src/clues/landmarks.js";
import { landmarkFiles, repeated, unsorted, withoutSource } from "./tables.js";

const gazetteer = await loadGazetteer();
const all = landmarkFiles.flatMap(({ rows }) => rows);

describe.each(landmarkFiles)("$file", ({ rows }) => {
  it("is sorted by name, by code units", () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(unsorted(rows.map(({ name }) => name))).toEqual([]);
  });

  it("has names of two characters or more, without white space", () => {
    expect(rows.filter(({ name }) => name.length < 2 || /\s/u.test(name))).toEqual([]);
  });

  it("has places that the list of divisions knows, each once", () => {
    const wrong = rows.filter(({ places }) => {
      const paths = places.split(" ");
      return repeated(paths).length > 0 || paths.some((path) => gazetteer.at(path) === null);
    });
    expect(wrong).toEqual([]);
  });

  it("has no strength but weak", () => {
    expect(rows.filter(({ strength }) => strength !== "" && strength !== "weak")).toEqual([]);
  });

  it("has a source for each row", () => {
    expect(withoutSource(rows)).toEqual([]);
  });
});

it("no name is in two rows", () => {
  expect(repeated(all.map(({ name }) => name))).toEqual([]);
});

it("a scan knows each row as it is written", () => {
  const known = Array.from(eachLandmark(), ({ name, places, isWeak }) => `${name} ${places} ${isWeak ? "weak" : ""}`);
  const written = all.map(({ name, places, strength }) => `${name} ${places} ${strength}`);
  expect(known.toSorted()).toEqual(written.toSorted());
});
