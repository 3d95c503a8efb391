import type { Bilingual } from "../text/language.js";
import type { Kind } from "../answer/kind.js";
import type { MaskStyleRow } from "../answer/mask-style.js";

const KINDS: Readonly<Record<Kind, Bilingual>> = {
  place: { zh: "地名", en: "places" },
  person: { zh: "人名", en: "people" },
  organisation: { zh: "机构", en: "organisations" },
  number: { zh: "数字", en: "numbers" },
  date: { zh: "日期", en: "dates" },
  ordinal: { zh: "次序", en: "ranks" },
  name: { zh: "名称", en: "names of things" },
  code: { zh: "代号", en: "codes" },
  text: { zh: "文字", en: "words" },
  unknown: { zh: "不明", en: "unknown things" },
};

/** From so many kinds on one sign serves for everything. */
const EVERYTHING = 4;
/** So large a share is what a notation is for. */
const MAINLY = 0.8;

/** Each notation of a document with how it is used, in a sentence. */
export function stylesInWords(rows: readonly MaskStyleRow[]): (MaskStyleRow & { readonly said: Bilingual })[] {
  return rows.map((row) => ({ ...row, said: styleInWords(row) }));
}

/** How one document uses a notation, in a sentence: “X 代替一切，不保留长度”, “* 一字一星”. */
export function styleInWords({ notation, keepsLength, count, kinds }: MaskStyleRow): Bilingual {
  const used = Object.entries(kinds)
    .flatMap(([kind, times]) => (isKind(kind) && times > 0 ? [{ kind, times }] : []))
    .toSorted((one, other) => other.times - one.times);
  const sign = Array.from(notation)[0] ?? notation;
  const length = keepsLength
    ? { zh: sign === "*" ? "一字一星" : "一字一符", en: `one ${sign === "*" ? "star" : "sign"} a character` }
    : { zh: "不保留长度", en: "length is not kept" };
  const serves = servesFor(used, count);
  return {
    zh: keepsLength ? `${notation} ${length.zh}，${serves.zh}` : `${notation} ${serves.zh}，${length.zh}`,
    en: keepsLength ? `${notation}: ${length.en}, ${serves.en}` : `${notation}: ${serves.en}, ${length.en}`,
  };
}

function servesFor(used: readonly { readonly kind: Kind; readonly times: number }[], count: number): Bilingual {
  const [main] = used;
  if (main === undefined) return { zh: "用途不明", en: "for unknown things" };
  if (used.length >= EVERYTHING) {
    const listed = used.map(({ kind }) => KINDS[kind]);
    return {
      zh: `代替一切（${listed.map(({ zh }) => zh).join("、")}）`,
      en: `for everything (${listed.map(({ en }) => en).join(", ")})`,
    };
  }
  const shown = main.times >= MAINLY * count ? [main] : used;
  const mainly = shown.length < used.length ? { zh: "主要", en: "mainly " } : { zh: "", en: "" };
  return {
    zh: `${mainly.zh}代替${shown.map(({ kind }) => KINDS[kind].zh).join("、")}`,
    en: `${mainly.en}for ${shown.map(({ kind }) => KINDS[kind].en).join(", ")}`,
  };
}

function isKind(name: string): name is Kind {
  return name in KINDS;
}
