import type { TemplateGroup } from "../../answer/templates.js";
import type { Language } from "../../text/language.js";
import { fill } from "../shared/labels.js";
import { MESSAGES } from "./messages.js";

/** What a template is called: by its number, and a saved one by its name too. */
export function groupName({ id, name }: TemplateGroup, language: Language): string {
  const numbered = fill(MESSAGES.group, language, { id });
  return name === undefined ? numbered : `${numbered} ${name}`;
}
