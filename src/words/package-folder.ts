import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file that the package has in its own folder alone: the command's has a package.json too. */
const LANDMARK = "LICENSE";

/** The folder of this package, found from the sources and from the built files alike. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, LANDMARK)) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
