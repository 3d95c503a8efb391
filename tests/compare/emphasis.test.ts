import { expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";

const ANONYMISED = "去年|XX|市新登记经营主体|XXX|万户，同比增长|X.X%|，一网通办率居全省|前列|。要让|XX|成为沃土。";
const PUBLISHED = "去年|宁平|市新登记经营主体|640|万户，同比增长|3.5%|，一网通办率居全省|前列|。要让|宁平|成为沃土。";
const VALUES = ["宁平", "640", "3.5", "宁平"];

/** In bold where the bit of a part is set. */
function inBold(text: string, chosen: number): string {
  return text
    .split("|")
    .map((part, index) => (index % 2 === 1 && ((chosen >> ((index - 1) / 2)) & 1) === 1 ? `**${part}**` : part))
    .join("");
}

it("words in bold in either text change no value, and are no edit", () => {
  for (let chosen = 0; chosen < 32; chosen++) {
    for (const [own, other] of [
      [chosen, 0],
      [0, chosen],
      [chosen, 31 - chosen],
    ]) {
      const { placeholders, silentEdits } = compare(
        documentOf(inBold(ANONYMISED, own)),
        documentOf(inBold(PUBLISHED, other)),
      );
      expect(placeholders.map(({ value }) => value)).toEqual(VALUES);
      expect(silentEdits).toEqual([]);
    }
  }
});
