import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { randomFrom } from "../../bench/generate/random.js";
import type { Corpus, CorpusDocument } from "../../src/corpus/corpus.js";
import { openEngineCorpus } from "../../src/corpus/engine/engine-corpus.js";
import { openEngineWriter } from "../../src/corpus/engine/engine-writer.js";
import { documentCalled } from "../corpus/made-documents.js";
import { inNewIndex } from "./in-new-index.js";
import { ThreeNodes } from "./three-nodes.js";

const prepared = inject("engineFolder");
/** `DUIZHAO_ENGINE_KILLS=10` kills ten times, which takes some ten minutes; so often it is done each time. */
const KILLS = Number(process.env["DUIZHAO_ENGINE_KILLS"] ?? 1);
const DOCUMENTS = 20_000;
const A_COMMIT = 1_000;
const QUESTIONS = 200;
const OWN = 40;
/** Milliseconds between two tries where the node that is asked is gone. */
const PAUSE = 500;
const SEED = Number(process.env["DUIZHAO_ENGINE_SEED"] ?? 18);

/** In all documents, and so in as many as there are. */
const EVERYWHERE = 4242;

function made(number: number): { readonly document: CorpusDocument; readonly fingerprints: Float64Array } {
  const random = randomFrom(number + 1);
  const own = Array.from({ length: OWN }, () => random.int(5_000, 2 ** 31));
  return { document: documentCalled(`文稿${number}`), fingerprints: Float64Array.from(new Set([EVERYWHERE, ...own])) };
}

/** Whether the work is reported in one line. */
async function orTrouble<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.name === "Trouble") return null;
    throw error;
  }
}

/** Asks what has to be whole, if it is answered. */
async function checkWhole(corpus: Corpus, number: number): Promise<void> {
  const { documents } = await corpus.status();
  const { fingerprints, document } = made(number);
  const { hits, frequencies, missing } = await corpus.candidates(fingerprints, { limit: 3, budget: 200_000 });
  expect(missing).toBeNull();
  expect(frequencies[0]).toBe(documents);
  if (number < documents) expect(hits[0]?.document).toEqual(document);
}

describe.skipIf(prepared === null)("three nodes, of which one is lost", () => {
  let cluster: ThreeNodes;
  beforeAll(async () => {
    cluster = await ThreeNodes.start(prepared ?? "");
  });
  afterAll(() => cluster?.end());

  it(
    `with a replica, killed ${KILLS} times: nothing acknowledged is lost, and every answer is whole or an error`,
    { timeout: 300_000 * Math.max(1, KILLS / 2) },
    async () => {
      await inNewIndex(cluster.address, { number_of_shards: 3, number_of_replicas: 1 }, async (address) => {
        const random = randomFrom(SEED);
        const state = { acknowledged: 0, whole: 0, refused: 0, isDone: false };
        const kills = async (): Promise<void> => {
          for (let kill = 0; kill < KILLS; kill++) {
            await wait(random.int(500, 5_000));
            const victim = cluster.nodes[random.int(0, cluster.nodes.length - 1)];
            await victim.kill();
            await wait(random.int(0, 3_000));
            victim.start();
            await cluster.whole();
          }
          state.isDone = true;
        };
        /** Until all is added, and goes on replacing the last ones as long as nodes are killed. */
        const additions = async (): Promise<void> => {
          for (let round = 0; state.acknowledged < DOCUMENTS || !state.isDone; round++) {
            const writer = await orTrouble(openEngineWriter(address));
            if (writer === null) {
              await wait(PAUSE);
              continue;
            }
            try {
              const first = Math.min(state.acknowledged, DOCUMENTS - A_COMMIT);
              for (let number = first; number < first + A_COMMIT; number++) {
                const { document, fingerprints } = made(number);
                await writer.put(document, fingerprints);
              }
              await writer.commit();
              state.acknowledged = first + A_COMMIT;
            } catch (error) {
              if (!(error instanceof Error && error.name === "Trouble")) throw error;
            } finally {
              await writer.close();
            }
          }
        };
        const questions = async (): Promise<void> => {
          while (state.acknowledged === 0) await wait(100);
          while (state.whole < QUESTIONS || !state.isDone) {
            const corpus = await orTrouble(openEngineCorpus(address, { patience: 5_000 }));
            if (corpus === null) {
              state.refused++;
              await wait(PAUSE);
              continue;
            }
            for (let asked = 0; asked < 5; asked++) {
              const number = random.int(0, DOCUMENTS - 1);
              const isAnswered = await orTrouble(checkWhole(corpus, number).then(() => true));
              if (isAnswered === null) state.refused++;
              else state.whole++;
            }
            await corpus.close();
          }
        };
        await Promise.all([kills(), additions(), questions()]);
        console.log(`killed ${KILLS}; answered whole ${state.whole}, refused in a line ${state.refused}`);
        const corpus = await openEngineCorpus(address);
        await corpus.verify();
        expect((await corpus.status()).documents).toBe(DOCUMENTS);
        const ids = Array.from({ length: DOCUMENTS }, (_, number) => made(number).document);
        expect(await corpus.documents(ids.map(({ id }) => id))).toEqual(ids);
        await corpus.close();
      });
    },
  );

  it("without a replica: no short answer without a word", async () => {
    await inNewIndex(cluster.address, { number_of_shards: 3, number_of_replicas: 0 }, async (address) => {
      const writer = await openEngineWriter(address);
      for (let number = 0; number < 300; number++) {
        const { document, fingerprints } = made(number);
        await writer.put(document, fingerprints);
      }
      await writer.commit();
      await writer.close();
      const open = await openEngineCorpus(address, { patience: 5_000 });
      await checkWhole(open, 7);
      await cluster.nodes[2].kill();
      const asked = Float64Array.of(EVERYWHERE);
      const request = { limit: 300, budget: 200_000 };
      expect(await orTrouble(open.candidates(asked, request))).toBeNull();
      expect(await orTrouble(openEngineCorpus(address, { patience: 5_000 }))).toBeNull();
      const rest = await orTrouble(openEngineCorpus(address, { patience: 5_000, allowPartial: true }));
      if (rest !== null) {
        const { hits, missing } = await rest.candidates(asked, request);
        expect(hits.length).toBeLessThan(300);
        expect(missing?.en).toMatch(/^1 of 3 shards .* \d+ of 300 texts were searched/);
        await rest.close();
      }
      await open.close();
      cluster.nodes[2].start();
      await cluster.whole();
      const again = await openEngineCorpus(address);
      await checkWhole(again, 7);
      await again.close();
    });
  });
});
