import { csvHead, csvRow } from "../../report/shared/csv-rows.js";
import type { Language } from "../../text/language.js";
import { readValue } from "../state/reader-values.js";
import { saved } from "../state/saved.js";
import { pairOf, placeOf } from "../state/work.js";
import { version } from "../../version.js";
import type { Desk } from "./desk.js";
import { ENDINGS, type Exported } from "./exports.js";
import { askedOf } from "./question.js";
import { said } from "./said-by-reader.js";
import { sayIn } from "./say.js";
import type { SaidByReader } from "../worker/messages.js";
import type { WorkerLink } from "./worker-link.js";

/** Writes the work into a file that opens again; answers its name. */
export async function saveWork(desk: Desk, withTexts: boolean): Promise<string> {
  const texts: Record<string, string> = {};
  if (withTexts) {
    for (const { id } of desk.work.sources) {
      const content = desk.contents.get(id);
      if (content !== undefined) texts[id] = base64Of(new Uint8Array(await content.arrayBuffer()));
    }
  }
  const name = `${stemOf(desk)}.duizhao.json`;
  download(name, new Blob([saved({ work: desk.work, texts }, version)]));
  return name;
}

/** Writes the answer, or what the reader has said, into a file; answers its name, null where nothing was written. */
export async function writeExport(desk: Desk, link: WorkerLink, format: Exported): Promise<string | null> {
  const name = stemOf(desk) + (format === "tracked" ? trackedEnding(desk) : ENDINGS[format]);
  if (format === "remarks") {
    download(name, new Blob([remarksCsv(desk)]));
    return name;
  }
  const asked = askedOf(desk.work, desk.contents);
  if (asked === null) return null;
  const { language } = desk.state;
  const written = await desk.during((tell) =>
    link.write({ kind: "write", asked, language, format, values: valuesOf(desk), said: saidIn(desk) }, tell),
  );
  if (written === null) return null;
  download(name, written);
  return name;
}

/** A Word file stays of its kind: Word opens none that is called otherwise. */
function trackedEnding(desk: Desk): string {
  const { name = "" } = pairOf(desk.work)?.anonymised ?? {};
  const [, kind] = /\.(docm|dotx|dotm)$/i.exec(name) ?? [];
  return kind === undefined ? ENDINGS.tracked : `.restored.${kind.toLowerCase()}`;
}

/** What the reader says placeholders stood for, by their ids, where it is not what the evidence says. */
function valuesOf(desk: Desk): Record<number, string | null> {
  const source = pairOf(desk.work)?.anonymised.id;
  const values: Record<number, string | null> = {};
  for (const placeholder of desk.state.answered?.compared?.placeholders ?? []) {
    if (source === undefined) continue;
    const { value, by } = readValue(placeholder, desk.work.remarks[placeOf(source, placeholder)]);
    if (by === "reader") values[placeholder.id] = value;
  }
  return values;
}

/** What the reader has said of each placeholder, in words. */
function saidIn(desk: Desk): SaidByReader {
  const { language, answered } = desk.state;
  const say = sayIn(language);
  const source = pairOf(desk.work)?.anonymised.id ?? "";
  const rows = (answered?.compared?.placeholders ?? []).flatMap((placeholder) => {
    const text = said(desk.work.remarks[placeOf(source, placeholder)], say);
    return text === null ? [] : [{ placeholder: `#${placeholder.id} ${placeholder.text}`, said: text }];
  });
  return { heading: say("reader"), rows };
}

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["编号", "行", "占位符", "依据得出的原文", "读者的判断", "读者的原文", "批注"],
  en: ["id", "line", "placeholder", "value by evidence", "reader's judgement", "reader's value", "note"],
};

function remarksCsv(desk: Desk): string {
  const { language, answered } = desk.state;
  const say = sayIn(language);
  const source = pairOf(desk.work)?.anonymised.id ?? "";
  const rows = (answered?.compared?.placeholders ?? []).flatMap((placeholder) => {
    const remark = desk.work.remarks[placeOf(source, placeholder)];
    const judgement = remark?.judgement ?? null;
    const own = judgement !== null && "value" in judgement ? judgement.value : "";
    const named = judgement === null ? "" : say(`reader.${judgement.is}`, { value: own });
    const { id, line, text, value } = placeholder;
    return [[String(id), String(line), text, value ?? "", named, own, remark?.note ?? ""]];
  });
  return csvHead(HEADS[language]) + rows.map((row) => csvRow(row)).join("");
}

/** The name of the anonymised text, or of the first, without its ending. */
function stemOf(desk: Desk): string {
  const { name = "duizhao" } = pairOf(desk.work)?.anonymised ?? desk.work.sources[0] ?? {};
  return name.replace(/\.[A-Za-z0-9]{1,8}$/, "");
}

function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** So many bytes at a time: a call has only so many arguments. */
const AT_ONCE = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let signs = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE) signs += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(signs);
}
