import { isNamed, type Reader } from "../reader.js";

const ENDINGS = [".eml", ".mht", ".mhtml"];
const HEAD = 4096;
/** The head of a saved page. Other mails that are not called so are read back from plain text. */
const IS_SAVED_PAGE = /^(?:MIME-Version:[^]{0,4000}?multipart\/|From:[^]{0,4000}?multipart\/related)/;
const FIELD = /^[A-Za-z][A-Za-z-]{1,40}:/;

/** Mails, and pages that a browser has saved with their pictures. */
export const MAIL_READER: Reader = {
  format: "mail",
  endings: ENDINGS,
  about: {
    title: "mails, saved pages (eml, mht)",
    reads:
      "the plain part, or, where it has less than half of the page and of saved pages, the page as HTML is read; the subject is the title",
    leavesOut: "other fields of the head, attachments: their names are in a warning, and `mail.eml/附件.docx` is one",
    places: "line and column of the text that was taken out",
    limits: "64 MiB, parts 32 deep; a mailbox (mbox) is an archive of mails",
  },
  recognises: ({ bytes, path }) => {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
    return IS_SAVED_PAGE.test(head) || (isNamed(path, ENDINGS) && FIELD.test(head));
  },
  async read(file) {
    const { readMail } = await import("../packed-readers.js");
    return readMail(file);
  },
};
