const EDGE = /[\s，。、；：！？（）“”‘’《》【】()[\],.;:!?"'…—|｜-]/;

/** Whether a stop, a bracket or white space is at an offset, or an end of the text. */
export function isEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || EDGE.test(text[at]);
}
