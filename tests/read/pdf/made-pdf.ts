/** A PDF made by hand: object n of the list has the number n + 1; the first is the catalogue. A table of offsets is added. */
export function madePdf(objects: readonly (string | Uint8Array)[], trailer = ""): Uint8Array {
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (part: string | Uint8Array): void => {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  put("%PDF-1.7\n");
  objects.forEach((object, index) => {
    offsets.push(length);
    put(`${index + 1} 0 obj\n`);
    put(object);
    put("\nendobj\n");
  });
  const table = length;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) put(`${String(offset).padStart(10, "0")} 00000 n \n`);
  put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

export function stream(content: string | Uint8Array, entries = ""): Uint8Array {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries} >>\nstream\n`),
    bytes,
    Buffer.from("\nendstream"),
  ]);
}

/** Signs of a line, as codes of UniGB-UCS2-H: a font that is not embedded. */
const shown = (line: string): string =>
  `<${Array.from(line, (sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("")}> Tj`;

export interface MadeLine {
  readonly text: string;
  readonly x?: number;
  readonly y?: number;
}

/** A PDF of pages, each of them lines of twelve points; a page of none has no text layer. */
export function pagesOfPdf(pages: readonly (readonly MadeLine[])[], { page = "", catalogue = "" } = {}): Uint8Array {
  const kids = pages.map((_, at) => `${at * 2 + 6} 0 R`).join(" ");
  return madePdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents ${at * 2 + 7} 0 R ${page} >>`,
      stream(lines.map(({ text, x = 60, y = 780 }) => `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm ${shown(text)} ET`).join("\n")),
    ]),
  ]);
}
