import type { WordXml } from "../../../docx/word-xml.js";

interface Look {
  readonly isBold?: boolean;
  readonly isFaint?: boolean;
}

/** Paragraphs and tables of a Word document. Whatever is given to them is text. */
export class WordPage {
  readonly #word: WordXml;

  constructor(word: WordXml) {
    this.#word = word;
  }

  heading(level: 1 | 2 | 3, text: string): string {
    return this.paragraphOf(this.text(text), `<w:pStyle w:val="Heading${level}"/>`);
  }

  paragraph(text: string, look: Look = {}): string {
    return this.paragraphOf(this.text(text, look));
  }

  /** A paragraph of runs. */
  paragraphOf(runs: string, properties = ""): string {
    return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
  }

  text(text: string, { isBold = false, isFaint = false }: Look = {}): string {
    const look = (isBold ? "<w:b/>" : "") + (isFaint ? '<w:color w:val="7F7F7F"/>' : "");
    return text === "" ? "" : this.#word.run(look === "" ? "" : `<w:rPr>${look}</w:rPr>`, this.#word.text(text));
  }

  /** Widths are twentieths of a point. The first row is on each page. A paragraph follows, as Word wants it. */
  *table(titles: readonly string[], widths: readonly number[], rows: Iterable<readonly string[]>): Generator<string> {
    const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
    yield `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
    yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${this.#cells(titles, widths, { isBold: true })}</w:tr>`;
    for (const row of rows) yield `<w:tr><w:trPr><w:cantSplit/></w:trPr>${this.#cells(row, widths, {})}</w:tr>`;
    yield "</w:tbl><w:p/>";
  }

  #cells(row: readonly string[], widths: readonly number[], look: Look): string {
    const cell = (text: string, at: number): string =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${this.paragraph(text, look)}</w:tc>`;
    return row.map(cell).join("");
  }
}
