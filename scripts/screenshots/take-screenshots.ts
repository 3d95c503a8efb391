// Makes docs/images/: what the pages of the built command look like. After a build: npm run screenshots
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { findBrowser, REMEDY } from "../browser/find-browser.js";
import { launchBrowser } from "../browser/launch-browser.js";
import { pageFolder } from "../browser/page-folder.js";
import { indexedPng, type Pixels } from "./indexed-png.js";

interface Picture {
  readonly name: string;
  /** What the command is asked; null for the desk, which is given the seed pair. */
  readonly args: readonly string[] | null;
  /** What is clicked before the picture is taken; null for the page as it opens. */
  readonly click: string | null;
}

const FOLDER = "docs/images";
const VIEW = { width: 1440, height: 900 };
/** Device pixels to one of the page, the finest first. */
const SCALES = [2, 1.5, 1.25, 1];
/** In bytes. */
const MOST = 300_000;

const pictures: readonly Picture[] = [
  { name: "desk", args: null, click: "#placeholder-5" },
  { name: "desk.zh", args: null, click: "#placeholder-5" },
  { name: "report", args: [seed("000"), seed("004"), "--lang", "en"], click: "#placeholder-5" },
  { name: "report.zh", args: [seed("000"), seed("004"), "--lang", "zh"], click: "#placeholder-5" },
  { name: "scan", args: ["scan", seed("001"), "--lang", "en"], click: null },
];

if (findBrowser() === null) {
  console.error(`No browser, no pictures: ${REMEDY}.`);
  process.exitCode = 2;
} else {
  await takeAll();
}

async function takeAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const [browser, folder] = [await launchBrowser(), pageFolder()];
  try {
    for (const picture of pictures) {
      const page = picture.args === null ? "dist/duizhao.html" : join(folder, `${picture.name}.html`);
      if (picture.args !== null) writePage(picture.args, page);
      console.log(await takeSmall(browser, picture, page));
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The paths are relative: the page shows them. */
function writePage(args: readonly string[], page: string): void {
  const { status, stderr } = spawnSync(process.execPath, ["dist/cli/main.js", ...args, "--output", page], {
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(`duizhao ${args.join(" ")}: ${stderr}`);
}

/** Writes the picture at the finest scale at which its file is small; answers a line on it. */
async function takeSmall(browser: Browser, { name, args, click }: Picture, page: string): Promise<string> {
  const path = join(FOLDER, `${name}.png`);
  for (const scale of SCALES) {
    const picture = indexedPng(
      await take(browser, { page, click, scale, locale: args === null ? localeOf(name) : null }),
    );
    if (picture.length >= MOST) continue;
    writeFileSync(path, picture);
    return `${path}: ${VIEW.width}×${VIEW.height}, scale ${scale}, ${Math.round(picture.length / 1000)} kB`;
  }
  throw new Error(`${path}: more than ${MOST / 1000} kB even at scale ${SCALES.at(-1)}`);
}

interface Shot {
  readonly page: string;
  readonly click: string | null;
  readonly scale: number;
  /** The reader's language, of the desk. */
  readonly locale: string | null;
}

function localeOf(name: string): string {
  return name.endsWith(".zh") ? "zh-CN" : "en";
}

async function take(browser: Browser, { page, click, scale, locale }: Shot): Promise<Pixels> {
  const context = await browser.newContext({
    viewport: VIEW,
    deviceScaleFactor: scale,
    colorScheme: "light",
    reducedMotion: "reduce",
    ...(locale === null ? {} : { locale }),
  });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  if (locale !== null) await tab.setInputFiles("input[type=file]", [seed("000"), seed("004")]);
  const report = locale === null ? tab : tab.frameLocator("#report");
  if (click !== null) await report.locator(click).click();
  // Nothing is to look pointed at.
  await tab.mouse.move(0, 0);
  const png = await tab.screenshot({ animations: "disabled" });
  const pixels = await readPixels(tab, png);
  await context.close();
  return pixels;
}

/** The browser reads the file: it knows the format. */
async function readPixels(tab: Page, png: Buffer): Promise<Pixels> {
  await tab.goto("about:blank");
  const { width, height, base64 } = await tab.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const parts: string[] = [];
      for (let start = 0; start < data.length; start += 0x8000)
        parts.push(String.fromCharCode(...data.subarray(start, start + 0x8000)));
      return { width: image.width, height: image.height, base64: btoa(parts.join("")) };
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  return { width, height, bytes: Buffer.from(base64, "base64") };
}

function seed(number: string): string {
  const name = readdirSync("fixtures").find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`fixtures: there is no ${number}_`);
  return `fixtures/${name}`;
}
