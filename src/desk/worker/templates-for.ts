import type { TemplatesReport } from "../../report/templates/templates-report.js";
import { templates } from "../../templates.js";
import { loadVariants } from "../../text/variants.js";
import type { AskedWith } from "./messages.js";
import { readText } from "./read-text.js";
import type { Tell } from "./tell.js";

type AskedForTemplates = Extract<AskedWith, { readonly kind: "templates" }>;

/** Which of the texts are one text filled in several times. */
export async function templatesFor({ texts, options }: AskedForTemplates, tell: Tell): Promise<TemplatesReport> {
  const documents = [];
  for (const [done, { name, content }] of texts.entries()) {
    tell("read", done, texts.length);
    documents.push(await readText(name, content));
  }
  const { persons, foldVariants } = options;
  const found = templates(documents, {
    persons,
    ...(foldVariants ? { variants: await loadVariants() } : {}),
    onProgress: ({ done, total }) => tell("templates", done, total),
  });
  return {
    templates: found,
    documents: new Map(documents.map((document) => [document.origin.path, document] as const)),
  };
}
