import { describe, expect, it } from "vitest";
import { ENGINE_NAMES, searchUrl, type EngineName } from "../../../../src/report/scan/engines.js";
import { openScanMarkdown } from "../../../../src/report/scan/markdown.js";
import { documentOf } from "../../../document-of.js";
import { ankang, ningbo } from "../samples.js";
import { pageOf, scanOf } from "../scan-of.js";

const LINK = /<a href="([^"]*)" data-engine="(\w+)" ([^>]*)>/g;
const linksIn = (html: string) => [...html.matchAll(LINK)].map(([, href, engine, rest]) => ({ href, engine, rest }));

/** A text of one phrase, which may hold anything. */
function hostile(phrase: string) {
  const document = documentOf(`前${phrase}后`);
  return { document, scanned: scanOf(document, { clues: [phrase] }) };
}

describe("search phrases on a page", () => {
  it("are links to each engine, which learns nothing of the page", () => {
    const { document, scanned } = ankang();
    const links = linksIn(pageOf([{ document, scanned }]));
    expect(links.map(({ engine, href }) => [engine, href.replaceAll("&amp;", "&")])).toEqual(
      scanned.clues.flatMap(({ query }) => ENGINE_NAMES.map((engine) => [engine, searchUrl(engine, query)])),
    );
    for (const { rest } of links) {
      expect(rest).toContain('rel="noopener noreferrer"');
      expect(rest).toContain('referrerpolicy="no-referrer"');
    }
  });

  it.each(ENGINE_NAMES)("to %s are hidden by the style where it is not chosen", (name) => {
    const hidden = new RegExp(`\\[data-chooses="?${name}"?\\]:not\\(:checked\\)\\) ?\\[data-engine="?${name}"?\\]`);
    expect(pageOf([ankang()])).toMatch(hidden);
  });

  it("are on a page that looks no host up", () => {
    expect(pageOf([ankang()])).toContain('<meta http-equiv="x-dns-prefetch-control" content="off">');
  });

  it("lead out of the page and nothing else does", () => {
    const out = [...pageOf([ankang(), ningbo()]).matchAll(/(?:href|src|action|srcset|ping)="([^#"][^"]*)"/g)];
    expect(out.length).toBeGreaterThan(0);
    for (const [, address] of out)
      expect(address).toMatch(/^https:\/\/(www\.(baidu|bing|google)|weixin\.sogou)\.com\//);
  });

  it.each<[EngineName[]]>([[["baidu", "bing"]], [["weixin"]], [["google"]]])("have %j chosen at first", (engines) => {
    const html = pageOf([ankang()], { engines });
    const chosen = [...html.matchAll(/data-chooses="(\w+)" checked/g)].map(([, name]) => name);
    expect(chosen).toEqual(engines);
    expect(html.match(/<input[^>]*data-chooses=/g)).toHaveLength(ENGINE_NAMES.length);
  });

  it.each(["zh", "en"] as const)("say in %s what a click tells", (language) => {
    const said = { zh: /知道这条短语/, en: /tells that engine the phrase/ }[language];
    expect(pageOf([ankang()], { language })).toMatch(said);
  });

  it("are no links where none are wanted", () => {
    const html = pageOf([ankang()], { engines: [] });
    expect(linksIn(html)).toEqual([]);
    expect(html).not.toMatch(/<input[^>]*data-chooses|<fieldset class="engines"|href="https:/);
    expect(html).toContain("也不向任何地方发送内容");
  });

  it.each([
    `"甲" & '乙' <script>alert(1)</script>`,
    `"><svg onload=alert(3)>`,
    "甲\u202e乙\u2066丙\u200f丁",
    "javascript:alert(1)",
    "甲](https://example.invalid)[乙",
    "甲#?&q=乙+%22",
    "甲\ud800乙",
  ])("%j is only what is searched for", (phrase) => {
    const text = hostile(phrase);
    const [{ query }] = text.scanned.clues;
    const html = pageOf([text]);
    const body = html.slice(html.indexOf("<body>"), html.lastIndexOf("<script>"));
    expect(body).not.toMatch(/<script|<svg onload/);
    expect(body).not.toMatch(/[\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    const links = linksIn(html);
    expect(links).toHaveLength(ENGINE_NAMES.length);
    for (const { href } of links) {
      const address = new URL(href.replaceAll("&amp;", "&"));
      expect([...address.searchParams.values()].at(-1)).toBe(query.replaceAll(/\p{Cs}/gu, "\ufffd"));
      expect(address.host).not.toContain("example");
    }
  });
});

describe("search phrases in a note", () => {
  const note = (text: ReturnType<typeof hostile>, engines: readonly EngineName[]): string =>
    openScanMarkdown({ language: "en", engines }).text({ ...text, index: 0 });

  it("are links to the engines asked for", () => {
    const written = note(ankang(), ["bing", "weixin"]);
    const addresses = [...written.matchAll(/\]\((https:[^)]*)\)/g)].map(([, address]) => address);
    expect(addresses).toEqual(
      ankang().scanned.clues.flatMap(({ query }) => [searchUrl("bing", query), searchUrl("weixin", query)]),
    );
    expect(written).toContain("tells that engine the phrase");
    expect(note(ankang(), [])).not.toMatch(/https:|tells that engine/);
  });

  it("end where the address ends", () => {
    for (const [, address] of note(hostile("甲)乙(丙 丁\n戊"), ["google"]).matchAll(/\]\(([^)]*)\)/g))
      expect([...new URL(address).searchParams.values()].at(-1)).toContain("甲)乙(丙 丁");
  });
});
