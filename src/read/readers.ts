import { DOCX_READER } from "./docx/docx-reader.js";
import { HTML_READER } from "./html-reader.js";
import { MARKDOWN_READER } from "./markdown-reader.js";
import { PLAIN_READER } from "./plain-reader.js";
import type { Reader } from "./reader.js";

/** The formats that are read, in the order in which they are tried: what says more comes first, plain text last. */
export const READERS: readonly Reader[] = [DOCX_READER, HTML_READER, MARKDOWN_READER, PLAIN_READER];
