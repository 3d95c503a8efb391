import { readXml } from "../xml/read-xml.js";
import type { ZipFile } from "../zip/zip-file.js";

/** What a style makes of the text that has it. */
export interface DocxStyle {
  readonly basedOn: string | null;
  readonly isHeading: boolean;
  readonly isTitle: boolean;
  readonly isHidden: boolean;
  /** The list that it numbers its paragraphs by, and the level. */
  readonly list: string | null;
  readonly level: number | null;
}

export type DocxStyles = ReadonlyMap<string, DocxStyle>;

const HEADING = /^(?:heading|标题) ?\d$/i;
const TITLE = /^(?:title|标题)$/i;
/** Styles that rest on each other; more are a circle. */
const LONGEST_CHAIN = 16;

type Draft = { -readonly [Field in keyof DocxStyle]: DocxStyle[Field] };

/** The styles of a document, by their ids. */
export function docxStyles(zip: ZipFile, part: string, path: string): DocxStyles {
  const styles = new Map<string, DocxStyle>();
  const bytes = zip.read(part);
  if (bytes === null) return styles;
  let draft: Draft | null = null;
  let id = "";
  const inside: string[] = [];
  readXml(
    bytes,
    { path, part },
    {
      open: ({ name, get }) => {
        if (name === "style") {
          id = get("styleId") ?? "";
          draft = { basedOn: null, isHeading: false, isTitle: false, isHidden: false, list: null, level: null };
        } else if (draft !== null) note(draft, name, get("val"), inside.at(-1) ?? "");
        inside.push(name);
      },
      close: (name) => {
        inside.pop();
        if (name !== "style" || draft === null) return;
        styles.set(id, draft);
        draft = null;
      },
    },
  );
  return new Map(Array.from(styles.keys(), (key) => [key, inherited(styles, key)]));
}

function note(draft: Draft, name: string, value: string | null, parent: string): void {
  if (name === "name" && parent === "style") {
    draft.isHeading = HEADING.test(value ?? "");
    draft.isTitle = TITLE.test(value ?? "");
  } else if (name === "basedOn") draft.basedOn = value;
  else if (name === "outlineLvl") draft.isHeading ||= Number(value) < 9;
  else if (name === "vanish" && parent === "rPr") draft.isHidden = isOn(value);
  else if (name === "numId") draft.list = value;
  else if (name === "ilvl") draft.level = Number(value);
}

function inherited(styles: DocxStyles, id: string): DocxStyle {
  const own = styles.get(id);
  const result: Draft = { basedOn: null, isHeading: false, isTitle: false, isHidden: false, list: null, level: null };
  let at = own;
  for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step++) {
    result.isHeading ||= at.isHeading;
    result.isTitle ||= at.isTitle && step === 0;
    result.isHidden ||= at.isHidden;
    result.list ??= at.list;
    result.level ??= at.level;
    at = at.basedOn === null ? undefined : styles.get(at.basedOn);
  }
  return result;
}

/** A property that is there is on, unless it says otherwise. */
export function isOn(value: string | null): boolean {
  return value !== "0" && value !== "false" && value !== "off" && value !== "none";
}
