import type { Question } from "../state/work.js";
import type { WrittenFormat } from "../worker/messages.js";

export type Exported = WrittenFormat | "remarks";

/** How the names of written files end. */
export const ENDINGS: Readonly<Record<Exported, string>> = {
  html: ".html",
  docx: ".docx",
  csv: ".csv",
  json: ".json",
  markdown: ".md",
  patch: ".patch",
  text: ".txt",
  tracked: ".restored.docx",
  judged: ".judged.html",
  restored: ".restored.txt",
  remarks: ".remarks.csv",
};

/** What can be written: what the command writes, and what has the reader's own in it. A format is a row here. */
export function exportsOf(question: Question): {
  readonly command: readonly Exported[];
  readonly own: readonly Exported[];
} {
  const reports = ["html", "csv", "json", "markdown", "text"] as const;
  return question === "compare"
    ? {
        command: ["html", "docx", "csv", "json", "markdown", "text", "patch", "tracked"],
        own: ["judged", "restored", "remarks"],
      }
    : { command: reports, own: [] };
}
