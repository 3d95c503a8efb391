import { readDocument, type ReadOptions } from "../../read/read-document.js";
import { renamed, type Document } from "../../text/document.js";
import type { Place } from "./places.js";

/** Reads a text as the report has read it, or in another encoding. */
export async function queryAt({ path, name, format, tracked }: Place, encoding: string | null): Promise<Document> {
  const options: ReadOptions = {
    ...(encoding === null ? {} : { encoding }),
    ...(format === null ? {} : { format }),
    ...(tracked === "final" ? {} : { tracked }),
  };
  return renamed(await readDocument(path, options), name);
}
