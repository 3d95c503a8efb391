import type { Templates } from "../../answer/templates.js";
import type { Document } from "../../text/document.js";
import type { ReportOptions } from "../shared/format.js";

/** An answer with the documents that it is about, by path. */
export interface TemplatesReport {
  readonly templates: Templates;
  readonly documents: ReadonlyMap<string, Document>;
}

export type TemplatesReportOptions = ReportOptions;
