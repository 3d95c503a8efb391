import { expect, it } from "vitest";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { looksPrivate } from "../../src/placeholders/looks-private.js";

const looks = (text: string): boolean => looksPrivate(text, findPlaceholders(text));

it.each([
  "原告张某某诉被告李某离婚纠纷一案，本院受理后，原告撤诉。审判员王某",
  "患者王某，女，45岁，因头痛三日入院。",
  "被告人王X酒后无证驾驶，被害人刘X受伤，公诉机关指控",
])("looks private: %s", (text) => {
  expect(looks(text)).toBe(true);
});

it.each([
  "市委某某书记在讲话中强调，要推动XX市高质量发展。",
  "原告、被告、第三人都有权委托诉讼代理人。",
  "XX市产值XXX亿元。",
])("does not: %s", (text) => {
  expect(looks(text)).toBe(false);
});
