import { TEMPLATES_FORMATS, type TemplatesFormatName } from "../report/templates/formats.js";
import type { Language } from "../text/language.js";
import type { ValuesFor } from "./flags/flags.js";
import { formatOf, refuseSeveralStdins, type Request } from "./options.js";
import { screenOf, type Screen, type Surroundings } from "./screen.js";

export interface TemplatesRequest extends Request, Screen {
  /** Files and folders. */
  readonly paths: readonly string[];
  readonly min: number;
  readonly top: number | null;
  readonly foldVariants: boolean;
  readonly fullPaths: boolean;
  /** Saved templates that the files are held against; null where templates are looked for. */
  readonly against: string | null;
  /** Where the templates that are found are kept. */
  readonly save: string | null;
  readonly format: TemplatesFormatName;
}

/** @throws Trouble if the flags and operands do not go together. */
export function readTemplatesRequest(
  paths: readonly string[],
  flags: ValuesFor<"templates">,
  language: Language,
  surroundings: Surroundings,
): TemplatesRequest {
  const { leastMembers, mostGroups, persons, foldVariants, fullPaths, save, against } = flags;
  const { output, force, encoding, formatIn, tracked, json, templatesFormat } = flags;
  refuseSeveralStdins(against === null ? paths : [...paths, against]);
  const format = formatOf(TEMPLATES_FORMATS, { json, format: templatesFormat, output });
  const { isPaged } = TEMPLATES_FORMATS[format];
  const reading = { paths, persons, foldVariants, fullPaths, encoding, formatIn, tracked, save, against };
  const wish = { min: leastMembers, top: mostGroups, format, output, force, language };
  return { ...reading, ...wish, ...screenOf(flags, { output, isPaged }, surroundings) };
}
