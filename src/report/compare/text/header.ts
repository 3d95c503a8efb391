import type { Warning } from "../../../text/document.js";
import { isSaidFirst } from "../../../text/warning-order.js";
import type { DocumentSummary } from "../../../answer/comparison.js";
import { CAUTION, ROLES, VERDICTS } from "../labels.js";
import { fill } from "../../shared/labels.js";
import type { Bilingual } from "../../../text/language.js";
import { writtenAs } from "../../shared/written-as.js";
import { visible } from "../../shared/visible.js";
import { stockSentence } from "../stock-sentence.js";
import { MESSAGES } from "./messages.js";
import { hanging, wrapRows } from "../../shared/text/rows.js";
import { run, type Run, type Style } from "../../shared/text/style.js";
import type { Row } from "../../shared/text/row.js";
import type { Drawing } from "./drawing.js";
import { padding, widthOf } from "../../shared/text/width.js";

const GAP = 2;
/** What cuts words where nodejieba could not be installed. */
const STAND_IN = "@node-rs/jieba";

/** Which files, what was found, and what a reader has to know about it. */
export function header(drawing: Drawing): Row[] {
  const { compared, language, width, words } = drawing;
  const { documents, reuse, warnings } = compared.comparison;
  const stock = stockSentence(compared.comparison);
  const names = documents.published.map((_, number) => publishedName(number, drawing));
  const labels = [ROLES.anonymised[language], ...names, MESSAGES.verdict[language]];
  const widest = Math.max(...labels.map(widthOf));
  const say = (label: string, text: Run[]): Row[] =>
    hanging(run(label + padding(widthOf(label), widest + GAP), "strong"), text, width);
  return [
    ...warningRows(warnings.filter(isSaidFirst), drawing),
    ...say(ROLES.anonymised[language], fileRuns(documents.anonymised, "removed", language)),
    ...documents.published.flatMap((file, number) => [
      ...say(publishedName(number, drawing), fileRuns(file, "added", language)),
      ...(isSeveral(drawing) ? say("", [run(VERDICTS[reuse.verdicts[number]][language], "faint")]) : []),
    ]),
    [run("")],
    ...say(MESSAGES.verdict[language], [run(VERDICTS[reuse.verdict][language], "strong")]),
    ...wrapRows([run(visible(reuse.summary[language]))], width),
    ...(stock === null ? [] : wrapRows([run(stock[language])], width)),
    ...wrapRows([run(CAUTION[language], "faint")], width),
    ...(words?.engine === STAND_IN ? wrapRows([run(MESSAGES.words[language], "faint")], width) : []),
    ...warningRows(
      warnings.filter((warning) => !isSaidFirst(warning)),
      drawing,
    ),
  ];
}

function warningRows(warnings: readonly Warning[], { language, width }: Drawing): Row[] {
  return warnings.flatMap(({ message, path }) => {
    const about = path === undefined ? "" : `${visible(path)}: `;
    return hanging(run("! ", "doubt"), [run(about + visible(message[language]), "doubt")], width);
  });
}

function isSeveral({ compared }: Drawing): boolean {
  return compared.published.length > 1;
}

/** A published text by its role, with its number where there are several. */
function publishedName(number: number, drawing: Drawing): string {
  return ROLES.published[drawing.language] + (isSeveral(drawing) ? ` ${number + 1}` : "");
}

/** A section's title, with the published text that it is about where there are several. */
export function titleOf(title: Bilingual, drawing: Drawing, against: number): string {
  const name = title[drawing.language];
  return isSeveral(drawing) ? `${name} · ${publishedName(against, drawing)}` : name;
}

const SIGNS = { removed: "---", added: "+++" } as const;

function fileRuns(
  file: DocumentSummary,
  style: Extract<Style, "removed" | "added">,
  language: Drawing["language"],
): Run[] {
  const about = fill(MESSAGES.size, language, { characters: file.characters, written: writtenAs(file) });
  const named = [file.title, file.date].filter((part) => part !== undefined).map((part) => ` · ${visible(part)}`);
  return [run(`${SIGNS[style]} ${visible(file.path)}`, style), run(`  ${about}${named.join("")}`, "faint")];
}
