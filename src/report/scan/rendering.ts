import type { Document } from "../../text/document.js";
import type {
  Leak,
  MaskStyle,
  PlaceEstimate,
  Profile,
  Scan,
  ScannedDocument,
  TimeEstimate,
} from "../../answer/scan.js";
import type { PartWriter, ReportOptions } from "../shared/format.js";
import type { EngineName } from "./engines.js";

/** What is known before the first text is read. */
export type ScanHead = Omit<Scan, "documents" | "shared" | "warnings">;

/** A text and what its scan found. */
export interface ScannedText {
  /** A page shows it; other formats do without. */
  readonly document: Document | null;
  readonly scanned: ScannedDocument;
  /** Its number among the texts, from 0. */
  readonly index: number;
}

/** What is kept of a text for the table across all of them. */
export interface ScanRow {
  /** Its number among the texts, as that of `ScannedText`: not all that were asked for could be read. */
  readonly index: number;
  readonly path: string;
  readonly title: string | null;
  readonly characters: number;
  readonly kind: Profile["kind"];
  readonly isMasked: boolean;
  readonly stockShare: number;
  readonly placeholders: number;
  readonly deletions: number;
  readonly leaks: number;
  readonly maskStyle: readonly Pick<MaskStyle, "notation" | "count">[];
  readonly place: PlaceEstimate | null;
  readonly placeLeaks: readonly Leak["text"][];
  readonly time: TimeEstimate | null;
}

/** What is known when all texts are read. */
export interface ScanEnd extends Pick<Scan, "shared" | "warnings"> {
  readonly rows: readonly ScanRow[];
}

/** A scan that is written text by text. */
export type ScanRendering = PartWriter<ScanHead, ScannedText, ScanEnd>;

export interface ScanReportOptions extends ReportOptions {
  /** The engines that search phrases are links to, where a format has links. Default: all. */
  readonly engines?: readonly EngineName[];
}

export function rowOf(scanned: ScannedDocument, index: number): ScanRow {
  const [place = null] = scanned.places;
  const textOf = new Map(scanned.leaks.map(({ id, text }) => [id, text]));
  return {
    index,
    path: scanned.path,
    title: scanned.title ?? null,
    characters: scanned.characters,
    kind: scanned.profile.kind,
    isMasked: scanned.profile.isMasked,
    stockShare: scanned.profile.stock.share,
    placeholders: scanned.placeholders.length,
    deletions: scanned.deletions.length,
    leaks: scanned.leaks.length,
    maskStyle: scanned.maskStyle.map(({ notation, count }) => ({ notation, count })),
    place,
    placeLeaks: (place?.leaks ?? []).flatMap((id) => textOf.get(id) ?? []),
    time: scanned.time,
  };
}
