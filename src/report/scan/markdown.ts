import type { Bilingual, Language } from "../../text/language.js";
import { count, fill, KINDS } from "../shared/labels.js";
import { bothIn, data, tableOf, placeCell, type Both } from "../shared/markdown-cells.js";
import { ENGINE_NAMES, ENGINES, searchUrl, type EngineName } from "./engines.js";
import { LEAK_KINDS, placeChain, STRENGTHS, TEXT_KINDS, timeRange } from "./labels.js";
import { MESSAGES } from "./messages.js";
import type { ScanEnd, ScanRendering, ScanReportOptions } from "./rendering.js";
import type { Clue, Leak, ScannedDocument, ScannedPlaceholder } from "../../answer/scan.js";
import { templatesSaid } from "./templates-said.js";
import { percent } from "./text/drawing.js";
import { remarkOf } from "./text/lists.js";
import { placesSaid } from "./phrase-place.js";

/** A note for a newsroom's files, in both languages, `language` first. Text of an input stays text. */
export function openScanMarkdown({
  language,
  engines = ENGINE_NAMES,
}: Pick<ScanReportOptions, "language" | "engines">): ScanRendering {
  const both: Both = (message) => bothIn(message, language);
  return {
    begin: ({ tool, words, gazetteer }) =>
      `# ${both(MESSAGES.note)}\n\n- ${both(MESSAGES.caution)}\n- ${data(tool.name)} ${data(tool.version)} · ${data(
        words.engine ?? "no words",
      )} · ${data(gazetteer.divisions)} / ${data(gazetteer.townships)}\n`,
    between: "",
    text: ({ scanned }) => `\n${blocksOf(scanned, { both, language, engines }).join("\n\n")}\n`,
    end: (end) => {
      const blocks = [...(end.rows.length < 2 ? [] : acrossOf(end, both, language)), ...warningsOfAll(end, both)];
      return blocks.length === 0 ? "" : `\n${blocks.join("\n\n")}\n`;
    },
  };
}

interface Note {
  readonly both: Both;
  readonly language: Language;
  readonly engines: readonly EngineName[];
}

function blocksOf(scanned: ScannedDocument, { both, language, engines }: Note): string[] {
  const { path, sha256, leaks, clues, placeholders, deletions } = scanned;
  return [
    `## ${data(path)}`,
    [`- SHA-256: ${data(sha256)}`, ...factsOf(scanned, both, language)].join("\n"),
    `### ${both(MESSAGES.leaks)} (${count(leaks.length)})`,
    tableOf(
      ["#", MESSAGES.line, MESSAGES.findingKind, MESSAGES.text, MESSAGES.strength, MESSAGES.means].map((cell) =>
        headIn(cell, both),
      ),
      leaks.map((leak) => leakCells(leak, both)),
    ),
    `### ${both(MESSAGES.clues)} (${count(clues.length)})`,
    ...(clues.length === 0 || engines.length === 0 ? [] : [both(MESSAGES.linksTell)]),
    clues.length === 0 ? "—" : clues.map((clue) => clueItem(clue, both, engines)).join("\n"),
    `### ${both(MESSAGES.placeholders)} (${count(placeholders.length)})`,
    tableOf(
      ["#", MESSAGES.line, MESSAGES.text, MESSAGES.findingKind, MESSAGES.remark].map((cell) => headIn(cell, both)),
      placeholders.map((placeholder) => placeholderCells(placeholder, both, language)),
    ),
    `### ${both(MESSAGES.deletions)} (${count(deletions.length)})`,
    tableOf(
      [MESSAGES.line, MESSAGES.text, MESSAGES.findingKind, MESSAGES.strength].map((cell) => headIn(cell, both)),
      deletions.map(({ context, text, kind, strength, ...at }) => [
        placeCell(at, String(at.line), both),
        `${data(context.left)}**∅${data(text)}**${data(context.right)}`,
        both(KINDS[kind]),
        both(STRENGTHS[strength]),
      ]),
    ),
  ];
}

/** What was not read. */
function warningsOfAll({ warnings }: ScanEnd, both: Both): string[] {
  const lines = warnings.map(({ message: { zh, en } }) => `- **!** ${both({ zh: data(zh), en: data(en) })}`);
  return lines.length === 0 ? [] : [lines.join("\n")];
}

function clueItem(clue: Clue, both: Both, engines: readonly EngineName[]): string {
  const { query, line } = clue;
  const places = placesSaid(clue);
  const found =
    places === null
      ? ""
      : ` — ${both({
          zh: fill(MESSAGES.clueFound, "zh", { places: data(places) }),
          en: fill(MESSAGES.clueFound, "en", { places: data(places) }),
        })}`;
  const links = engines.map((engine) => ` [${both(ENGINES[engine].name)}](${searchUrl(engine, query)})`);
  return `- ${data(query)} (${line})${found}${links.join("")}`;
}

function headIn(cell: Bilingual | string, both: Both): string {
  return typeof cell === "string" ? cell : both(cell);
}

/** What the text is, how it is masked, where and when it points to. */
function factsOf(scanned: ScannedDocument, both: Both, language: Language): string[] {
  const { profile, maskStyle, places, leaks, time, characters, warnings, title } = scanned;
  const textOf = new Map(leaks.map(({ id, text }) => [id, text]));
  const range = time === null ? null : timeRange(time, language);
  const template = templatesSaid(scanned, language);
  const fact = (label: Bilingual, said: string): string => `- **${both(label)}**: ${said}`;
  return [
    ...warnings.map(({ message }) => `- **!** ${both(message)}`),
    ...(title === undefined ? [] : [fact(MESSAGES.heading, data(title))]),
    fact(MESSAGES.kind, both(TEXT_KINDS[profile.kind])),
    fact(MESSAGES.length, `${count(characters)} / ${count(profile.sentences)}`),
    ...(maskStyle.length === 0 ? [fact(MESSAGES.mask, both(MESSAGES.unmasked))] : []),
    ...maskStyle.map(({ said, count: times }) => fact(MESSAGES.mask, `${both(said)} (${times})`)),
    ...(profile.publishedSigns.length === 0
      ? []
      : [fact(MESSAGES.published, profile.publishedSigns.map(({ text }) => data(text)).join(" / "))]),
    ...(places.length === 0 ? [fact(MESSAGES.place, both(MESSAGES.nowhere))] : []),
    ...places.map(({ path, strength, leaks: ids }) =>
      fact(
        MESSAGES.place,
        `${data(placeChain(path))} (${both(STRENGTHS[strength])}: ${ids.map((id) => data(textOf.get(id) ?? "")).join(", ")})`,
      ),
    ),
    ...(template === null ? [] : [fact(MESSAGES.template, data(template))]),
    ...(range === null ? [] : [fact(MESSAGES.time, data(range))]),
    ...(profile.voices.length === 0
      ? []
      : [fact(MESSAGES.voices, profile.voices.map(({ text }) => data(text)).join(" / "))]),
    fact(MESSAGES.stock, percent(profile.stock.share)),
  ];
}

function leakCells(leak: Leak, both: Both): string[] {
  const { id, kind, text, occurrences, strength, context, reason, isContradicting } = leak;
  return [
    String(id),
    occurrences.map((at) => placeCell(at, String(at.line), both)).join(", "),
    both(LEAK_KINDS[kind]),
    `${data(context.left)}**${data(text)}**${data(context.right)}`,
    both(STRENGTHS[strength]),
    both(reason) + (isContradicting ? ` **${both(MESSAGES.contradicts)}**` : ""),
  ];
}

function placeholderCells(placeholder: ScannedPlaceholder, both: Both, language: Language): string[] {
  const { id, text, kind, context } = placeholder;
  return [
    String(id),
    placeCell(placeholder, `${placeholder.line}:${placeholder.column}`, both),
    `${data(context.left)}**${data(text)}**${data(context.right)}`,
    both(KINDS[kind]),
    data(remarkOf(placeholder, language)),
  ];
}

function acrossOf({ rows, shared }: ScanEnd, both: Both, language: Language): string[] {
  const phrases = shared?.phrases ?? [];
  return [
    `## ${both(MESSAGES.across)} (${count(rows.length)})`,
    tableOf(
      [
        MESSAGES.file,
        MESSAGES.kind,
        MESSAGES.placeholders,
        MESSAGES.leaks,
        MESSAGES.place,
        MESSAGES.time,
        MESSAGES.stock,
      ].map(both),
      rows.map(({ path, kind, placeholders, leaks, place, time, stockShare }) => [
        data(path),
        both(TEXT_KINDS[kind]),
        count(placeholders),
        count(leaks),
        place === null ? "—" : `${data(placeChain(place.path))} (${both(STRENGTHS[place.strength])})`,
        data((time === null ? null : timeRange(time, language)) ?? "—"),
        percent(stockShare),
      ]),
    ),
    `## ${both(MESSAGES.shared)} (${count(phrases.length)})`,
    phrases.length === 0 ? "—" : phrases.map(({ text, count: texts }) => `- ${data(text)} (${texts})`).join("\n"),
  ];
}
