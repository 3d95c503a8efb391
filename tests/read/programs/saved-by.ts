import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "../../../scripts/browser/find-browser.js";
import { launchBrowser } from "../../../scripts/browser/launch-browser.js";

/** Where files are made, each of a text that is there as `000.txt` and as `000.html`. */
export interface MadeIn {
  readonly folder: string;
  readonly numbers: readonly string[];
}

/** A program that saves texts: what it has to have, and the files that it makes, as `libreoffice-{}.docx`. */
export interface SavedBy {
  readonly program: string;
  readonly needs: readonly string[];
  readonly files: readonly string[];
  save(made: MadeIn): void | Promise<void>;
}

const LIBREOFFICE: readonly (readonly [ending: string, filter: string])[] = [
  ["docx", "docx"],
  ["doc", "doc"],
  ["wps", "wps"],
  ["odt", "odt"],
  ["rtf", "rtf"],
  ["pdf", "pdf"],
  ["epub", "epub"],
  ["xhtml", "xhtml:XHTML Writer File"],
];

const PYTHON = `
import sys
from email.message import EmailMessage
for number in sys.argv[1:]:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "转发：讲话", "王五 <w@example.org>", "a@example.org"
    mail["Date"] = "Tue, 08 Feb 2022 10:11:38 +0800"
    mail.set_content(open(number + ".txt", encoding="utf-8").read())
    mail.add_alternative(open(number + ".html", encoding="utf-8").read(), subtype="html")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="附件.pdf")
    open("python-" + number + ".eml", "wb").write(mail.as_bytes())
`;

/** In this order: Ghostscript and the programs of Poppler take a file that LibreOffice has made. */
export const SAVED_BY: readonly SavedBy[] = [
  {
    program: "LibreOffice",
    needs: ["soffice"],
    files: LIBREOFFICE.map(([ending]) => `libreoffice-{}.${ending}`),
    save({ folder, numbers }) {
      const texts = numbers.map((number) => `libreoffice-${number}.txt`);
      numbers.forEach((number, at) =>
        writeFileSync(join(folder, texts[at]), readFileSync(join(folder, `${number}.txt`))),
      );
      for (const [, filter] of LIBREOFFICE)
        run(folder, "soffice", [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--infilter=Text (encoded):UTF8,LF,,,",
          "--convert-to",
          filter,
          ...texts,
        ]);
    },
  },
  {
    program: "Pandoc",
    needs: ["pandoc"],
    files: ["docx", "epub", "odt", "rtf"].map((ending) => `pandoc-{}.${ending}`),
    save: each(["docx", "epub", "odt", "rtf"], (folder, number, ending) =>
      run(folder, "pandoc", ["-s", "-f", "html", "-o", `pandoc-${number}.${ending}`, `${number}.html`]),
    ),
  },
  {
    program: "Chromium",
    needs: [],
    files: ["chromium-{}.pdf", "chromium-{}.mht"],
    async save({ folder, numbers }) {
      const browser = await launchBrowser();
      for (const number of numbers) {
        const page = await browser.newPage();
        await page.goto(`file://${folder}/${number}.html`);
        writeFileSync(join(folder, `chromium-${number}.pdf`), await page.pdf());
        const session = await page.context().newCDPSession(page);
        const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
        writeFileSync(join(folder, `chromium-${number}.mht`), data);
      }
      await browser.close();
    },
  },
  {
    program: "Ghostscript",
    needs: ["gs", "soffice"],
    files: ["ghostscript-{}.pdf", "ghostscript-unembedded-{}.pdf"],
    save: each(["-dEmbedAllFonts=true", "-dEmbedAllFonts=false"], (folder, number, embeds) =>
      run(folder, "gs", [
        "-q",
        "-dBATCH",
        "-dNOPAUSE",
        "-sDEVICE=pdfwrite",
        embeds,
        `-sOutputFile=ghostscript-${embeds.endsWith("true") ? "" : "unembedded-"}${number}.pdf`,
        `libreoffice-${number}.pdf`,
      ]),
    ),
  },
  {
    program: "Poppler",
    needs: ["pdftotext", "pdftocairo", "soffice"],
    files: ["poppler-{}.txt", "poppler-layout-{}.txt", "poppler-{}.pdf"],
    save: each(["poppler-", "poppler-layout-", ""], (folder, number, name) => {
      const layout = name.includes("layout") ? ["-layout"] : [];
      if (name === "") run(folder, "pdftocairo", ["-pdf", `libreoffice-${number}.pdf`, `poppler-${number}.pdf`]);
      else run(folder, "pdftotext", [...layout, `libreoffice-${number}.pdf`, `${name}${number}.txt`]);
    }),
  },
  {
    program: "Python",
    needs: ["python3"],
    files: ["python-{}.eml"],
    save: ({ folder, numbers }) => run(folder, "python3", ["-c", PYTHON, ...numbers]),
  },
  {
    program: "Git",
    needs: ["git"],
    files: ["git-{}.eml"],
    save: each([""], (folder, number) => {
      const env = { GIT_AUTHOR_NAME: "w", GIT_COMMITTER_NAME: "w", EMAIL: "w@example.org" };
      const message = `讲话\n\n${readFileSync(join(folder, `${number}.txt`), "utf8")}`;
      run(folder, "git", ["init", "-q", `git-${number}`], env);
      const git = (args: readonly string[], input = ""): Buffer =>
        run(join(folder, `git-${number}`), "git", args, env, input);
      git(["commit", "-q", "--allow-empty", "-F", "-"], message);
      writeFileSync(join(folder, `git-${number}.eml`), git(["format-patch", "--always", "-1", "--stdout"]));
    }),
  },
];

/** Whether all of a program is there. */
export function isThere({ program, needs }: SavedBy): boolean {
  if (program === "Chromium") return findBrowser() !== null;
  // Whatever they answer: Poppler's programs end with 99.
  return needs.every((name) => spawnSync(name, ["--version"]).error === undefined);
}

function each(
  ways: readonly string[],
  save: (folder: string, number: string, way: string) => void,
): (made: MadeIn) => void {
  return ({ folder, numbers }) => {
    for (const number of numbers) for (const way of ways) save(folder, number, way);
  };
}

function run(cwd: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, input = ""): Buffer {
  return execFileSync(program, args, {
    cwd,
    input,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "ignore"],
    timeout: 120_000,
  });
}
