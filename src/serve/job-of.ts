import type { JobOperation } from "./api/operations.js";
import type { GivenText, Job } from "./jobs/job.js";
import type { Roots } from "./roots.js";

/** A text in a body that is as the description says. */
type TextInBody =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly base64: string }
  | { readonly file: string }
  | { readonly document: string };

interface Body {
  readonly anonymised?: TextInBody;
  readonly published?: readonly TextInBody[];
  readonly texts?: readonly TextInBody[];
  readonly phrases?: readonly string[];
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * The job that a checked body asks for, with the bytes of the files that it names.
 *
 * @throws Refusal or Trouble where such a file is not there.
 */
export async function jobOf({ id }: JobOperation, body: Body, roots: Roots): Promise<Job> {
  const { anonymised, published = [], texts = [], phrases = [], options = {} } = body;
  const asked = [...(anonymised === undefined ? [] : [anonymised]), ...published, ...texts];
  const given: GivenText[] = [];
  for (const text of asked) given.push(await givenText(text, roots));
  return { kind: id, texts: given, phrases, options };
}

async function givenText(text: TextInBody, roots: Roots): Promise<GivenText> {
  if ("document" in text) return { kind: "document", name: text.document };
  if ("file" in text) return { kind: "bytes", ...(await roots.read(text.file)) };
  const bytes = "text" in text ? new TextEncoder().encode(text.text) : Buffer.from(text.base64, "base64");
  return { kind: "bytes", name: text.name, bytes };
}
