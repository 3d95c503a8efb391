import type { Document, Format, Warning } from "../text/document.js";
import { span } from "../text/span.js";
import { refuseBinary } from "./binary-formats.js";
import { decode } from "./decode.js";
import { frontMatterOf } from "./front-matter.js";
import { readMarkdown, signUseOf } from "./markdown.js";
import { readPlain } from "./plain.js";
import { refuseEmpty } from "./refuse-empty.js";
import { skippedWarning } from "./skipped-warning.js";
import { sniffFormat } from "./sniff-format.js";
import { type Extract, TextBuilder } from "./text-builder.js";

/** What is known of bytes beside themselves. */
export interface BytesOrigin {
  /** The file's name; its ending is a hint where the content leaves the format open. */
  readonly path: string;
  readonly sha256: string;
  /** The name or label of an encoding that is believed instead of the bytes. */
  readonly encoding?: string;
}

interface Body {
  readonly path: string;
  readonly bodyStart: number;
  readonly hasFrontMatter: boolean;
}

type Reading = Extract & Partial<Pick<Document, "title" | "date" | "warnings">>;
type Reader = (source: string, body: Body) => Reading | Promise<Reading>;

const READERS: Readonly<Record<Format, Reader>> = {
  plain: (source, { bodyStart }) => readPlain(source, bodyStart),
  markdown: (source, { bodyStart, path }) => {
    const builder = new TextBuilder(source);
    const skipped = readMarkdown(builder, source, span(bodyStart, source.length), signUseOf(source, bodyStart));
    return { ...builder.finish(), warnings: skipped > 0 ? [skippedWarning(skipped, path)] : [] };
  },
  html: async (source, { bodyStart, path, hasFrontMatter }) => {
    const { readHtml } = await import("./html.js");
    return readHtml(source, {
      path,
      bodyStart,
      markdownOutside: hasFrontMatter || /\.(?:md|markdown|mkd)$/i.test(path),
    });
  },
};

/**
 * Bytes → Document: what they are, what they are written in, and what of them is text.
 *
 * @throws Trouble on what is no text, on an unknown encoding, and where no text is left.
 */
export async function documentFromBytes(bytes: Uint8Array, origin: BytesOrigin): Promise<Document> {
  const { path } = origin;
  refuseBinary(bytes, path);
  const { source, encoding, warnings } = decode(bytes, path, origin.encoding);
  const front = await frontMatterOf(source, path);
  const body: Body = { path, bodyStart: front?.bodyStart ?? 0, hasFrontMatter: front !== null };
  const format = sniffFormat(source, body);
  const reading = await READERS[format](source, body);
  const allWarnings: readonly Warning[] = [...warnings, ...(front?.warnings ?? []), ...(reading.warnings ?? [])];
  return refuseEmpty({
    source,
    text: reading.text,
    pieces: reading.pieces,
    blocks: reading.blocks,
    title: front?.title ?? reading.title ?? null,
    date: front?.date ?? reading.date ?? null,
    origin: { path, sha256: origin.sha256, bytes: bytes.length, encoding, format },
    warnings: allWarnings,
  });
}
