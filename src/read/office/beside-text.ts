import { countCharacters } from "../../text/count-characters.js";
import type { Warning } from "../../text/document.js";
import type { FileProperty, PropertyName } from "../../text/file-property.js";
import type { Bilingual, Language } from "../../text/language.js";

/** Which text of a file with tracked changes is read. */
export type Tracked = "final" | "original";

/** What a file has beside its text. */
type Beside =
  | "comment"
  | "hidden"
  | "struck-out"
  | "header"
  | "hidden-part"
  | "box"
  | "attribute"
  | "reading"
  | "page"
  | "embedded"
  | "unread-part";

const NAMES: Readonly<Record<Beside, Bilingual>> = {
  "comment": { zh: "批注", en: "comments" },
  "hidden": { zh: "隐藏的文字", en: "hidden text" },
  "struck-out": { zh: "划去的字", en: "what is struck out" },
  "header": { zh: "页眉、页脚", en: "headers and footers" },
  "hidden-part": { zh: "隐藏的表、行或幻灯片", en: "hidden sheets, rows or slides" },
  "box": { zh: "表上的文本框", en: "text boxes on sheets" },
  "attribute": { zh: "图片说明、艺术字、提示、选项等", en: "words for pictures, WordArt, hints, choices and the like" },
  "reading": { zh: "注音", en: "readings of characters" },
  "page": { zh: "不在阅读顺序中的页", en: "pages outside the order of the book" },
  "embedded": { zh: "嵌入的文件", en: "embedded files" },
  "unread-part": { zh: "图表、外部文档等", en: "charts, outside documents and the like" },
};

/** Of these the number is said, and not how long they are. */
const COUNTED: ReadonlySet<Beside> = new Set(["embedded", "unread-part"]);
/** Of words for pictures and the like fewer characters are a remark. */
const MOST_OF_A_REMARK = 20;
/** Text like that which is read: where more of it is left out than read, that is said first. */
const PROSE: ReadonlySet<Beside> = new Set(["hidden", "struck-out", "hidden-part", "box", "page"]);
const NO_WORDS = /\P{Script=Han}+/gu;
/** Texts of one sort that are kept for a scan, and the longest of them in characters. */
const MOST_KEPT = 200;
const LONGEST_KEPT = 200;

interface Count {
  times: number;
  characters: number;
}

/** Collects what a reader finds beside the text: how much, and what a scan reports of it. */
export class BesideText {
  readonly #counts = new Map<Beside, Count>();
  readonly #tracked: Record<"deleted" | "inserted", Count> = {
    deleted: { times: 0, characters: 0 },
    inserted: { times: 0, characters: 0 },
  };
  readonly #properties: FileProperty[] = [];
  readonly #kept = new Map<PropertyName, number>();
  readonly #seen = new Set<string>();

  add(beside: Beside, text: string): void {
    // Of these only words: names of files and codes of fields are none.
    const characters = countCharacters(beside === "attribute" ? text.replaceAll(NO_WORDS, "") : text);
    if (characters === 0 && !COUNTED.has(beside)) return;
    const count = this.#counts.get(beside) ?? { times: 0, characters: 0 };
    this.#counts.set(beside, { times: count.times + 1, characters: count.characters + characters });
  }

  /** A stretch that a tracked change took out or put in. `isNew` where it begins one. */
  track(change: "deleted" | "inserted", text: string, isNew: boolean): void {
    const count = this.#tracked[change];
    if (isNew) count.times++;
    count.characters += countCharacters(text);
  }

  keep(name: PropertyName, text: string): void {
    const said = text.replaceAll(/\s+/g, " ").trim();
    const shown = Array.from(said.slice(0, LONGEST_KEPT * 2))
      .slice(0, LONGEST_KEPT)
      .join("");
    const kept = this.#kept.get(name) ?? 0;
    if (shown === "" || kept >= MOST_KEPT || this.#seen.has(`${name} ${shown}`)) return;
    this.#seen.add(`${name} ${shown}`);
    this.#kept.set(name, kept + 1);
    this.#properties.push({ name, text: shown });
  }

  get properties(): readonly FileProperty[] {
    return this.#properties;
  }

  /** @param read how many characters were read */
  warnings(path: string, tracked: Tracked, read: number): Warning[] {
    const { deleted, inserted } = this.#tracked;
    const warnings: Warning[] = [];
    if (deleted.times + inserted.times > 0) warnings.push(trackedChanges(deleted, inserted, { path, tracked }));
    if (this.#prose > read) return [this.#mostlyLeftOut(path), ...warnings];
    if (this.#told.length > 0)
      warnings.push({
        code: "beside-text",
        path,
        message: {
          zh: `未作正文：${this.#listed("zh")}`,
          en: `not read as text: ${this.#listed("en")}`,
        },
      });
    return warnings;
  }

  get #prose(): number {
    return Array.from(this.#counts).reduce(
      (sum, [beside, { characters }]) => (PROSE.has(beside) ? sum + characters : sum),
      0,
    );
  }

  #mostlyLeftOut(path: string): Warning {
    return {
      code: "mostly-left-out",
      path,
      message: {
        zh: `未读取的文字比读取的多：${this.#listed("zh")}；请核对原文件`,
        en: `more of the text was left out than read: ${this.#listed("en")}; look at the file`,
      },
    };
  }

  get #told(): readonly (readonly [Beside, Count])[] {
    return Array.from(this.#counts).filter(
      ([beside, { characters }]) => beside !== "attribute" || characters >= MOST_OF_A_REMARK,
    );
  }

  #listed(language: Language): string {
    const told = this.#told.map(([beside, { times, characters }]) => {
      const name = NAMES[beside][language];
      if (COUNTED.has(beside)) return language === "zh" ? `${name} ${times} 个` : `${times} ${name}`;
      return language === "zh" ? `${name} ${characters} 字` : `${name} (${characters} characters)`;
    });
    return told.join(language === "zh" ? "、" : ", ");
  }
}

function trackedChanges(
  deleted: Count,
  inserted: Count,
  { path, tracked }: { readonly path: string; readonly tracked: Tracked },
): Warning {
  const isFinal = tracked === "final";
  return {
    code: "tracked-changes",
    path,
    message: {
      zh: `含修订：删去 ${deleted.times} 处 ${deleted.characters} 字，插入 ${inserted.times} 处 ${inserted.characters} 字；按修订${isFinal ? "后" : "前"}的文字读取${isFinal ? "，--tracked original 读修订前的" : ""}`,
      en: `it has tracked changes: ${deleted.times} deletions (${deleted.characters} characters), ${inserted.times} insertions (${inserted.characters} characters); the ${isFinal ? "final text was read, --tracked original reads the one before" : "original text was read"}`,
    },
  };
}
