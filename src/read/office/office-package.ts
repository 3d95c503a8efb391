import { Trouble } from "../../text/trouble.js";
import { readXml } from "../xml/read-xml.js";
import type { ZipFile } from "../zip/zip-file.js";

/** A part that another one needs. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `header`, `slide`, `officeDocument`. */
  readonly type: string;
  /** The name of a part, or, if it is outside, an address, which nobody opens. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** What a part needs, as the list beside it says. */
export function relationshipsOf(zip: ZipFile, part: string, path: string): Relationship[] {
  const cut = part.lastIndexOf("/") + 1;
  const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  const bytes = zip.read(name);
  const found: Relationship[] = [];
  if (bytes === null) return found;
  readXml(
    bytes,
    { path, part: name },
    {
      open: ({ name: element, get }) => {
        if (element !== "Relationship") return;
        const isOutside = get("TargetMode") === "External";
        const target = get("Target") ?? "";
        found.push({
          id: get("Id") ?? "",
          type: (get("Type") ?? "").split("/").at(-1) ?? "",
          target: isOutside ? target : resolved(target, part.slice(0, cut)),
          isOutside,
        });
      },
    },
  );
  return found;
}

/** The part that a file of Office is about. @throws Trouble if there is none. */
export function mainPart(zip: ZipFile, usual: string, path: string): string {
  const named = relationshipsOf(zip, "", path).find(({ type, isOutside }) => type === "officeDocument" && !isOutside);
  const part = named !== undefined && zip.has(named.target) ? named.target : usual;
  if (zip.has(part)) return part;
  throw new Trouble(path, {
    zh: `文件不完整：缺少正文部分 ${usual}；请重新取得文件`,
    en: `incomplete: its main part ${usual} is missing; get the file again`,
  });
}

/** A target as the name of a part: `../media/a.png` beside `word/` is `media/a.png`. */
export function resolved(target: string, folder: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}
