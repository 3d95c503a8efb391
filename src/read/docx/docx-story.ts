import { readXml, type XmlElement } from "../xml/read-xml.js";
import type { DocxBlock } from "./docx-block.js";
import { docxBlockOf, NOTHING, paragraphBehind, type Carried, type DocxParagraph } from "./docx-paragraph.js";
import type { DocxSetting } from "./docx-setting.js";
import { isOn } from "./docx-styles.js";
import { symbolOf } from "./symbols.js";

/** A footnote or an endnote that the text refers to. */
export interface NoteReference {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
}

/** A body, a note or a text box: paragraphs one after the other. */
interface Story {
  readonly blocks: DocxBlock[];
  cells: number;
  paragraph: DocxParagraph | null;
  carried: Carried;
}

const TEXT = new Set(["t", "delText"]);
/** Attributes that hold words: of pictures, of WordArt, of what may be chosen. */
const WORDS: Readonly<Record<string, string>> = {
  docPr: "descr",
  cNvPr: "descr",
  textpath: "string",
  listItem: "displayText",
};
/** Elements of which nothing is text: what a paragraph was formatted as before. */
const IGNORED = /^(?:rt|(?:p|r|tbl|tr|tc|sect|numbering|tblGrid|tblPrEx|cellMerge)(?:Pr)?Change|numberingChange)$/;
/** What has paragraphs of its own. */
const WHOLE = new Set(["body", "footnote", "endnote", "comment", "hdr", "ftr"]);
/** Parts of formulas before or behind which there is a sign where they are written as a line: a half is 1/2, and not 12. */
const BEFORE_PART: Readonly<Record<string, string>> = { sup: "^", sub: "_", rad: "√" };
const BEHIND_PART: Readonly<Record<string, string>> = { num: "/" };
const DELETES = new Set(["del", "moveFrom"]);
const INSERTS = new Set(["ins", "moveTo"]);
/** The notes that Word keeps for the lines above notes. */
const NO_NOTES = new Set(["separator", "continuationSeparator", "continuationNotice"]);

/**
 * Reads the paragraphs of a part of a Word document. Handlers of the parts of a package call each other's state only
 * through this object: one for each part.
 */
export class DocxStories {
  readonly references: NoteReference[] = [];
  /** The blocks of the body under "", those of notes and comments under their ids. */
  readonly byId = new Map<string, DocxBlock[]>();
  readonly #setting: DocxSetting;
  readonly #inside: string[] = [];
  #stories: Story[] = [];
  #ignored = 0;
  /** Of each drawing that has two versions, whether the first of them was there. */
  readonly #hasChoice: boolean[] = [];
  #deleted = 0;
  #inserted = 0;
  /** Of whom the text before is a change, and which. Programs write a change of several runs as several. */
  #changeBefore = "";
  #author = "";
  #isHidden = false;
  #isStruck = false;
  #readings = 0;
  #elements = 0;
  /** How much of the present element has been read. */
  #from = 0;
  /** The namespace of the part, and whether the present element is of it, as those of formulas are not. */
  #space: string | null = null;
  #isOwn = true;

  constructor(bytes: Uint8Array, part: string, setting: DocxSetting) {
    this.#setting = setting;
    readXml(
      bytes,
      { path: setting.path, part },
      {
        open: (element) => {
          this.#from = 0;
          this.#space ??= element.space;
          this.#isOwn = element.space === this.#space;
          this.#open(element);
          this.#elements++;
          this.#inside.push(element.name);
        },
        close: (name) => {
          this.#inside.pop();
          this.#close(name);
        },
        text: (text) => {
          const inside = this.#inside.at(-1) ?? "";
          if (inside === "instrText") this.#setting.beside.add("attribute", text);
          if (!TEXT.has(inside)) return;
          this.#write(text, this.#elements - 1);
          this.#from += text.length;
        },
      },
    );
  }

  #open(element: XmlElement): void {
    const { name, get } = element;
    if (name === "rt") this.#readings++;
    if (name === "AlternateContent") this.#hasChoice.push(false);
    if (name === "Choice" && this.#hasChoice.length > 0) this.#hasChoice[this.#hasChoice.length - 1] = true;
    if (this.#isIgnored(name)) this.#ignored++;
    if (this.#ignored > 0) return;
    if (Object.hasOwn(WORDS, name)) this.#setting.beside.add("attribute", get(WORDS[name]) ?? "");
    const parent = this.#inside.at(-1);
    if (DELETES.has(name) || INSERTS.has(name)) this.#change(name, get("author"), parent);
    else if (WHOLE.has(name))
      this.#begin(name === "body" || name === "hdr" || name === "ftr" ? "" : (get("id") ?? ""), get("type"));
    else if (name === "txbxContent") this.#stories.push(storyInto(this.#paragraph?.after ?? []));
    else if (name === "p" && parent !== "tbl") this.#beginParagraph();
    else if (name === "tc") this.#beginCell();
    else if (Object.hasOwn(BEFORE_PART, name) && !this.#isOwn) this.#write(BEFORE_PART[name]);
    else if (name === "r") this.#beginRun();
    else if (parent === "r") this.#inRun(element);
    else if (parent === "rPr" || parent === "pPr" || parent === "numPr") this.#property(element, parent);
    else if (name === "altChunk" || name === "subDoc" || name === "chart" || name === "relIds")
      this.#setting.beside.add("unread-part", "");
    else if (name === "cNvPr" || name === "imagedata") this.#keepName(get("descr") ?? get("name") ?? get("title"));
  }

  #close(name: string): void {
    if (name === "rt") this.#readings--;
    if (this.#isIgnored(name)) this.#ignored--;
    if (name === "AlternateContent") this.#hasChoice.pop();
    if (this.#ignored > 0) return;
    if (DELETES.has(name)) this.#deleted--;
    else if (INSERTS.has(name)) this.#inserted--;
    else if (name === "p") this.#endParagraph();
    else if (Object.hasOwn(BEHIND_PART, name)) {
      this.#isOwn = false;
      this.#write(BEHIND_PART[name]);
    } else if (name === "tc") this.#endCell();
    else if (name === "txbxContent") {
      this.#endCarried();
      this.#stories.pop();
    } else if (WHOLE.has(name)) this.#endCarried();
  }

  /** Of a drawing in two versions the second is ignored. */
  #isIgnored(name: string): boolean {
    return IGNORED.test(name) || (name === "Fallback" && this.#hasChoice.at(-1) === true);
  }

  get #story(): Story {
    const last = this.#stories.at(-1);
    if (last !== undefined) return last;
    const story = storyInto([]);
    this.#stories.push(story);
    return story;
  }

  get #paragraph(): DocxParagraph | null {
    return this.#story.paragraph;
  }

  #begin(id: string, type: string | null): void {
    const blocks: DocxBlock[] = [];
    if (!NO_NOTES.has(type ?? "")) this.byId.set(id, blocks);
    this.#stories = [storyInto(blocks)];
  }

  /** A tracked change; inside the properties of a paragraph it is about the end of it. */
  #change(name: string, author: string | null, parent: string | undefined): void {
    const isDeleted = DELETES.has(name);
    if (isDeleted) this.#deleted++;
    else this.#inserted++;
    this.#author = author ?? "";
    if (author !== null) this.#setting.beside.keep("editor", author);
    const isOfEnd = parent === "rPr" && this.#inside.at(-2) === "pPr";
    if (isOfEnd && this.#paragraph !== null && isDeleted === (this.#setting.tracked === "final"))
      this.#paragraph.goesOn = true;
  }

  #beginParagraph(): void {
    const { carried } = this.#story;
    this.#story.carried = NOTHING;
    this.#story.paragraph = paragraphBehind(carried);
  }

  #endParagraph(): void {
    const story = this.#story;
    const { paragraph } = story;
    if (paragraph === null) return;
    story.paragraph = null;
    if (paragraph.goesOn) {
      story.carried = paragraph;
      story.blocks.push(...paragraph.after);
      return;
    }
    const block = docxBlockOf(paragraph, this.#setting, story.cells > 0);
    if (block !== null) story.blocks.push(block);
    story.blocks.push(...paragraph.after);
  }

  #beginCell(): void {
    this.#endCarried();
    this.#story.cells++;
  }

  #endCell(): void {
    this.#endCarried();
    this.#story.cells--;
  }

  /** What a paragraph leaves to the next one is a paragraph where there is none. */
  #endCarried(): void {
    if (this.#story.carried === NOTHING) return;
    this.#beginParagraph();
    this.#endParagraph();
  }

  #beginRun(): void {
    this.#isHidden = this.#setting.styles.get(this.#paragraph?.style ?? "")?.isHidden ?? false;
    this.#isStruck = false;
  }

  #property({ name, get }: XmlElement, parent: string): void {
    const value = get("val");
    const grandparent = this.#inside.at(-2);
    if (parent === "rPr" && grandparent === "r") {
      if (name === "vanish") this.#isHidden = isOn(value);
      else if (name === "strike" || name === "dstrike") this.#isStruck = isOn(value);
      else if (name === "rStyle") this.#isHidden ||= this.#setting.styles.get(value ?? "")?.isHidden === true;
      return;
    }
    const paragraph = this.#paragraph;
    if (paragraph === null) return;
    if (name === "pStyle") paragraph.style = value;
    else if (name === "outlineLvl") paragraph.isHeading = Number(value) < DEEPEST_OUTLINE;
    else if (name === "numId") paragraph.list = value;
    else if (name === "ilvl") paragraph.level = Number(value);
  }

  /** What a run contains beside its text. */
  #inRun({ name, get }: XmlElement): void {
    if (name === "tab" || name === "ptab") this.#write("\t");
    else if (name === "br" || name === "cr") this.#write("\n");
    else if (name === "noBreakHyphen") this.#write("-");
    else if (name === "sym") this.#write(symbolOf(get("char") ?? "", get("font") ?? ""));
    else if (name === "footnoteReference" || name === "endnoteReference") {
      const kind = name === "footnoteReference" ? "footnote" : "endnote";
      if (!this.#isLeftOut) this.references.push({ kind, id: get("id") ?? "" });
    }
  }

  get #isLeftOut(): boolean {
    const isFinal = this.#setting.tracked === "final";
    return (isFinal ? this.#deleted : this.#inserted) > 0;
  }

  /** By default it is what the element that begins stands for. */
  #write(text: string, element = this.#elements): void {
    const { beside } = this.#setting;
    if (this.#readings > 0) return beside.add("reading", text);
    if (this.#ignored > 0) return;
    if (this.#deleted + this.#inserted > 0) {
      const change = this.#deleted > 0 ? "deleted" : "inserted";
      const changed = `${change} ${this.#author}`;
      beside.track(change, text, changed !== this.#changeBefore);
      this.#changeBefore = changed;
      if (change === "deleted") beside.keep("deleted", text);
      if (this.#isLeftOut) return;
    } else this.#changeBefore = "";
    if (this.#isHidden) {
      beside.add("hidden", text);
      return beside.keep("hidden", text);
    }
    if (this.#isStruck) return beside.add("struck-out", text);
    const paragraph = this.#paragraph;
    if (paragraph === null) return;
    if (this.#setting.keepsOrigins === true && this.#isOwn && this.#deleted === 0)
      paragraph.origins.push({ at: paragraph.text.length, length: text.length, element, from: this.#from });
    paragraph.text += text;
  }

  /** A picture keeps the name of its file, often with its folder. */
  #keepName(name: string | null): void {
    if (name !== null && /\.[a-z]{3,4}$/i.test(name)) this.#setting.beside.keep("embedded", name);
  }
}

const DEEPEST_OUTLINE = 9;

function storyInto(blocks: DocxBlock[]): Story {
  return { blocks, cells: 0, paragraph: null, carried: NOTHING };
}
