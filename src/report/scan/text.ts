import type { Bilingual, Language } from "../../text/language.js";
import { fill, KINDS } from "../labels.js";
import type { Row } from "../text/drawing.js";
import { hanging, heading, wrapRows } from "../text/rows.js";
import { painter, run, type Run } from "../text/style.js";
import { table } from "../text/table.js";
import { padding, widthOf } from "../text/width.js";
import { visible } from "../visible.js";
import { LEAK_KINDS, placeChain, STRENGTHS, TEXT_KINDS, timeRange } from "./labels.js";
import { MESSAGES } from "./messages.js";
import type { ScanEnd, ScanHead, ScanRendering, ScanRow } from "./rendering.js";
import type { Leak, PlaceEstimate, ScannedDocument, ScannedPlaceholder, Strength } from "./scan.js";

export interface ScanTextOptions {
  readonly language: Language;
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
}

const NARROWEST = 20;
const BLANK: Row = [run("")];
const CONTEXT = 8;
const MOST_PLACES = 3;

/** The scan for a terminal. No line is wider than `width` (at least 20), and nothing of an input reaches it raw. */
export function scanText({ language, width: asked, color }: ScanTextOptions): ScanRendering {
  const width = Math.max(NARROWEST, asked);
  const paint = painter(color);
  const lines = (rows: readonly Row[]): string => rows.map((row) => `${paint(row).trimEnd()}\n`).join("");
  const drawing: ScanDrawing = { language, width };
  return {
    begin: (head) => lines([...about(head, drawing), BLANK]),
    text: ({ scanned }) =>
      lines(
        [summary, leakList, clueList, placeholderList, deletionList].flatMap((part) => {
          const rows = part(scanned, drawing);
          return rows.length === 0 ? [] : [...rows, BLANK];
        }),
      ),
    end: (end) => (end.rows.length < 2 ? "" : lines(acrossTexts(end, drawing))),
  };
}

interface ScanDrawing {
  readonly language: Language;
  readonly width: number;
}

function about({ words, gazetteer }: ScanHead, { language, width }: ScanDrawing): Row[] {
  const engine = words.engine === null ? [] : [fill(MESSAGES.words, language, { engine: words.engine })];
  const said = [...engine, fill(MESSAGES.gazetteer, language, gazetteer)].join(" · ");
  return [...wrapRows([run(MESSAGES.caution[language], "faint")], width), ...wrapRows([run(said, "faint")], width)];
}

/** What the text is, how it is masked, where and when it points to. */
function summary(scanned: ScannedDocument, drawing: ScanDrawing): Row[] {
  const { language, width } = drawing;
  const { profile, warnings, title } = scanned;
  const facts: readonly (readonly [Bilingual, Run[]][])[] = [
    [[MESSAGES.kind, kindRuns(scanned, language)]],
    maskFacts(scanned, language),
    placeFacts(scanned, language),
    timeFacts(scanned, language),
    profile.voices.length === 0 ? [] : [[MESSAGES.voices, [run(voicesIn(scanned, language))]]],
    profile.headings.length === 0
      ? []
      : [[MESSAGES.headings, [run(visible(profile.headings.map(({ text }) => text).join(" ｜ ")), "faint")]]],
    [[MESSAGES.stock, [run(shareIn(scanned, language))]]],
  ];
  const widest = Math.max(...facts.flat().map(([label]) => widthOf(label[language])));
  return [
    ...wrapRows(
      [
        run(`▌${visible(scanned.path)}`, "strong"),
        run(title === undefined ? "" : `  ${visible(title)}`),
        run(`  ${sizeIn(scanned, language)}`, "faint"),
      ],
      width,
    ),
    ...warnings.flatMap(({ message }) =>
      hanging(run("! ", "doubt"), [run(visible(message[language]), "doubt")], width),
    ),
    ...facts
      .flat()
      .flatMap(([label, runs]) =>
        hanging(run(label[language] + padding(widthOf(label[language]), widest + 2), "strong"), runs, width),
      ),
  ];
}

function sizeIn({ characters, profile, encoding, format }: ScannedDocument, language: Language): string {
  return fill(MESSAGES.size, language, {
    characters,
    sentences: profile.sentences,
    encoding: visible(encoding),
    format,
  });
}

function kindRuns({ profile: { kind, kindStrength, kindSigns } }: ScannedDocument, language: Language): Run[] {
  const signs = kindSigns.slice(0, 3).map(visible).join(" ｜ ");
  return [
    run(TEXT_KINDS[kind][language]),
    ...(kindSigns.length === 0
      ? []
      : [run(`  ${STRENGTHS[kindStrength][language]}  ${fill(MESSAGES.because, language, { signs })}`, "faint")]),
  ];
}

function maskFacts({ maskStyle, profile }: ScannedDocument, language: Language): [Bilingual, Run[]][] {
  const signs = Array.from(new Set(profile.publishedSigns.map(({ text }) => visible(text))))
    .slice(0, 4)
    .join(" ｜ ");
  const published: [Bilingual, Run[]][] =
    signs === "" ? [] : [[MESSAGES.published, [run(fill(MESSAGES.maskedPublished, language, { signs }))]]];
  if (!profile.isMasked) return [[MESSAGES.mask, [run(MESSAGES.unmasked[language])]], ...published];
  const rows = maskStyle.map(({ said, count }, at): [Bilingual, Run[]] => [
    at === 0 ? MESSAGES.mask : { zh: "", en: "" },
    [run(visible(said[language])), run(`  ${fill(MESSAGES.times, language, { count })}`, "faint")],
  ]);
  return [...rows, ...published];
}

function placeFacts({ places, leaks }: ScannedDocument, language: Language): [Bilingual, Run[]][] {
  if (places.length === 0) return [[MESSAGES.place, [run(MESSAGES.nowhere[language], "faint")]]];
  const textOf = new Map(leaks.map(({ id, text }) => [id, text]));
  const [first, second] = places;
  const isOpen = second !== undefined && second.score === first?.score;
  return places
    .slice(0, MOST_PLACES)
    .map((place, at): [Bilingual, Run[]] => [
      at === 0 ? MESSAGES.place : { zh: "", en: "" },
      [
        run(visible(placeChain(place.path)), at === 0 ? "value" : "plain"),
        run(`  ${bar(place.strength)} ${STRENGTHS[place.strength][language]}`),
        run(`  ${namesOf(place, textOf)}${isOpen && at === 0 ? `  ${MESSAGES.undecided[language]}` : ""}`, "faint"),
      ],
    ]);
}

const MOST_NAMES = 8;

function namesOf({ leaks }: PlaceEstimate, textOf: ReadonlyMap<number, string>): string {
  const names = leaks.slice(0, MOST_NAMES).flatMap((id) => textOf.get(id) ?? []);
  const more = leaks.length - names.length;
  return visible(names.join("、")) + (more > 0 ? ` +${more}` : "");
}

const BARS: Readonly<Record<Strength, string>> = { strong: "●●●", moderate: "●●○", weak: "●○○" };
const bar = (strength: Strength): string => BARS[strength];

function timeFacts({ time }: ScannedDocument, language: Language): [Bilingual, Run[]][] {
  const range = time === null ? null : timeRange(time, language);
  if (time === null || range === null) return [];
  const signs = time.signs.map(({ text }) => visible(text)).join("、");
  return [[MESSAGES.time, [run(range), run(`  ${fill(MESSAGES.because, language, { signs })}`, "faint")]]];
}

const MOST_VOICES = 6;

function voicesIn({ profile: { voices } }: ScannedDocument, language: Language): string {
  const shown = voices.slice(0, MOST_VOICES).map(({ text }) => visible(text));
  return fill(MESSAGES.voicesSaid, language, {
    count: voices.length,
    voices: shown.join("、") + (voices.length > shown.length ? "……" : ""),
  });
}

function shareIn({ profile: { stock } }: ScannedDocument, language: Language): string {
  return fill(MESSAGES.share, language, { characters: stock.characters, share: percent(stock.share) });
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, "")}%`;
}

function leakList({ leaks }: ScannedDocument, { language, width }: ScanDrawing): Row[] {
  const title = MESSAGES.leaks[language];
  if (leaks.length === 0) return heading(title, MESSAGES.noLeaks[language], width);
  return [
    ...heading(title, fill(MESSAGES.count, language, { total: leaks.length }), width),
    ...table(
      leaks.map((leak) => leakCells(leak, language)),
      [6, 9, 10, null, 4, 26],
      width,
    ),
  ];
}

function leakCells(
  { id, kind, text, occurrences, strength, context, reason, isContradicting }: Leak,
  language: Language,
): Run[][] {
  const [first] = occurrences;
  const times = occurrences.length > 1 ? ` ×${occurrences.length}` : "";
  return [
    [run(`#${id}`, "faint")],
    [run(first === undefined ? "" : `${first.line}:${first.column}`, "faint")],
    [run(LEAK_KINDS[kind][language])],
    [
      run(`…${visible(endOf(context.left))}`, "faint"),
      run(`⟪${visible(text)}⟫`, isContradicting ? "doubt" : "value"),
      run(`${visible(beginningOf(context.right))}…${times}`, "faint"),
    ],
    [run(bar(strength))],
    [run(visible(reason[language])), ...(isContradicting ? [run(` ${MESSAGES.contradicts[language]}`, "doubt")] : [])],
  ];
}

const endOf = (text: string): string => Array.from(text).slice(-CONTEXT).join("");
const beginningOf = (text: string): string => Array.from(text).slice(0, CONTEXT).join("");

function clueList({ clues }: ScannedDocument, { language, width }: ScanDrawing): Row[] {
  const title = MESSAGES.clues[language];
  if (clues.length === 0) return heading(title, MESSAGES.noClues[language], width);
  return [
    ...heading(title, fill(MESSAGES.cluesSaid, language, { total: clues.length }), width),
    // No column to the left: a line is copied whole.
    ...clues.flatMap(({ query }) => wrapRows([run(visible(query), "value")], width)),
  ];
}

function placeholderList({ placeholders }: ScannedDocument, { language, width }: ScanDrawing): Row[] {
  const title = MESSAGES.placeholders[language];
  if (placeholders.length === 0) return heading(title, MESSAGES.noPlaceholders[language], width);
  return [
    ...heading(title, fill(MESSAGES.count, language, { total: placeholders.length }), width),
    ...table(
      placeholders.map((placeholder) => placeholderCells(placeholder, language)),
      [6, 9, null, 6, 5, 30],
      width,
    ),
  ];
}

function placeholderCells(placeholder: ScannedPlaceholder, language: Language): Run[][] {
  const { id, line, column, text, kind, kindCertainty, context } = placeholder;
  return [
    [run(`#${id}`, "faint")],
    [run(`${line}:${column}`, "faint")],
    [
      run(`…${visible(endOf(context.left))}`, "faint"),
      run(`⟦${visible(text)}⟧`, "value"),
      run(`${visible(beginningOf(context.right))}…`, "faint"),
    ],
    [run(KINDS[kind][language])],
    [run(kindCertainty === 0 ? "" : percent(kindCertainty), "faint")],
    [run(remarkOf(placeholder, language), "doubt")],
  ];
}

/** What is to be said of a placeholder beside its kind. */
export function remarkOf({ note, word, bound }: ScannedPlaceholder, language: Language): string {
  const parts: string[] = [];
  if (note === "over-masked" && word !== null) parts.push(fill(MESSAGES.overMasked, language, { word }));
  if (note === "possibly-literal") parts.push(MESSAGES.literal[language]);
  if (bound !== null && bound.value !== null)
    parts.push(fill(MESSAGES.bound, language, { value: bound.value, share: percent(bound.confidence) }));
  if (bound !== null && bound.value === null)
    parts.push(fill(MESSAGES.boundTo, language, { ids: bound.to.map((id) => `#${id}`).join(" ") }));
  return parts.join("；");
}

function deletionList({ deletions }: ScannedDocument, { language, width }: ScanDrawing): Row[] {
  if (deletions.length === 0) return [];
  return [
    ...heading(MESSAGES.deletions[language], fill(MESSAGES.count, language, { total: deletions.length }), width),
    ...table(
      deletions.map(({ line, column, context, text, kind, strength }) => [
        [run(`${line}:${column}`, "faint")],
        [
          run(`…${visible(endOf(context.left))}`, "faint"),
          run(`∅${visible(text)}`, "removed"),
          run(`${visible(beginningOf(context.right))}…`, "faint"),
        ],
        [run(fill(MESSAGES.missing, language, { kind: KINDS[kind][language] }))],
        [run(bar(strength))],
      ]),
      [9, null, 20, 4],
      width,
    ),
  ];
}

const MOST_PHRASES = 40;

/** The table across the texts, and the wording that they share. */
function acrossTexts({ rows, shared, warnings }: ScanEnd, { language, width }: ScanDrawing): Row[] {
  const phrases = shared?.phrases ?? [];
  const remark =
    phrases.length === 0
      ? MESSAGES.noShared[language]
      : fill(MESSAGES.sharedSaid, language, { total: phrases.length }) +
        (shared?.isApproximate === true ? ` · ${MESSAGES.approximate[language]}` : "");
  return [
    ...heading(MESSAGES.across[language], fill(MESSAGES.texts, language, { total: rows.length }), width),
    ...table(
      [headCells(language), ...rows.map((row) => acrossCells(row, language))],
      [null, 8, 7, 6, 6, 14, 18, 6],
      width,
    ),
    BLANK,
    ...heading(MESSAGES.shared[language], remark, width),
    ...table(
      phrases
        .slice(0, MOST_PHRASES)
        .map(({ text, count }) => [[run(fill(MESSAGES.inTexts, language, { count }), "faint")], [run(visible(text))]]),
      [8, null],
      width,
    ),
    ...warnings.flatMap(({ message }) =>
      hanging(run("! ", "doubt"), [run(visible(message[language]), "doubt")], width),
    ),
  ];
}

function headCells(language: Language): Run[][] {
  const names = [
    MESSAGES.file,
    MESSAGES.kind,
    { zh: "字数", en: "length" },
    { zh: "占位", en: "masks" },
    { zh: "泄露", en: "leaks" },
    MESSAGES.place,
    MESSAGES.time,
    MESSAGES.stock,
  ];
  return names.map((name) => [run(name[language], "strong")]);
}

function acrossCells(row: ScanRow, language: Language): Run[][] {
  const { path, kind, characters, placeholders, leaks, place, time, stockShare } = row;
  return [
    [run(visible(path))],
    [run(TEXT_KINDS[kind][language])],
    [run(String(characters))],
    [run(String(placeholders))],
    [run(String(leaks))],
    place === null
      ? [run("—", "faint")]
      : [run(visible(place.path.at(-1) ?? ""), "value"), run(` ${bar(place.strength)}`)],
    [run((time === null ? null : timeRange(time, language)) ?? "—", "faint")],
    [run(percent(stockShare), "faint")],
  ];
}
