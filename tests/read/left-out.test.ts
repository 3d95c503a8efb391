import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countCharacters } from "../../src/text/count-characters.js";
import type { Document } from "../../src/text/document.js";
import type { LeftOutReason } from "../../src/text/left-out.js";
import { Trouble } from "../../src/text/trouble.js";
import { docx } from "./docx/made-docx.js";
import { epub, epubOf } from "./made-files.js";
import { codesOf, reading } from "./reading.js";

/** Characters of Chinese words in a text: those of a generated page that are neither code nor tags. */
const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

const leftOutOf = ({ origin }: Document, reason: LeftOutReason): number =>
  origin.leftOut?.find((row) => row.reason === reason)?.characters ?? 0;

/** The law: what is in a source is in its text, or counted under one reason. */
function expectNothingLost(document: Document): void {
  const { source, text, origin } = document;
  const rows = origin.leftOut ?? [];
  const sum = (of: "characters" | "han"): number => rows.reduce((total, row) => total + row[of], 0);
  expect(countCharacters(text) + sum("characters"), "characters").toBe(countCharacters(source));
  expect(new Set(rows.map(({ reason }) => reason)).size).toBe(rows.length);
  expect(rows.every(({ characters, han }) => characters > 0 && han >= 0 && han <= characters)).toBe(true);
  // No tag of a generated source has a Chinese character: one that is nowhere else would be here.
  expect(rows.find(({ reason }) => reason === "markup")?.han ?? 0, "Chinese characters lost as markup").toBe(0);
  expect(hanIn(text) + sum("han"), "Chinese characters").toBe(hanIn(source));
}

const word = fc.constantFrom(
  "甲乙丙丁。",
  "戊己庚辛",
  "会议强调，要加快建设现代化产业体系，推动高质量发展取得新成效。",
);
const HIDING = [
  "svg", "select", "noscript", "template", "object", "math", "button", "canvas", "video", "datalist", "audio", "map",
  "option", "textarea", "iframe", "title", "style", "script", "xmp", "noembed", "noframes", "plaintext", "frameset",
  "del", "rt", "sup", "nav", "footer", "p", "div", "b", "td", "h1", "li", "body", "html", "pre", "a", "g",
]; // prettier-ignore
const ATTRIBUTES = [
  "", " hidden", " style='display:none'", " aria-hidden=true", " class=nav", " href=/x", " role=doc-noteref", " title='题注'",
  ' alt="图 说"', " placeholder=填写", " style=visibility:hidden", "/", " style='text-decoration:line-through'",
]; // prettier-ignore
const start = fc
  .tuple(fc.constantFrom(...HIDING), fc.constantFrom(...ATTRIBUTES))
  .map(([name, attribute]) => `<${name}${attribute}>`);
const end = fc.constantFrom(...HIDING).map((name) => `</${name}>`);
const sign = fc.constantFrom(
  "<br>", "<!--", "-->", "<![CDATA[", "]]>", "<!--[if IE]>", "<![endif]-->", "<?php", "?>", "<!doctype html>", "&amp;",
  "&nbsp;", "\n", " ", "<http://a.cn/>", "<p title='", "<img alt='", "'>", "<", "[1]", "①", "\f", "> ", "— 3 —\n",
); // prettier-ignore
const pieceOfPage = fc.oneof({ weight: 3, arbitrary: word }, start, end, sign);
const page = fc.array(pieceOfPage, { maxLength: 40 }).map((pieces) => `<p>始。</p>${pieces.join("")}`);

// A tag that a quotation mark keeps open takes words as its attribute's, and no browser shows those.
const hasWordsInTags = (source: string): boolean => /<[a-z!?/][^<>]*\p{Script=Han}/iu.test(source);

describe("nothing is lost without a word", () => {
  it("of a page, however its elements nest and wherever they end", async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(page, async (source) => {
        const document = await orNull(reading(source, "a.html"));
        if (document === null) return;
        const { leftOut = [] } = document.origin;
        const sum = leftOut.reduce((total, row) => total + row.characters, 0);
        expect(countCharacters(document.text) + sum).toBe(countCharacters(source));
        if (hasWordsInTags(source)) return;
        counted++;
        expectNothingLost(document);
      }),
      { numRuns: 1500, seed: 13 },
    );
    expect(counted).toBeGreaterThan(300);
  });

  it.each([
    [
      "a.md",
      [
        "# ",
        "> ",
        "- ",
        "**",
        "[",
        "](/a)",
        "![",
        "<!--",
        "-->",
        "```",
        "\n",
        "\n\n",
        "---\n",
        "<https://a.cn>",
        "\\*",
        "|",
      ],
    ],
    [
      "a.txt",
      ["\n", "\n\n", "\f", "— 3 —\n", "— 4 —\n", "> ", "①", "[1]", "\u00ad", "00:01,000 --> 00:02,000\n", "7 "],
    ],
  ])("of %s, whatever is around its words", async (name, signs) => {
    const pieces = fc.array(fc.oneof(word, fc.constantFrom(...signs)), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(pieces, async (all) => {
        const document = await orNull(reading(`始。\n${all.join("")}`, name));
        if (document !== null) expectNothingLost(document);
      }),
      { numRuns: 700, seed: 13 },
    );
  });
});

async function orNull(work: Promise<Document>): Promise<Document | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

const SHOWN = "常州市委召开会议，强调要加快建设现代化产业体系，推动高质量发展取得新成效。";
const BEHIND = "下半年要抓好项目落地，各部门要压实责任。";

describe("an element without an end hides nothing, and a warning names it", () => {
  it.each(
    "svg select noscript template object math button canvas video datalist audio map option textarea iframe title noembed noframes xmp"
      .split(" ")
      .map((name) => [name]),
  )("<%s>", async (name) => {
    for (const tail of [`<p>${BEHIND}</p>`, `${BEHIND}<br>`, `<div><p>${BEHIND}</div></body></html>`]) {
      const document = await reading(`<html><body><div><p>${SHOWN}</p><${name}>${tail}`, "a.html");
      expect(document.text).toContain(BEHIND);
      expect(codesOf(document)).toContain("endless-element");
    }
  });

  it("one that has an end by itself hides nothing either", async () => {
    const document = await reading(
      `<p>${SHOWN}</p><svg viewBox="0 0 1 1"/><object data=x /><p>${BEHIND}</p>`,
      "a.html",
    );
    expect(document.text).toBe(`${SHOWN}\n${BEHIND}\n`);
    expect(document.warnings).toEqual([]);
  });
});

describe("what is left out is counted by its reason, and said", () => {
  const rows: readonly (readonly [LeftOutReason, string])[] = [
    ["element", `<template><p>${BEHIND}</p></template>`],
    ["element", `<noscript>${BEHIND}</noscript>`],
    ["control", `<select><option>${BEHIND}<option></select>`],
    ["control", `<button>${BEHIND}</button>`],
    ["hidden", `<p hidden>${BEHIND}</p>`],
    ["hidden", `<p style="display:none">${BEHIND}</p>`],
    ["hidden", `<p aria-hidden="true">${BEHIND}</p>`],
    ["correction", `<p><del>${BEHIND}</del></p>`],
    ["reading", `<ruby>镇<rt>${BEHIND}</rt></ruby>`],
  ];
  it.each(rows)("%s: %s", async (reason, html) => {
    const document = await reading(`<p>${SHOWN}</p>${html}`, "a.html");
    expect(document.text).not.toContain(BEHIND);
    expect(leftOutOf(document, reason)).toBe(countCharacters(BEHIND));
    expect(codesOf(document)).toEqual(["left-out"]);
    const [{ message }] = document.warnings;
    for (const said of [message.zh, message.en]) expect(said).toContain(String(countCharacters(BEHIND)));
  });

  it.each([
    ["script", `<script>var a = "${BEHIND}${BEHIND}";</script>`],
    ["comment", `<!-- ${BEHIND}${BEHIND} -->`],
  ] as const)("%s with words", async (reason, html) => {
    const document = await reading(`<p>${SHOWN}${SHOWN}</p>${html}`, "a.html");
    expect(leftOutOf(document, reason)).toBeGreaterThan(2 * countCharacters(BEHIND));
    expect(codesOf(document)).toEqual(["left-out"]);
  });

  it("scripts, styles, titles and words for images are counted, and no warning is about them", async () => {
    const head = "<html><head><title>讲话</title><style>p { color: red }</style><script>let a = 1;</script></head>";
    const document = await reading(`${head}<body><p>${SHOWN}</p><img alt="会场"></body></html>`, "a.html");
    expect(leftOutOf(document, "title")).toBe(2);
    expect(leftOutOf(document, "script")).toBe(countCharacters("p{color:red}leta=1;"));
    expect(leftOutOf(document, "attribute")).toBe(2);
    expect(document.warnings).toEqual([]);
  });

  it("a plain text that is read whole has no account", async () => {
    expect((await reading(`${SHOWN}\n${BEHIND}`)).origin).not.toHaveProperty("leftOut");
  });

  it("comments, images and front matter of Markdown", async () => {
    const document = await reading(
      `---\ntitle: 讲话\n---\n${SHOWN}\n<!-- 注释 -->\n![会场](/a.png)\n${BEHIND}`,
      "a.md",
    );
    expect(leftOutOf(document, "front-matter")).toBe(countCharacters("---title:讲话---"));
    expect(leftOutOf(document, "comment")).toBe(countCharacters("<!--注释-->"));
    expect(leftOutOf(document, "attribute")).toBe(2);
    expectNothingLost(document);
  });
});

describe("more left out than read is said before all else", () => {
  it.each([
    ["hidden", `<div hidden><p>${BEHIND}</p></div>`],
    ["in a template", `<template><p>${BEHIND}</p></template>`],
    ["in a comment that never ends", `<!-- ${BEHIND}`],
    ["in a script", `<script>"${BEHIND}"</script>`],
    ["in a tag", `<p ${BEHIND}>`],
    ["in the name of a tag", `<x${BEHIND}>`],
    ["in an end tag", `</p ${BEHIND}>`],
    ["in a doctype", `<!DOCTYPE ${BEHIND}>`],
    ["in CDATA", `<![CDATA[${BEHIND}]]>`],
    ["in an instruction", `<?a ${BEHIND}?>`],
    ["in words for an image", `<img alt="${BEHIND}">`],
    ["in a page inside the page", `<iframe srcdoc="<p>${BEHIND}"></iframe>`],
    ["in a field", `<input value="${BEHIND}">`],
    ["in the title", `<title>${BEHIND}</title>`],
    ["in readings", `<ruby>镇<rt>${BEHIND}</rt></ruby>`],
  ])("%s", async (_where, html) => {
    const document = await reading(`<p>短句。</p>${html}`, "a.html");
    expect(codesOf(document)[0]).toBe("mostly-left-out");
    expect(document.warnings[0].message.en).toMatch(/in characters: .*\d+;/);
  });

  it.each([
    ["in the title of a link", `[文](/a "${BEHIND}")`],
    ["in words for an image", `![${BEHIND}](/a)`],
    ["in a comment", `<!-- ${BEHIND} -->`],
  ])("%s of Markdown", async (_where, markdown) => {
    expect(codesOf(await reading(`短句。\n\n${markdown}\n`, "a.md"))[0]).toBe("mostly-left-out");
  });

  const MAIL = "From: a@b.c\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>短句。</p>";
  const FIRST = '<itemref idref="p0"/>';
  const PAGES = ["<p>短句。</p>", `<p>${BEHIND}</p>`];
  const ofRtf = (text: string): string => text.replace(/[^\n -~]/gu, (one) => `\\u${one.charCodeAt(0)} ?`);
  const run = (text: string, how = ""): string => `<w:r><w:rPr>${how}</w:rPr><w:t>${text}</w:t></w:r>`;
  it.each<[string, string, string | Uint8Array]>([
    ["in a template of a mail's page", "a.eml", `${MAIL}<template><p>${BEHIND}</p></template>`],
    ["in a drawing of a book's page", "a.epub", epub(`<p>短句。</p><svg><text>${BEHIND}</text></svg>`)],
    ["in a page that is in no order of its book", "a.epub", epubOf(PAGES, FIRST)],
    ["in a page beside the order of its book", "a.epub", epubOf(PAGES, `${FIRST}<itemref idref="p1" linear="no"/>`)],
    ["hidden in Word", "a.docx", docx(`<w:p>${run("短句。")}${run(BEHIND, "<w:vanish/>")}</w:p>`)],
    ["struck out in Word", "a.docx", docx(`<w:p>${run("短句。")}${run(BEHIND, "<w:strike/>")}</w:p>`)],
    ["hidden in RTF", "a.rtf", `{\\rtf1\\ansi ${ofRtf("短句。")}\\par {\\v ${ofRtf(BEHIND)}}}`],
  ])("%s", async (_where, name, content) => {
    const document = await reading(content, name);
    expect(codesOf(document)[0]).toBe("mostly-left-out");
    expect(document.warnings[0].message.en).toContain(String(countCharacters(BEHIND)));
  });

  it("the page of a mail is read where the plain part only says that there is one", async () => {
    const part = (type: string, text: string): string =>
      `--b\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${text}\r\n`;
    const mail = `From: a@b.c\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n${part("text/plain", "请看网页。")}${part("text/html", `<p>${BEHIND}</p>`)}--b--\r\n`;
    expect((await reading(mail, "a.eml")).text).toContain(BEHIND);
  });

  it("names for images and a title are a remark, however many", async () => {
    const html = `<title>讲话</title><p>短句。</p>${'<img alt="会场全景照片">'.repeat(20)}`;
    expect((await reading(html, "a.html")).warnings).toEqual([]);
  });

  it("a file with nothing else is refused, with what was left out and what to do", async () => {
    for (const html of [
      `<p hidden>${BEHIND}</p>`,
      `<p><template>${BEHIND}</template></p>`,
      `<p><!-- ${BEHIND} --></p>`,
    ]) {
      const refused = await reading(html, "a.html").catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Trouble);
      const { en, zh } = (refused as Trouble).said;
      expect(en).toMatch(/\d+; save .*--format-in plain/);
      expect(zh).toMatch(/\d+；.*--format-in plain/);
    }
  });
});

test("an article that only a screen reader is not told of is read", async () => {
  const { text } = await reading(
    `<html><body><div aria-hidden=true><p>${SHOWN}</p><p>${SHOWN}</p></div></body></html>`,
    "a.html",
  );
  expect(text).toContain(SHOWN);
});

describe("fixtures that were damaged lose nothing without a word", () => {
  const texts = readdirSync("fixtures")
    .filter((name) => /^\d{3}_/.test(name))
    .map((name) => readFileSync(join("fixtures", name), "utf8").slice(0, 3000));
  const damage = fc.tuple(fc.nat(), fc.oneof(start, end, sign), fc.nat({ max: 40 }));

  it.each(["a.html", "a.md", "a.txt"])("%s", async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), fc.array(damage, { maxLength: 12 }), async (text, damages) => {
        const damaged = damages.reduce(
          (so, [place, put, gone]) => {
            const at = place % so.length;
            return so.slice(0, at) + put + so.slice(at + (gone % 5));
          },
          `<p>${text.replaceAll("\n", "</p>\n<p>")}`,
        );
        const document = await orNull(reading(damaged, name));
        if (document === null) return;
        const rows = document.origin.leftOut ?? [];
        const sum = rows.reduce((total, row) => total + row.characters, 0);
        expect(countCharacters(document.text) + sum).toBe(countCharacters(document.source));
        if (!hasWordsInTags(document.source)) expectNothingLost(document);
      }),
      { numRuns: 150, seed: 13 },
    );
  });
});
