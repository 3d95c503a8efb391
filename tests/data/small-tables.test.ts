import { expect, it } from "vitest";
import { loadGazetteer } from "../../src/clues/gazetteer.js";
import {
  everybodysNames,
  events,
  ordinaryShortNames,
  ordinaryUses,
  plates,
  repeated,
  unsorted,
  withoutSource,
} from "./tables.js";

const gazetteer = await loadGazetteer();

it.each([
  ["plates.tsv", plates],
  ["events.tsv", events],
  ["ordinary-uses.tsv", ordinaryUses],
])("%s has a source for each row", (_file, rows) => {
  expect(rows.length).toBeGreaterThan(10);
  expect(withoutSource(rows)).toEqual([]);
});

it.each([
  ["plates.tsv", plates.map(({ plate }) => plate)],
  ["everybodys-names.txt", everybodysNames.map(({ text }) => text)],
  ["ordinary-short-names.txt", ordinaryShortNames.map(({ text }) => text)],
])("%s is sorted by code units, and has each name once", (_file, names) => {
  expect(names.length).toBeGreaterThan(100);
  expect(unsorted(names)).toEqual([]);
  expect(repeated(names)).toEqual([]);
});

it("ordinary-uses.tsv is sorted by name, by code units, and has each example once", () => {
  expect(unsorted(ordinaryUses.map(({ name }) => name))).toEqual([]);
  expect(repeated(ordinaryUses.map(({ example }) => example))).toEqual([]);
});

it("a plate is a sign and a letter, given to a place below its province", () => {
  expect(plates.filter(({ plate }) => !/^\p{Script=Han}[A-HJ-NP-Z]$/u.test(plate))).toEqual([]);
  expect(plates.filter(({ place }) => (gazetteer.at(place)?.parent ?? null) === null)).toEqual([]);
  const provinceOf = new Map(plates.map(({ plate, place }) => [plate[0], place.split("/")[0]]));
  expect(plates.filter(({ plate, place }) => place.split("/")[0] !== provinceOf.get(plate[0]))).toEqual([]);
  expect(new Set(provinceOf.values()).size).toBe(provinceOf.size);
});

it("short names that are words are those of divisions", () => {
  const names = gazetteer.places.map(({ name }) => name);
  const stems = new Set(names.flatMap((name) => [name.slice(0, 2), name.slice(0, -1)]));
  expect(ordinaryShortNames.filter(({ text }) => !stems.has(text))).toEqual([]);
});
