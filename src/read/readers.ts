import { CSV_READER } from "./csv-reader.js";
import { DOC_READER } from "./doc/doc-reader.js";
import { DOCX_READER } from "./docx/docx-reader.js";
import { EPUB_READER } from "./epub/epub-reader.js";
import { IMAGE_READER } from "./image-reader.js";
import { HTML_READER } from "./html-reader.js";
import { ODT_READER } from "./odt/odt-reader.js";
import { MAIL_READER } from "./mail/mail-reader.js";
import { MARKDOWN_READER } from "./markdown-reader.js";
import { PDF_READER } from "./pdf/pdf-reader.js";
import { PPTX_READER } from "./pptx/pptx-reader.js";
import { XLSX_READER } from "./xlsx/xlsx-reader.js";
import { RTF_READER } from "./rtf/rtf-reader.js";
import { SUBTITLES_READER } from "./subtitles-reader.js";
import { PLAIN_READER } from "./plain-reader.js";
import type { Reader } from "./reader.js";

/** The formats that are read, in the order in which they are tried: what says more comes first, plain text last. */
export const READERS: readonly Reader[] = [
  DOCX_READER,
  DOC_READER,
  ODT_READER,
  EPUB_READER,
  PPTX_READER,
  XLSX_READER,
  IMAGE_READER,
  PDF_READER,
  RTF_READER,
  MAIL_READER,
  HTML_READER,
  CSV_READER,
  MARKDOWN_READER,
  SUBTITLES_READER,
  PLAIN_READER,
];
