/** What a group is about, if not the text. */
export type Destination = "text" | "ignored" | "header" | "comment" | "note" | "fonts" | "styles" | "info";

const IGNORED =
  "colortbl pict object fldinst listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore filetbl bkmkstart bkmkend atnid atnref atrfstart atrfend nonshppict shppict sp pgdsctbl listpicture mmathPr wgrffmtfilter template passwordhash userprops ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pnseclvl nonesttables tc xe".split(
    " ",
  );
const NAMED: Readonly<Record<string, Destination>> = {
  header: "header",
  headerl: "header",
  headerr: "header",
  headerf: "header",
  footer: "header",
  footerl: "header",
  footerr: "header",
  footerf: "header",
  annotation: "comment",
  atnauthor: "ignored",
  atndate: "ignored",
  atntime: "ignored",
  footnote: "note",
  fonttbl: "fonts",
  stylesheet: "styles",
  info: "info",
  ...Object.fromEntries(IGNORED.map((name) => [name, "ignored" as const])),
};
/** Groups that only newer programs know, and that have text. */
const TEXT_OF_NEWER = new Set([
  "shptxt",
  "shp",
  "shpinst",
  "nesttableprops",
  "fldrslt",
  "upr",
  "ud",
  "listtext",
  "pntext",
  "pn",
]);

/** What a group is about that begins with a word; null where the word begins none. `isNewer`: `\*` is before it. */
export function destinationOf(name: string, isNewer: boolean): Destination | null {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  if (TEXT_OF_NEWER.has(name)) return isNewer && name === "pn" ? "ignored" : null;
  return isNewer ? "ignored" : null;
}

const PAGES: Readonly<Record<number, string>> = {
  437: "windows-1252",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  54936: "gb18030",
  65001: "utf-8",
};

/** The encoding of a code page. */
export function encodingOfPage(page: number): string {
  return PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252");
}

const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The code page of a font by its set of characters; null where it says none. */
export function pageOfCharset(charset: number): number | null {
  return CHARSETS[charset] ?? null;
}
