import type { Attachment, Email } from "postal-mime";
import type { Document, Warning } from "../../text/document.js";
import { countCharacters } from "../../text/count-characters.js";
import { linesIn } from "../../text/locator.js";
import { withoutFurniture } from "../furniture/without-furniture.js";
import { readHtml } from "../html.js";
import { LeftOutCounter } from "../left-out-counter.js";
import { decoded } from "../decoded.js";
import { mailBody } from "../garbled/mail.js";
import { readBack } from "../garbled/read-back.js";
import { leftOutOf } from "../left-out-of.js";
import { plainBlocksOf, readPlain } from "../plain.js";
import type { FileToRead } from "../reader.js";
import type { TextExtract } from "../text-document.js";
import { DEEPEST } from "./attachments-of.js";
import { damagedMail } from "./damaged-mail.js";

const MOST_NAMED = 20;

/** @throws Trouble on a head that is too large, parts that are nested too deep, or a page that is too long. */
export async function readMail({ bytes, path, sha256, format }: FileToRead): Promise<Document> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(new Uint8Array(bytes), { maxNestingDepth: DEEPEST }).catch((error: unknown) => {
    throw damagedMail(path, error);
  });
  const sent = mail.text ?? "";
  const plain = sent.includes(LOST) ? (inGb18030(bytes) ?? sent) : sent;
  const page = (mail.html ?? "").trim() === "" ? null : pageIn(mail.html ?? "", path);
  const isPage = page !== null && countCharacters(plain) < LEAST_OF_PAGE * countCharacters(page.text);
  // A part may name an encoding that nobody reads (HZ), or one that it is not in.
  const { source, warnings: readAs } = readBack(isPage ? (mail.html ?? "") : plain, path, false);
  const whole = !isPage ? plainIn(source, path) : readAs.length === 0 ? page : pageIn(source, path);
  const { text, pieces, blocks, left, warnings = [] } = whole;
  const { leftOut, first, others } = leftOutOf(left, source, text, path);
  const names = namesOf(mail);
  return {
    source,
    text,
    pieces,
    blocks,
    locator: linesIn(source),
    title: mail.subject ?? null,
    date: mail.date?.slice(0, DAY) ?? null,
    ...(names.length === 0 ? {} : { properties: names.map((name) => ({ name: "embedded" as const, text: name })) }),
    origin: {
      path,
      sha256,
      bytes: bytes.length,
      format: "mail",
      ...(format === undefined ? {} : { isFormatNamed: true }),
      ...(leftOut.length === 0 ? {} : { leftOut }),
    },
    warnings: [...first, ...readAs, ...(names.length === 0 ? [] : [attached(names, path)]), ...warnings, ...others],
  };
}

/** A plain part that has less of the page than this only says that there is one. */
const LEAST_OF_PAGE = 0.5;
/** What is read for bytes that are none of the encoding that a part names, or would have if it named none. */
const LOST = "\ufffd";

/** The plain part of a mail of bytes that are all of GB18030, as Chinese programs once sent it without a word. */
function inGb18030(bytes: Uint8Array): string | null {
  const body = mailBody(decoded(bytes, "gb18030", true) ?? "");
  return body === null || body.includes(LOST) ? null : body;
}

/** `2022-02-08`. */
const DAY = 10;

function pageIn(source: string, path: string): TextExtract {
  return readHtml(source, { path, bodyStart: 0, markdownOutside: false });
}

function plainIn(source: string, path: string): TextExtract {
  const written = readPlain(source, 0);
  const { extract, warnings } = withoutFurniture({ ...written, blocks: [] }, path);
  const left = new LeftOutCounter();
  left.addDifference("furniture", written.text, extract.text);
  return { ...extract, blocks: plainBlocksOf(extract.text), warnings, left };
}

/** The names of what is attached; pictures inside a page are none. */
function namesOf({ attachments }: Email): string[] {
  const isAttached = ({ disposition, related = false }: Attachment): boolean => disposition !== "inline" && !related;
  return attachments.filter(isAttached).flatMap(({ filename }) => filename ?? []);
}

function attached(names: readonly string[], path: string): Warning {
  const shown = names.slice(0, MOST_NAMED).join(", ") + (names.length > MOST_NAMED ? " …" : "");
  return {
    code: "attachments",
    path,
    message: {
      zh: `附件 ${names.length} 个未读取：${shown}；需要时写作 ${path}/${names[0]}`,
      en: `${names.length} attachments were not read: ${shown}; one that is needed is named as ${path}/${names[0]}`,
    },
  };
}
