import type { FoundQuery, TextName } from "../../answer/find.js";
import type { NameOf } from "../file-names.js";

/** The same answer with other names for the files that were found. */
export function renamedResults(found: FoundQuery, nameOf: NameOf): FoundQuery {
  const { results, same, nearestMiss, warnings, document } = found;
  return {
    ...found,
    results: results.map((result) => ({
      ...renamed(result, nameOf),
      alike: result.alike.map((one) => renamed(one, nameOf)),
    })),
    same: same.map((one) => renamed(one, nameOf)),
    nearestMiss: nearestMiss === null ? null : renamed(nearestMiss, nameOf),
    warnings: warnings.map((warning) =>
      warning.path === undefined || warning.path === document.path
        ? warning
        : { ...warning, path: nameOf(warning.path) },
    ),
  };
}

/** An id that is made of the path of its file is renamed with it. */
export function renamed<Name extends Pick<TextName, "id" | "path">>(name: Name, nameOf: NameOf): Name {
  const { id, path } = name;
  if (path === null) return name;
  const short = nameOf(path);
  return { ...name, path: short, id: id.startsWith(path) ? short + id.slice(path.length) : id };
}
