import type { SlotKind } from "./piece.js";
import type { Random } from "./random.js";

/** What an anonymiser does not tell apart further. */
export type MaskedClass = "place" | "person" | "firm" | "name" | "number" | "date" | "year";

export const CLASS_OF: Readonly<Record<SlotKind, MaskedClass>> = {
  home: "place",
  place: "place",
  list: "place",
  person: "person",
  firm: "firm",
  org: "firm",
  name: "name",
  number: "number",
  decimal: "number",
  count: "number",
  tally: "number",
  numeral: "number",
  ordinal: "number",
  year: "year",
  month: "date",
  day: "date",
};

export interface MaskStyle {
  readonly name: StyleName;
  /** For the names of folders. */
  readonly slug: string;
  /** What is written for a value of the class; one of the list. `#` stands for the sign of each character. */
  readonly masks: Readonly<Record<MaskedClass, readonly string[]>>;
  /** One sign a character, so that the length is known. */
  readonly keepsLength: boolean;
  /** What a year looks like whose beginning is kept, if that is done. */
  readonly partialYears: readonly string[];
  /** What stands behind a surname that is kept. */
  readonly behindSurname: readonly string[];
  /** What stands behind the first character of a name that is kept, if that is done. */
  readonly behindFirst: string | null;
}

export type StyleName = "XX" | "X" | "*" | "××" | "xx" | "某" | "□" | "__" | "（略）" | "○○" | "mix";

/** The same masks for all, but for what is said otherwise. */
function style(
  name: StyleName,
  slug: string,
  masks: Partial<Record<MaskedClass, readonly string[]>> & { readonly place: readonly string[] },
  rest: Partial<Pick<MaskStyle, "keepsLength" | "partialYears" | "behindSurname" | "behindFirst">> = {},
): MaskStyle {
  const { place, number = place } = masks;
  return {
    name,
    slug,
    masks: { person: place, firm: place, name: place, number, date: number, year: number, ...masks },
    keepsLength: false,
    partialYears: [],
    behindSurname: [],
    behindFirst: null,
    ...rest,
  };
}

export const STYLES: readonly MaskStyle[] = [
  style("XX", "XX", { place: ["XX"], number: ["XXX"], date: ["XX"], year: ["XXXX"] }, {
    partialYears: ["20XX"],
    behindSurname: ["XX", "X"],
    behindFirst: "X",
  }),
  style("X", "X", { place: ["X"] }, { partialYears: ["20XX", "201X"], behindSurname: ["X"], behindFirst: "X" }),
  style("*", "star", { place: ["#*"] }, { keepsLength: true, partialYears: ["20**"], behindSurname: ["#*"] }),
  style("××", "times", { place: ["××"], number: ["××", "×"], person: ["××", "×××"], year: ["××××"] }, {
    partialYears: ["20××"],
    behindSurname: ["×", "××"],
  }),
  style("xx", "small-x", { place: ["xx"], number: ["xx", "x"], year: ["xxxx"], person: ["xx", "xxx"] }, {
    partialYears: ["20xx", "201x"],
    behindSurname: ["x", "xx"],
    behindFirst: "x",
  }),
  style("某", "mou", { place: ["某", "某某"], firm: ["某", "某某"], number: ["XX", "X"], year: ["XXXX"] }, {
    behindSurname: ["某", "某某", "某甲", "某乙", "某1", "某2"],
  }),
  style("□", "box", { place: ["#□"] }, { keepsLength: true, behindSurname: ["#□"] }),
  style("__", "blank", { place: ["____", "__"], number: ["__", "___"], year: ["____"] }, { behindSurname: ["__"] }),
  style(
    "（略）",
    "label",
    {
      place: ["[地名]", "[地名]", "【地名】", "【地名】", "[地名]", "（略）"],
      number: ["【数字】", "[数字]"],
      person: ["[姓名]", "【姓名】"],
      firm: ["【公司名称】", "[单位名称]"],
      name: ["[名称]", "【名称】"],
      year: ["[年份]"],
      date: ["[日期]"],
    },
  ),
  style("○○", "circle", { place: ["#○"], number: ["○○", "○"], date: ["○"], year: ["○○○○"] }, { behindSurname: ["○○"] }),
]; // prettier-ignore

/** Full-width blanks, which some texts have instead. */
export const WIDE_BLANKS: MaskStyle = style(
  "__",
  "blank",
  { place: ["＿＿"], year: ["＿＿＿＿"] },
  { behindSurname: ["＿＿"] },
);

/** The styles of one document: one, or all of those that may stand side by side. */
export function stylesOf(name: StyleName, random: Random): readonly MaskStyle[] {
  if (name === "mix") return STYLES;
  if (name === "__" && random.chance(0.5)) return [WIDE_BLANKS];
  return STYLES.filter((one) => one.name === name);
}

export function slugOf(name: StyleName): string {
  return STYLES.find((one) => one.name === name)?.slug ?? name;
}
