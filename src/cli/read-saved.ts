import { KINDS } from "../report/shared/labels.js";
import type { SavedPart, SavedTemplate, SavedTemplates } from "../answer/saved-templates.js";
import { openFile } from "../read/open-file.js";
import { Trouble } from "../text/trouble.js";

/**
 * Reads what `--save` wrote.
 *
 * @throws Trouble if it can't be read, or is something else.
 */
export async function readSaved(path: string): Promise<SavedTemplates> {
  const { bytes } = await openFile(path);
  const saved = parsed(new TextDecoder().decode(bytes));
  if (!isSaved(saved)) {
    throw new Trouble(path, {
      zh: "不是 duizhao templates --save 写出的模板",
      en: "this was not written by duizhao templates --save",
    });
  }
  return saved;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isSaved(value: unknown): value is SavedTemplates {
  return (
    isRecord(value) &&
    value["schema"] === "duizhao.skeletons/1" &&
    Array.isArray(value["templates"]) &&
    value["templates"].every(isTemplate)
  );
}

function isTemplate(value: unknown): value is SavedTemplate {
  return (
    isRecord(value) &&
    typeof value["name"] === "string" &&
    Array.isArray(value["skeleton"]) &&
    value["skeleton"].length > 0 &&
    value["skeleton"].every(isPart)
  );
}

function isPart(value: unknown): value is SavedPart {
  if (!isRecord(value)) return false;
  if (value["type"] === "text") return typeof value["text"] === "string";
  const { type, id, kind } = value;
  return type === "slot" && typeof id === "string" && typeof kind === "string" && Object.hasOwn(KINDS, kind);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
