import type { DocumentSummary, PlaceholderResult, ReuseFigures, SilentEdit } from "../../../answer/comparison.js";
import { newDocx } from "../../../docx/new-docx.js";
import { WordXml } from "../../../docx/word-xml.js";
import type { Bilingual } from "../../../text/language.js";
import { count, fill, KINDS } from "../../shared/labels.js";
import { lineLabel, whereLabel } from "../../shared/place-label.js";
import { visible } from "../../shared/visible.js";
import type { Compared, ComparisonOptions } from "../compared.js";
import { groupsOf } from "../edit-groups.js";
import { BASES, CAUTION, EDIT_GROUPS, EDITS, ROLES, VERDICTS } from "../labels.js";
import { MOST_LISTED } from "../most-listed.js";
import { stockSentence } from "../stock-sentence.js";
import { valueComment } from "../value-comment.js";
import { WORDING } from "./wording.js";
import { WordPage } from "./word-page.js";

/** Text that one side alone has may be a page long: its beginning names it. */
const LONGEST = 300;

/**
 * The report as a Word document: summary, values with their evidence, silent edits as tracked changes, reuse. It is
 * written as it is made.
 */
export function comparisonDocxBytes(
  compared: Compared,
  { language }: Pick<ComparisonOptions, "language">,
): Iterable<Uint8Array> {
  let id = 0;
  const word = new WordXml("w", () => ++id);
  const say = (message: Bilingual, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(message, language, values);
  return newDocx({ body: bodyOf({ ...compared, language, say, word, page: new WordPage(word) }) });
}

interface Drawing extends Compared, Pick<ComparisonOptions, "language"> {
  readonly word: WordXml;
  readonly page: WordPage;
  say(message: Bilingual, values?: Readonly<Record<string, string | number>>): string;
}

function* bodyOf(drawing: Drawing): Generator<string> {
  yield* summary(drawing);
  yield* valueTable(drawing);
  yield* edits(drawing);
  yield* reuse(drawing);
}

function* summary({ comparison, language, say, page }: Drawing): Generator<string> {
  const { reuse: found, documents, warnings, tool } = comparison;
  yield page.heading(1, say(WORDING.title));
  yield page.paragraph(say(VERDICTS[found.verdict]), { isBold: true });
  yield page.paragraph(visible(say(found.summary)));
  const stock = stockSentence(comparison);
  if (stock !== null) yield page.paragraph(stock[language]);
  yield page.paragraph(say(CAUTION));
  for (const { message, path } of warnings) {
    const text = `${path === undefined ? "" : `${path}: `}${message[language]}`;
    yield page.paragraph(visible(say(WORDING.notice, { text })));
  }
  yield page.heading(2, say(WORDING.files));
  const row = (role: Bilingual, { path, sha256, characters }: DocumentSummary): string[] => [
    say(role),
    visible(path),
    sha256,
    count(characters),
  ];
  const rows = [row(ROLES.anonymised, documents.anonymised)];
  for (const published of documents.published) rows.push(row(ROLES.published, published));
  yield* page.table(["", say(WORDING.file), "SHA-256", say(WORDING.characters)], [1600, 2300, 3700, 1400], rows);
  yield page.paragraph(`${tool.name} ${tool.version}`);
}

function* valueTable(drawing: Drawing): Generator<string> {
  const { comparison, say, page } = drawing;
  const { placeholders } = comparison;
  yield page.heading(2, say(WORDING.values, { count: placeholders.length }));
  if (placeholders.length === 0) return yield page.paragraph(say(WORDING.none));
  const titles = (["place", "text", "value", "basis", "confidence", "evidence"] as const).map((name) =>
    say(WORDING[name]),
  );
  yield* page.table(["#", ...titles], [500, 850, 1150, 1100, 1050, 1500, 2850], valueRows(drawing));
  yield* restOf(placeholders.length, drawing);
}

function* valueRows(drawing: Drawing): Generator<readonly string[]> {
  for (const placeholder of drawing.comparison.placeholders.slice(0, MOST_LISTED)) yield valueRow(placeholder, drawing);
}

/** A value that is not there says why; the rest of what a comment says is its evidence. */
function valueRow(placeholder: PlaceholderResult, { comparison, language, say }: Drawing): string[] {
  const { id, document, text, value, basis, confidence, kind } = placeholder;
  const [head = "", ...others] = valueComment(placeholder, comparison, language);
  const place = say(whereLabel(placeholder));
  return [
    String(id),
    document === "published" ? `${say(ROLES.published)} ${place}` : place,
    visible(text),
    value === null ? "—" : visible(value),
    `${say(BASES[basis])} · ${say(KINDS[kind])}`,
    basis === "none" ? "" : confidence.toFixed(2),
    (value === null ? [head, ...others] : others.slice(1)).join("\n"),
  ];
}

function* edits(drawing: Drawing): Generator<string> {
  const { comparison, say, page } = drawing;
  const { silentEdits } = comparison;
  yield page.heading(2, say(WORDING.edits, { count: silentEdits.length }));
  yield page.paragraph(silentEdits.length === 0 ? say(WORDING.none) : say(WORDING.how));
  const sizes = new Map(groupsOf(silentEdits).map((group) => [group.group, group.edits.length]));
  for (const { group, edits: own } of groupsOf(silentEdits.slice(0, MOST_LISTED))) {
    yield page.heading(3, say(WORDING.group, { group: say(EDIT_GROUPS[group]), count: sizes.get(group) ?? 0 }));
    for (const edit of own) yield editParagraph(edit, drawing);
  }
  yield* restOf(silentEdits.length, drawing);
}

function editParagraph(edit: SilentEdit, { say, word, page }: Drawing): string {
  const { kind, anonymised, published, context } = edit;
  const change = (name: "del" | "ins", side: { readonly text: string } | null): string =>
    side === null || side.text === ""
      ? ""
      : word.change(name, word.run("", word.text(shortened(side.text), name === "del" ? "delText" : "t")));
  return page.paragraphOf(
    page.text(`${say(lineLabel(edit))} · ${say(EDITS[kind])}  `, { isFaint: true }) +
      page.text(`…${visible(context.left)}`) +
      change("del", anonymised) +
      change("ins", published) +
      page.text(`${visible(context.right)}…`),
  );
}

function* reuse({ comparison, say, page }: Drawing): Generator<string> {
  const { anonymised, published } = comparison.reuse;
  yield page.heading(2, say(WORDING.reuse));
  const row = (role: Bilingual, figures: ReuseFigures): string[] => [
    say(role),
    ...[figures.characters, figures.verbatim, figures.edited, figures.punctuation].map(count),
    `${(figures.share * 100).toFixed(1)}%`,
  ];
  const rows = [row(ROLES.anonymised, anonymised), ...published.map((figures) => row(ROLES.published, figures))];
  const titles = (["characters", "verbatim", "edited", "punctuation", "share"] as const).map((name) =>
    say(WORDING[name]),
  );
  yield* page.table(["", ...titles], [1500, 1500, 1500, 1500, 1500, 1500], rows);
}

function* restOf(length: number, { say, page }: Drawing): Generator<string> {
  if (length > MOST_LISTED) yield page.paragraph(say(WORDING.rest, { most: MOST_LISTED, rest: length - MOST_LISTED }));
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, LONGEST * 2));
  return visible(characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text);
}
