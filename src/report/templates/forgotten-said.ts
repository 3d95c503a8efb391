import type { ForgottenValue, TemplateGroup } from "../../answer/templates.js";
import type { Language } from "../../text/language.js";
import { fill } from "../shared/labels.js";
import { MESSAGES } from "./messages.js";
import { slotName } from "./slot-name.js";

/** A forgotten value in a sentence. Names and values are as in the answer: whoever writes it makes them harmless. */
export function forgottenSaid(group: TemplateGroup, forgotten: ForgottenValue, language: Language): string {
  const { member, slot, value, expected, of } = forgotten;
  const owners = of.map((owner) => group.members[owner].path).join(language === "zh" ? "、" : ", ");
  return fill(of.length === 0 ? MESSAGES.forgottenAgainst : MESSAGES.forgottenOf, language, {
    file: group.members[member].path,
    slot: slotName(slot, language),
    value,
    expected,
    owners,
  });
}
