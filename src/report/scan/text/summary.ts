import type { Warning } from "../../../text/document.js";
import type { Bilingual, Language } from "../../../text/language.js";
import { isSaidFirst } from "../../../text/warning-order.js";
import { fill } from "../../shared/labels.js";
import type { Row } from "../../shared/text/row.js";
import { hanging, wrapRows } from "../../shared/text/rows.js";
import { run, type Run } from "../../shared/text/style.js";
import { padding, widthOf } from "../../shared/text/width.js";
import { writtenAs } from "../../shared/written-as.js";
import { visible } from "../../shared/visible.js";
import { placeChain, STRENGTHS, TEXT_KINDS, timeRange } from "../labels.js";
import { MESSAGES } from "../messages.js";
import type { PlaceEstimate, ScannedDocument } from "../../../answer/scan.js";
import { templatesSaid } from "../templates-said.js";
import { bar, percent, type ScanDrawing } from "./drawing.js";

const MOST_PLACES = 3;

/** What the text is, how it is masked, where and when it points to. */
export function summary(scanned: ScannedDocument, drawing: ScanDrawing): Row[] {
  const { language, width } = drawing;
  const { profile, warnings, title } = scanned;
  const template = templatesSaid(scanned, language);
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
    template === null ? [] : [[MESSAGES.template, [run(visible(template))]]],
  ];
  const widest = Math.max(...facts.flat().map(([label]) => widthOf(label[language])));
  const rowsOf = (of: readonly Warning[]): Row[] =>
    of.flatMap(({ message }) => hanging(run("! ", "doubt"), [run(visible(message[language]), "doubt")], width));
  return [
    ...rowsOf(warnings.filter(isSaidFirst)),
    ...wrapRows(
      [
        run(`▌${visible(scanned.path)}`, "strong"),
        run(title === undefined ? "" : `  ${visible(title)}`),
        run(`  ${sizeIn(scanned, language)}`, "faint"),
      ],
      width,
    ),
    ...rowsOf(warnings.filter((warning) => !isSaidFirst(warning))),
    ...facts
      .flat()
      .flatMap(([label, runs]) =>
        hanging(run(label[language] + padding(widthOf(label[language]), widest + 2), "strong"), runs, width),
      ),
  ];
}

function sizeIn(scanned: ScannedDocument, language: Language): string {
  const { characters, profile } = scanned;
  return fill(MESSAGES.size, language, {
    characters,
    sentences: profile.sentences,
    written: writtenAs(scanned, language === "zh" ? "，" : ", "),
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
