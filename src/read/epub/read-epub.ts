import type { Document, Warning } from "../../text/document.js";
import { Trouble } from "../../text/trouble.js";
import { LONGEST_HTML, readHtml, type HtmlOptions } from "../html.js";
import { LeftOutCounter } from "../left-out-counter.js";
import { leftOutOf } from "../left-out-of.js";
import { BesideText } from "../office/beside-text.js";
import { BlockWriter } from "../office/block-writer.js";
import { officeDocument } from "../office/office-document.js";
import { resolved } from "../office/office-package.js";
import type { FileToRead } from "../reader.js";
import { decodedXml, readXml } from "../xml/read-xml.js";
import { ZipFile } from "../zip/zip-file.js";

/** The pages of a book, and what it says of itself. */
interface Book {
  readonly pages: readonly string[];
  /** Pages outside the order in which it is read. */
  readonly others: readonly string[];
  readonly title: string | null;
}

/**
 * The text of a book.
 *
 * @throws Trouble on a file that is damaged, too large or protected.
 */
export function readEpub(file: FileToRead): Document {
  const { path } = file;
  const zip = new ZipFile(file.bytes, path);
  const beside = new BesideText();
  const { pages, others, title } = bookOf(zip, beside, path);
  refuseProtected(zip, pages, path);
  const writer = new BlockWriter("chapter", path);
  const warnings = new Map<string, Warning>();
  const left = new LeftOutCounter();
  for (const page of pages) {
    const bytes = zip.read(page);
    if (bytes === null) continue;
    const source = decodedXml(bytes);
    const { text, blocks, warnings: said, left: ofPage } = readHtml(source, asPage(path));
    left.addPage({ leftOut: ofPage.rows(source, text), weight: ofPage.weight });
    for (const warning of said) if (!warnings.has(warning.code)) warnings.set(warning.code, warning);
    writer.begin();
    writer.addWritten(text, blocks);
  }
  for (const page of others) {
    const bytes = zip.read(page);
    const source = bytes === null ? "" : decodedXml(bytes);
    if (source.length > LONGEST_HTML) beside.add("unread-part", page);
    else beside.add("page", readHtml(source, asPage(path)).text);
  }
  const written = writer.finish();
  const said = leftOutOf(left, written.text, written.text, path);
  return officeDocument(file, "epub", {
    ...written,
    title,
    beside,
    warnings: [...said.first, ...zip.warnings, ...warnings.values(), ...said.others],
  });
}

function asPage(path: string): HtmlOptions {
  return { path, bodyStart: 0, markdownOutside: false };
}

function bookOf(zip: ZipFile, beside: BesideText, path: string): Book {
  const container = zip.read("META-INF/container.xml");
  let main = "";
  if (container !== null)
    readXml(
      container,
      { path, part: "META-INF/container.xml" },
      {
        open: ({ name, get }) => {
          if (name === "rootfile" && main === "") main = resolved(get("full-path") ?? "", "");
        },
      },
    );
  const bytes = zip.read(main);
  if (bytes === null) throw missing(path);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const files = new Map<string, string>();
  const pages: string[] = [];
  const others = new Set<string>();
  let title: string | null = null;
  let text = "";
  readXml(
    bytes,
    { path, part: main },
    {
      open: ({ name, get }) => {
        text = "";
        if (name === "item" && !/\bnav\b/.test(get("properties") ?? "")) {
          const page = resolved(unescaped(get("href") ?? ""), folder);
          files.set(get("id") ?? "", page);
          if (/html/.test(get("media-type") ?? "")) others.add(page);
        }
        const page = name === "itemref" && get("linear") !== "no" ? files.get(get("idref") ?? "") : undefined;
        if (page !== undefined) pages.push(page);
      },
      text: (value) => (text += value),
      close: (name) => {
        if (name === "title") title ??= text.trim() === "" ? null : text.trim();
        if (name === "creator") beside.keep("author", text);
        text = "";
      },
    },
  );
  for (const page of pages) others.delete(page);
  return { pages, others: [...others], title };
}

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Fonts may be disguised; pages that are encrypted can't be read. */
function refuseProtected(zip: ZipFile, pages: readonly string[], path: string): void {
  const bytes = zip.read("META-INF/encryption.xml");
  if (bytes === null) return;
  readXml(
    bytes,
    { path, part: "META-INF/encryption.xml" },
    {
      open: ({ name, get }) => {
        if (name === "CipherReference" && pages.includes(unescaped(get("URI") ?? "")))
          throw new Trouble(path, {
            zh: "有版权保护（DRM），无法读取；请取得没有加密的版本",
            en: "it is copy-protected and can't be read; get one that is not encrypted",
          });
      },
    },
  );
}

function missing(path: string): Trouble {
  return new Trouble(path, {
    zh: "文件不完整：缺少书的目次（OPF）；请重新取得文件",
    en: "incomplete: the list of its pages (OPF) is missing; get the file again",
  });
}
