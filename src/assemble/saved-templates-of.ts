import type { SavedPart, SavedTemplates } from "../answer/saved-templates.js";
import type { SkeletonPart, Templates } from "../answer/templates.js";
import { version } from "../version.js";

/** The templates of an answer, to be kept: their skeletons, without what the documents put into them. */
export function savedTemplatesOf({ groups }: Templates): SavedTemplates {
  return {
    schema: "duizhao.skeletons/1",
    tool: { name: "duizhao", version },
    templates: groups.map(({ id, name, members, skeleton }) => ({
      name: name ?? `template-${id}`,
      documents: members.map(({ path }) => path),
      skeleton: skeleton.map(partOf),
    })),
  };
}

function partOf(part: SkeletonPart): SavedPart {
  return part.type === "text" ? { type: "text", text: part.text } : { type: "slot", id: part.id, kind: part.kind };
}
