/**
 * What reads the files that are no text. One module, so that it is one chunk that is loaded when such a file comes: a text
 * is read without it, and with as few chunks as if it were not there.
 */
export { entryOf } from "./archive/entry-of.js";
export { textsIn } from "./archive/texts-in.js";
export { unpacked } from "./archive/unpacked.js";
export { readCsv } from "./csv.js";
export { readDoc } from "./doc/read-doc.js";
export { readDocx } from "./docx/read-docx.js";
export { readEpub } from "./epub/read-epub.js";
export { readMail } from "./mail/read-mail.js";
export { readOdt } from "./odt/read-odt.js";
export { readPdf } from "./pdf/read-pdf.js";
export { readPptx } from "./pptx/read-pptx.js";
export { readRtf } from "./rtf/read-rtf.js";
export { readXlsx } from "./xlsx/read-xlsx.js";
export { refuseEmpty } from "./refuse-empty.js";
export { kindOfZip } from "./zip/kind-of-zip.js";
