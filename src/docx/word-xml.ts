import { xmlText } from "./xml-text.js";

/** Who changes and comments are by. They have no date: the same files give the same bytes. */
export const AUTHOR = "duizhao";

export const WORD_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes elements of a Word document with the prefix that it uses. */
export class WordXml {
  readonly prefix: string;
  readonly #nextId: () => number;

  constructor(prefix: string, nextId: () => number) {
    this.prefix = prefix;
    this.#nextId = nextId;
  }

  /** The content of a run: lines and tabs are elements. */
  text(text: string, name: "t" | "delText" = "t"): string {
    const { prefix } = this;
    const element = (inside: string): string =>
      inside === "" ? "" : `<${prefix}:${name} xml:space="preserve">${xmlText(inside)}</${prefix}:${name}>`;
    const lines = text.split("\n").map((line) => line.split("\t").map(element).join(`<${prefix}:tab/>`));
    return lines.join(`<${prefix}:br/>`);
  }

  run(properties: string, content: string): string {
    return `<${this.prefix}:r>${properties}${content}</${this.prefix}:r>`;
  }

  change(name: "del" | "ins", inside: string): string {
    const { prefix } = this;
    return `<${prefix}:${name} ${prefix}:id="${this.#nextId()}" ${prefix}:author="${AUTHOR}">${inside}</${prefix}:${name}>`;
  }

  /** The tag of a change that goes on: no two changes have one number. */
  anew(tag: string): string {
    return tag.replace(/:id\s*=\s*(?:"\d*"|'\d*')/, `:id="${this.#nextId()}"`);
  }

  commentStart(id: number): string {
    return `<${this.prefix}:commentRangeStart ${this.prefix}:id="${id}"/>`;
  }

  commentEnd(id: number): string {
    const { prefix } = this;
    return `<${prefix}:commentRangeEnd ${prefix}:id="${id}"/>${this.run("", `<${prefix}:commentReference ${prefix}:id="${id}"/>`)}`;
  }

  comment(id: number, paragraphs: readonly string[]): string {
    const { prefix } = this;
    const inside = paragraphs.map((text) => `<${prefix}:p>${this.run("", this.text(text))}</${prefix}:p>`).join("");
    return `<${prefix}:comment ${prefix}:id="${id}" ${prefix}:author="${AUTHOR}" ${prefix}:initials="dz">${inside}</${prefix}:comment>`;
  }
}
