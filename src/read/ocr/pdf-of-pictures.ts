import { joinedBytes } from "../joined-bytes.js";
/** A picture as a PDF holds it, and where it is on its page, in dots from the top left. */
export interface PlacedPicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The entries of its dictionary beside its size. */
  readonly entries: string;
  readonly data: Uint8Array;
}

/** A page of pictures. Its width and height are those of the page before it is turned. */
export interface PicturePage {
  readonly width: number;
  readonly height: number;
  /** Clockwise. */
  readonly quarters: 0 | 1 | 2 | 3;
  readonly pictures: readonly PlacedPicture[];
}

/** A PDF with these pages, a dot a point: what unpacks the pictures of PDFs then unpacks those of other files. */
export function pdfOfPictures(pages: readonly PicturePage[]): Uint8Array {
  const objects: (readonly (string | Uint8Array)[])[] = [];
  const add = (...parts: (string | Uint8Array)[]): number => objects.push(parts);
  add("<</Type/Catalog/Pages 2 0 R>>");
  objects.push([]);
  const kids = pages.map(({ width, height, quarters, pictures }) => {
    const numbers = pictures.map(({ width: across, height: down, entries, data }) =>
      add(
        `<</Type/XObject/Subtype/Image/Width ${across}/Height ${down}${entries}/Length ${data.length}>>stream\n`,
        data,
        "\nendstream",
      ),
    );
    const drawn = pictures
      .map(
        (picture, at) =>
          `q ${picture.width} 0 0 ${picture.height} ${picture.x} ${height - picture.y - picture.height} cm/P${at} Do Q`,
      )
      .join("\n");
    const names = numbers.map((number, at) => `/P${at} ${number} 0 R`).join("");
    const content = add(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`);
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${quarters * 90}/Contents ${content} 0 R/Resources<</XObject<<${names}>>>>>>`,
    );
  });
  objects[1] = [`<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`];
  return written(objects);
}

function written(objects: readonly (readonly (string | Uint8Array)[])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (part: string | Uint8Array): void => {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  put("%PDF-1.7\n");
  const places = objects.map((object, at) => {
    const place = length;
    put(`${at + 1} 0 obj`);
    object.forEach(put);
    put("endobj\n");
    return place;
  });
  const table = length;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const place of places) put(`${String(place).padStart(10, "0")} 00000 n \n`);
  put(`trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  return joinedBytes(parts);
}
