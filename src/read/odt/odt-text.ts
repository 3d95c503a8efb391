import type { Block } from "../../text/document.js";
import type { BesideText, Tracked } from "../office/beside-text.js";
import { readXml, type XmlElement } from "../xml/read-xml.js";
import type { OdtStyles } from "./odt-styles.js";

export interface OdtBlock {
  readonly kind: Block["kind"];
  readonly text: string;
  readonly isTitle: boolean;
}

interface Paragraph {
  text: string;
  readonly isHeading: boolean;
  readonly isTitle: boolean;
  readonly isHidden: boolean;
  readonly after: OdtBlock[];
}

/** A body, a note, a text box, a comment, or what was deleted. */
interface Story {
  readonly kind: "body" | "note" | "box" | "comment" | "deleted";
  readonly blocks: OdtBlock[];
  cells: number;
  paragraph: Paragraph | null;
}

interface ListLevel {
  readonly style: string;
  count: number;
  /** The number of its item, until a paragraph has taken it. */
  pending: boolean;
}

interface Change {
  readonly isDeletion: boolean;
  readonly blocks: OdtBlock[];
}

const IGNORED = new Set([
  "forms",
  "title",
  "desc",
  "sequence-decls",
  "note-citation",
  "ruby-text",
  "covered-table-cell",
  "object",
  "creator",
  "date",
  "initials",
]);
/** Of these the words are counted. */
const COUNTED = new Set(["title", "desc"]);
/** Attributes that hold words which may be shown instead. */
const WORDS: readonly (readonly [element: string, attribute: string])[] = [
  ["conditional-text", "string-value-if-true"],
  ["conditional-text", "string-value-if-false"],
  ["placeholder", "description"],
  ["label", "value"],
  ["textarea", "current-value"],
  ["text", "current-value"],
  ["user-field-decl", "string-value"],
];
const WHITE_SPACE = /[ \t\n\r]+/g;

/** The body of a text of OpenDocument, and its notes. */
export class OdtText {
  readonly blocks: OdtBlock[] = [];
  readonly notes: { readonly kind: "footnote" | "endnote"; readonly blocks: readonly OdtBlock[] }[] = [];
  readonly #styles: OdtStyles;
  readonly #beside: BesideText;
  readonly #tracked: Tracked;
  readonly #stories: Story[] = [];
  readonly #lists: ListLevel[] = [];
  readonly #spans: ("hidden" | "struck-out" | null)[] = [];
  readonly #changes = new Map<string, Change>();
  readonly #inserting = new Set<string>();
  readonly #inside: string[] = [];
  #ignored = 0;
  #region = "";
  #isNewChange = false;
  #who: "editor" | "author" | null = null;

  constructor(
    bytes: Uint8Array,
    { path, styles, beside, tracked }: { path: string; styles: OdtStyles; beside: BesideText; tracked: Tracked },
  ) {
    this.#styles = styles;
    this.#beside = beside;
    this.#tracked = tracked;
    readXml(
      bytes,
      { path, part: "content.xml" },
      {
        open: (element) => {
          this.#open(element);
          this.#inside.push(element.name);
        },
        close: (name) => {
          this.#inside.pop();
          this.#close(name);
        },
        text: (text) => this.#text(text),
      },
    );
  }

  #open(element: XmlElement): void {
    const { name, get } = element;
    this.#styles.open(element);
    if (name === "creator") this.#who = "editor";
    if (name === "object") this.#beside.add("unread-part", "");
    for (const [own, attribute] of WORDS) if (own === name) this.#beside.add("attribute", get(attribute) ?? "");
    if (IGNORED.has(name)) this.#ignored++;
    if (this.#ignored > 0) return;
    if (name === "text" && this.#inside.at(-1) === "body") this.#begin("body", this.blocks);
    else if (name === "annotation") this.#begin("comment", []);
    else if (name === "text-box") this.#begin("box", this.#story?.paragraph?.after ?? this.#story?.blocks ?? []);
    else if (name === "note-body") this.#begin("note", []);
    else if (name === "note")
      this.notes.push({ kind: get("note-class") === "endnote" ? "endnote" : "footnote", blocks: [] });
    else if (name === "changed-region") this.#region = get("id", "XML/1998/namespace") ?? get("id") ?? "";
    else if (name === "deletion" || name === "insertion") this.#beginChange(name === "deletion");
    else if (name === "p" || name === "h") this.#beginParagraph(element);
    else if (name === "table-cell" && this.#story !== undefined) this.#story.cells++;
    else if (name === "list") this.#beginList(get("style-name"));
    else if (name === "list-item") this.#beginItem(get("start-value"));
    else if (name === "span") this.#spans.push(this.#besideOf(get("style-name")));
    else if (name === "s") this.#write(" ".repeat(Math.min(80, Number(get("c") ?? 1))));
    else if (name === "tab") this.#write("\t");
    else if (name === "line-break") this.#write("\n");
    else if (name.startsWith("change")) this.#mark(name, get("change-id") ?? "");
    else if (name === "hidden-text") this.#beside.add("hidden", get("string-value") ?? "");
  }

  #close(name: string): void {
    if (name === "creator") this.#who = null;
    if (IGNORED.has(name)) this.#ignored--;
    if (this.#ignored > 0) return;
    const story = this.#story;
    if (name === "p" || name === "h") this.#endParagraph();
    else if (name === "table-cell" && story !== undefined) story.cells--;
    else if (name === "list") this.#lists.pop();
    else if (name === "span") this.#spans.pop();
    else if (name === "annotation" && story !== undefined) {
      const text = joined(story.blocks);
      this.#beside.add("comment", text);
      this.#beside.keep("comment", text);
      this.#stories.pop();
    } else if (name === "note-body" && story !== undefined) {
      const last = this.notes.pop();
      if (last !== undefined) this.notes.push({ ...last, blocks: story.blocks });
      this.#stories.pop();
    } else if (name === "text-box" || (name === "deletion" && story?.kind === "deleted")) this.#stories.pop();
  }

  get #story(): Story | undefined {
    return this.#stories.at(-1);
  }

  #begin(kind: Story["kind"], blocks: OdtBlock[]): void {
    this.#stories.push({ kind, blocks, cells: 0, paragraph: null });
  }

  #beginChange(isDeletion: boolean): void {
    const blocks: OdtBlock[] = [];
    this.#changes.set(this.#region, { isDeletion, blocks });
    if (isDeletion) this.#begin("deleted", blocks);
  }

  #beginParagraph({ name, get }: XmlElement): void {
    const story = this.#story;
    if (story === undefined) return;
    const style = get("style-name");
    story.paragraph = {
      text: "",
      isHeading: name === "h",
      isTitle: this.#styles.isTitle(style),
      isHidden: this.#styles.isHidden(style),
      after: [],
    };
  }

  #endParagraph(): void {
    const story = this.#story;
    const paragraph = story?.paragraph;
    if (story === undefined || paragraph === undefined || paragraph === null) return;
    story.paragraph = null;
    const text = paragraph.text.trim();
    const list = this.#lists.at(-1);
    const number = text !== "" && list?.pending === true ? this.#numberOf(list) : "";
    const isItem = list !== undefined && story.kind === "body" && !paragraph.isHeading;
    if (text !== "")
      story.blocks.push({
        kind:
          story.cells > 0
            ? "cell"
            : paragraph.isHeading || paragraph.isTitle
              ? "heading"
              : isItem
                ? "list-item"
                : "paragraph",
        text: number + text,
        isTitle: paragraph.isTitle,
      });
    story.blocks.push(...paragraph.after);
  }

  #beginList(style: string | null): void {
    const above = this.#lists.at(-1)?.style ?? "";
    const own = style ?? above;
    this.#lists.push({ style: own, count: this.#styles.startOf(own, this.#lists.length + 1) - 1, pending: false });
  }

  #beginItem(start: string | null): void {
    const list = this.#lists.at(-1);
    if (list === undefined) return;
    list.count = start === null ? list.count + 1 : Number(start);
    list.pending = true;
  }

  #numberOf(list: ListLevel): string {
    list.pending = false;
    return this.#styles.numberOf(
      list.style,
      this.#lists.map(({ count }) => Math.max(1, count)),
    );
  }

  /** The beginning or end of an insertion, or the place of a deletion. */
  #mark(name: string, id: string): void {
    if (name === "change-start") {
      this.#inserting.add(id);
      this.#isNewChange = true;
    } else if (name === "change-end") this.#inserting.delete(id);
    else if (name === "change") {
      const text = joined(this.#changes.get(id)?.blocks ?? []);
      this.#beside.track("deleted", text, true);
      this.#beside.keep("deleted", text);
      if (this.#tracked === "original" && this.#story?.paragraph != null) this.#story.paragraph.text += text;
    }
  }

  #besideOf(style: string | null): "hidden" | "struck-out" | null {
    if (this.#styles.isHidden(style)) return "hidden";
    return this.#styles.isStruck(style) ? "struck-out" : null;
  }

  #text(text: string): void {
    if (this.#who !== null && this.#inside.at(-1) === "creator") this.#beside.keep(this.#who, text);
    if (COUNTED.has(this.#inside.at(-1) ?? "")) this.#beside.add("attribute", text);
    if (this.#inside.at(-1) === "ruby-text") this.#beside.add("reading", text);
    if (this.#ignored === 0) this.#write(text.replaceAll(WHITE_SPACE, " "));
  }

  #write(text: string): void {
    const story = this.#story;
    if (story === undefined || story.paragraph === null) return;
    if (this.#inserting.size > 0 && story.kind === "body") {
      this.#beside.track("inserted", text, this.#isNewChange);
      this.#isNewChange = false;
      if (this.#tracked === "original") return;
    }
    if (story.paragraph.isHidden || this.#spans.includes("hidden")) {
      this.#beside.add("hidden", text);
      this.#beside.keep("hidden", text);
      return;
    }
    if (this.#spans.includes("struck-out")) return this.#beside.add("struck-out", text);
    story.paragraph.text += text;
  }
}

function joined(blocks: readonly OdtBlock[]): string {
  return blocks.map(({ text }) => text).join("\n");
}
