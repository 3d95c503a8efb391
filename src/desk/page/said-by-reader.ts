import type { Remark } from "../state/work.js";
import type { Say } from "./say.js";

/** What the reader has said of a placeholder, in a line; null where nothing. */
export function said(remark: Remark | undefined, say: Say): string | null {
  if (remark === undefined) return null;
  const { judgement, note } = remark;
  const parts = [
    ...(judgement === null
      ? []
      : [say(`reader.${judgement.is}`, "value" in judgement ? { value: judgement.value } : {})]),
    ...(note === "" ? [] : [`${say("note")}：${note}`]),
  ];
  return parts.length === 0 ? null : `✎ ${parts.join(" · ")}`;
}
