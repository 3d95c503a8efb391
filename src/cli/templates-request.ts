import { TEMPLATES_FORMATS, type TemplatesFormatName } from "../report/templates/formats.js";
import type { Bilingual, Language } from "../text/language.js";
import type { ValuesFor } from "./flags/flags.js";
import { Trouble } from "../text/trouble.js";
import { formatOf, refuseSeveralStdins, type Request } from "./options.js";
import { screenOf, type Screen, type Surroundings } from "./screen.js";

export interface TemplatesRequest extends Request, Screen {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** An index whose texts are the pile; null where there are paths. */
  readonly index: string | null;
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
  const { leastMembers, mostGroups, persons, foldVariants, fullPaths, save, against, index } = flags;
  const { output, force, encoding, formatIn, tracked, ocr, json, templatesFormat } = flags;
  if ((index === null) === (paths.length === 0)) throw new Trouble(null, WHERE_TO_LOOK);
  refuseSeveralStdins(against === null ? paths : [...paths, against]);
  const format = formatOf(TEMPLATES_FORMATS, { json, format: templatesFormat, output });
  const { isPaged } = TEMPLATES_FORMATS[format];
  const reading = { paths, index, persons, foldVariants, fullPaths, encoding, formatIn, tracked, ocr, save, against };
  const wish = { min: leastMembers, top: mostGroups, format, output, force, language };
  return { ...reading, ...wish, ...screenOf(flags, { output, isPaged }, surroundings) };
}

const WHERE_TO_LOOK: Bilingual = {
  zh: "请指明文件或文件夹，或以 --index 指明索引，二者取一",
  en: "name files or folders, or an index with --index: one of the two",
};
