import type { DocxBlock, TextOrigin } from "./docx-block.js";
import type { DocxSetting } from "./docx-setting.js";

/** A paragraph while it is read. */
export interface DocxParagraph {
  text: string;
  readonly origins: TextOrigin[];
  style: string | null;
  list: string | null;
  level: number | null;
  isHeading: boolean;
  /** Whether its end was taken out, or, where the original is read, put in: the next one goes on with it. */
  goesOn: boolean;
  /** The paragraphs of its text boxes, which come behind it. */
  readonly after: DocxBlock[];
}

/** What an earlier paragraph leaves to the next one. */
export type Carried = Pick<DocxParagraph, "text" | "origins">;

export const NOTHING: Carried = { text: "", origins: [] };

/** A new paragraph that goes on with what was carried to it. */
export function paragraphBehind({ text, origins }: Carried): DocxParagraph {
  return {
    text,
    origins: [...origins],
    style: null,
    list: null,
    level: null,
    isHeading: false,
    goesOn: false,
    after: [],
  };
}

/** What a paragraph that has ended is: its item is counted, whether it has text or not. Null without text. */
export function docxBlockOf(
  paragraph: DocxParagraph,
  { styles, numbering, keepsOrigins }: DocxSetting,
  isInCell: boolean,
): DocxBlock | null {
  const style = styles.get(paragraph.style ?? "");
  const list = paragraph.list ?? style?.list ?? null;
  const number = list === null || list === "0" ? "" : numbering.next(list, paragraph.level ?? style?.level ?? 0);
  const isHeading = paragraph.isHeading || style?.isHeading === true || style?.isTitle === true;
  if (paragraph.text.trim() === "") return null;
  return {
    kind: isInCell ? "cell" : isHeading ? "heading" : list === null ? "paragraph" : "list-item",
    text: number + paragraph.text.trim(),
    isTitle: style?.isTitle === true,
    ...(keepsOrigins === true ? { origins: shifted(paragraph, number.length) } : {}),
  };
}

/** The origins of a paragraph whose white space at its beginning gives way to a number. */
function shifted({ text, origins }: DocxParagraph, number: number): TextOrigin[] {
  const by = number - (text.length - text.trimStart().length);
  return origins.map((origin) => ({ ...origin, at: origin.at + by }));
}
