import type { Language } from "../../text/language.js";
import { KINDS } from "../shared/labels.js";

/** A slot as a reader sees it: 地名1 for `place-1`. */
export function slotName(id: string, language: Language): string {
  if (language === "en") return id;
  const [kind, number] = id.split("-");
  const label = Object.entries(KINDS).find(([name]) => name === kind);
  return label === undefined || number === undefined ? id : `${label[1].zh}${number}`;
}
