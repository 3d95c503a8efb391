import { engineHealth, type EngineHealth } from "../../corpus/engine/engine-health.js";
import type { CorpusStatus } from "../../corpus/corpus.js";
import { openCorpus } from "../../corpus/open-corpus.js";
import { fill } from "../../report/shared/labels.js";
import { visible } from "../../report/shared/visible.js";
import type { Bilingual, Language } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { exitCode, type ExitCode } from "../exit-code.js";
import type { IndexRequest } from "./change-index.js";
import { writeIndexAnswer } from "./index-answer.js";
import { statusLines } from "./status-lines.js";

/**
 * Says how an index on a search engine is, and what to do about it. The exit code says whether it can be searched and written.
 *
 * @throws Trouble if the engine can't be reached, or has no such index.
 */
export async function engineStatus(request: IndexRequest): Promise<ExitCode> {
  const { index, language } = request;
  const health = await engineHealth(index);
  const contents = await contentsOf(index);
  const isTrouble = contents instanceof Trouble;
  const lines = [
    ...(isTrouble ? [`${visible(index)}`, `  ✗ ${visible(contents.said[language])}`] : statusLines(contents, language)),
    ...healthLines(health, language),
  ];
  const known = isTrouble ? { trouble: contents.said } : withoutPath(contents);
  await writeIndexAnswer(request, "status", { lines, data: { ...known, health } });
  return isTrouble || health.status === "red" || health.lock !== "none" ? exitCode.trouble : exitCode.same;
}

async function contentsOf(index: string): Promise<CorpusStatus | Trouble> {
  try {
    const corpus = await openCorpus(index);
    try {
      return await corpus.status();
    } finally {
      await corpus.close();
    }
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
}

function withoutPath(status: CorpusStatus): Readonly<Record<string, unknown>> {
  const { path: _, notes, ...data } = status;
  return { ...data, ...notes };
}

/** Per cent of a disk from which on the engine gives a node no more copies, and locks indexes, where nobody sets another. */
const LOW_WATERMARK = 85;
const FLOOD_STAGE = 95;

/** What an operator has to know, a line each, with what to do. */
export function healthLines(health: EngineHealth, language: Language): string[] {
  const { engine, status, nodes, shards, replicas, missingShards, missingCopies, lock, disks } = health;
  const said: string[] = [
    fill(ENGINE, language, { name: engine.name, version: engine.version, nodes: nodes === null ? "?" : String(nodes) }),
    fill(SHARDS, language, { shards: String(shards), replicas: String(replicas) }),
  ];
  if (status === null) said.push(NOT_SEEN[language]);
  if (status === "green") said.push(GREEN[language]);
  if ((missingShards ?? 0) > 0) said.push(fill(RED, language, { count: String(missingShards) }));
  if ((missingCopies ?? 0) > 0) {
    const advice = nodes === 1 ? ONE_NODE : YELLOW;
    said.push(fill(advice, language, { count: String(missingCopies) }));
  }
  if (replicas === 0) said.push(NO_REPLICAS[language]);
  if (lock !== "none") said.push((lock === "disk" ? DISK_LOCK : OPERATOR_LOCK)[language]);
  for (const { node, percent } of disks.filter((disk) => disk.percent >= LOW_WATERMARK))
    said.push(fill(percent >= FLOOD_STAGE ? FLOOD : LOW, language, { node: visible(node), percent: String(percent) }));
  return said.map((line) => `  ${line}`);
}

const ENGINE: Bilingual = { zh: "{name} {version}，{nodes} 个节点", en: "{name} {version}, nodes: {nodes}" };
const SHARDS: Bilingual = {
  zh: "分片 {shards} 个，各有副本 {replicas} 份",
  en: "shards: {shards}, replicas of each: {replicas}",
};
const NOT_SEEN: Bilingual = {
  zh: "! 无权查看集群状况：请给这个用户 monitor 权限",
  en: "! this user may not see the health of the cluster: grant it monitor",
};
const GREEN: Bilingual = { zh: "✓ 全部分片和副本都在", en: "✓ all shards and replicas are there" };
const RED: Bilingual = {
  zh: "✗ {count} 个分片不见了，其中的文本查不到：请让丢失的节点回来，或从快照恢复；GET _cluster/allocation/explain 说明原因",
  en: "✗ shards missing: {count}, and the texts in them are not found: bring the lost node back, or restore a snapshot; GET _cluster/allocation/explain says why",
};
const YELLOW: Bilingual = {
  zh: "! 缺 {count} 份副本：再丢一个节点就会丢失文本；请让丢失的节点回来，或等引擎补齐",
  en: "! replicas missing: {count}; if one more node goes, texts are lost: bring the lost node back, or wait until the engine has made them",
};
const ONE_NODE: Bilingual = {
  zh: "! 缺 {count} 份副本：只有一个节点，放不下副本；请增加节点，或把 index.number_of_replicas 设为 0",
  en: "! replicas missing: {count}; one node has no place for them: add nodes, or set index.number_of_replicas to 0",
};
const NO_REPLICAS: Bilingual = {
  zh: "! 没有副本：丢一个节点就会丢失文本；有多个节点时请把 index.number_of_replicas 设为 1",
  en: "! there are no replicas: with a node texts are lost; set index.number_of_replicas to 1 where there are several nodes",
};
const DISK_LOCK: Bilingual = {
  zh: "✗ 磁盘将满，引擎锁住了索引：请腾出空间；若未自动解除，把 index.blocks.read_only_allow_delete 设为 null",
  en: "✗ a disk is nearly full and the engine has locked the index: make room; if it stays locked, set index.blocks.read_only_allow_delete to null",
};
const OPERATOR_LOCK: Bilingual = {
  zh: "✗ 索引被锁（index.blocks）：不能写入；请由管理员解除",
  en: "✗ the index is locked (index.blocks), and can't be written: have that removed",
};
const LOW: Bilingual = {
  zh: "! 节点 {node} 的磁盘已用 {percent}%：超过 85% 不再放副本，超过 95% 锁住索引（默认值）；请腾出空间",
  en: "! the disk of node {node} is {percent}% full: above 85% it gets no more copies, above 95% indexes are locked (by default); make room",
};
const FLOOD: Bilingual = {
  zh: "✗ 节点 {node} 的磁盘已用 {percent}%：引擎会锁住索引；请腾出空间",
  en: "✗ the disk of node {node} is {percent}% full: the engine locks indexes; make room",
};
