import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { at, textAt } from "./read-answer.js";
import type { Answer, FaultKind } from "./transport.js";

/** What a fault of a connection means to the user. */
const FAULTS: Readonly<Record<FaultKind, Bilingual>> = {
  "unreachable": {
    zh: "连不上搜索引擎：请检查地址和端口，以及它是否在运行",
    en: "the search engine can't be reached: check the address and port, and that it is running",
  },
  "unknown host": {
    zh: "找不到这台主机：请检查地址",
    en: "there is no host of this name: check the address",
  },
  "timeout": {
    zh: "搜索引擎没有及时回答：请用 duizhao index status 查看它的状况，稍后再试",
    en: "the search engine did not answer in time: see how it is with duizhao index status, and try again later",
  },
  "cut": {
    zh: "连接中断，回答不完整：请再试一次；若总是如此，请检查地址是 https 还是 http，并查看引擎或代理的日志",
    en: "the connection was cut before the answer was whole: try again; if it stays so, check whether the address is https or http, and see the log of the engine or proxy",
  },
  "certificate": {
    zh: "证书不受信任：请用 DUIZHAO_ENGINE_CA 指明签发机构的证书（PEM），并检查地址是 https 还是 http",
    en: "its certificate is not trusted: name the authority's certificate (PEM) in DUIZHAO_ENGINE_CA, and check whether the address is https or http",
  },
  "redirect": {
    zh: "这个地址转向别处，没有跟随：请给出引擎本身的地址",
    en: "this address redirects, which is not followed: give the address of the engine itself",
  },
  "page": {
    zh: "回答的是网页，不是搜索引擎：多半是代理或登录页；请检查地址和凭据",
    en: "a web page answered, and no search engine: probably a proxy or a login; check the address and the credentials",
  },
  "not json": {
    zh: "回答不是完整的 JSON：请检查地址，以及代理是否截断回答",
    en: "the answer is no whole JSON: check the address, and whether a proxy cuts answers off",
  },
  "not http": {
    zh: "在那里回答的不是搜索引擎，也不是 HTTP：请检查地址和端口",
    en: "what answers there is no search engine, and speaks no HTTP: check the address and port",
  },
  "too large": {
    zh: "回答大得不像搜索引擎的回答，没有读完：请检查地址",
    en: "the answer is too large for one of a search engine, and was not read to its end: check the address",
  },
};

export function faultTrouble(shown: string, kind: FaultKind, cause?: unknown): Trouble {
  return new Trouble(shown, FAULTS[kind], cause);
}

const UNAUTHORISED: Bilingual = {
  zh: "凭据不对或没有给出（401）：请检查 DUIZHAO_ENGINE_API_KEY，或 DUIZHAO_ENGINE_USER 和 DUIZHAO_ENGINE_PASSWORD",
  en: "the credentials are wrong or missing (401): check DUIZHAO_ENGINE_API_KEY, or DUIZHAO_ENGINE_USER and DUIZHAO_ENGINE_PASSWORD",
};
const FORBIDDEN: Bilingual = {
  zh: "没有权限（403）：这个用户需要对该索引的读权限，写入还需要写和管理权限",
  en: "permission denied (403): this user needs to read the index, and for changes to write and manage it",
};
const READ_ONLY: Bilingual = {
  zh: "索引被设为只读：请由管理员解除 index.blocks，再运行一次",
  en: "the index is set read-only: have its index.blocks removed, and run it again",
};
const DISK_FULL: Bilingual = {
  zh: "引擎的磁盘将满，索引被锁为只读：请腾出空间，若未自动解除，把 index.blocks.read_only_allow_delete 设为 null，再运行一次",
  en: "a disk of the engine is nearly full and the index is locked: make room, set index.blocks.read_only_allow_delete to null if it stays locked, and run it again",
};
const BUSY: Bilingual = {
  zh: "搜索引擎一直忙，拒绝了请求（429）：已完成的都已保存，请稍后再运行一次",
  en: "the search engine stayed busy and refused (429): what is done is kept, run it again later",
};
const UNAVAILABLE: Bilingual = {
  zh: "索引的一部分没有可用的副本，或集群没有主节点：请用 duizhao index status 查看；find 加 --allow-partial 可只查其余部分",
  en: "a part of the index has no copy that answers, or the cluster has no manager: see duizhao index status; find --allow-partial searches the rest",
};
const CLOSED: Bilingual = { zh: "索引已关闭：请由管理员打开它", en: "the index is closed: have it opened" };

/** What an answer that is an error means to the user. */
export function answerTrouble(shown: string, { status, body }: Answer): Trouble {
  return new Trouble(shown, meaningOf(status, body));
}

/** Texts of an engine are cut: they may be anybody's. */
const MOST_SAID = 200;

function meaningOf(status: number, body: unknown): Bilingual {
  const type = textAt(body, "error", "type") ?? "";
  const reason = textAt(body, "error", "reason") ?? textAt(body, "error") ?? textAt(body, "message") ?? "";
  if (status === 401) return UNAUTHORISED;
  if (type === "cluster_block_exception") return blockMeaning(reason);
  if (status === 403) return FORBIDDEN;
  if (status === 429) return BUSY;
  if (type === "index_closed_exception") return CLOSED;
  if (status === 502 || status === 503 || status === 504 || isNoShard(body)) return UNAVAILABLE;
  const said = `${type} ${reason}`.trim().slice(0, MOST_SAID);
  return {
    zh: `搜索引擎回答了错误 ${status}${said === "" ? "" : `（${said}）`}：请查看引擎的日志`,
    en: `the search engine answered with error ${status}${said === "" ? "" : ` (${said})`}: see its log`,
  };
}

function isNoShard(body: unknown): boolean {
  const type = textAt(body, "error", "type");
  return (
    type === "no_shard_available_action_exception" ||
    (type === "search_phase_execution_exception" && at(body, "error", "phase") !== undefined)
  );
}

function blockMeaning(reason: string): Bilingual {
  if (isDiskBlock(reason)) return DISK_FULL;
  return reason.includes("SERVICE_UNAVAILABLE") ? UNAVAILABLE : READ_ONLY;
}

/** Both engines answer 429 here, too, though waiting does not help. */
function isDiskBlock(reason: string): boolean {
  return (
    reason.includes("flood-stage") ||
    reason.includes("read_only_allow_delete") ||
    reason.includes("read-only / allow delete")
  );
}

/** Whether a while later the answer may be another one. */
export function isPassing({ status, body }: Answer): boolean {
  if (status === 429) return textAt(body, "error", "type") !== "cluster_block_exception";
  return status === 502 || status === 503 || status === 504;
}

/** Of one item of a bulk request. */
export function itemTrouble(shown: string, status: number, error: unknown): Trouble {
  return answerTrouble(shown, { status, body: { error }, retryAfter: null });
}

export function noIndexThere(shown: string): Trouble {
  return new Trouble(shown, {
    zh: "引擎里没有这个索引：请检查地址，或用 duizhao index add 建立",
    en: "the engine has no such index: check the address, or build it with duizhao index add",
  });
}

export function notOursThere(shown: string): Trouble {
  return new Trouble(shown, {
    zh: "这个索引不是 duizhao 建立的，或其表头已丢失：请给出另一个名称",
    en: "this index was not made by duizhao, or has lost its head: give another name",
  });
}

export function otherMapping(shown: string): Trouble {
  return new Trouble(shown, {
    zh: "这个索引的字段不是 duizhao 所建的样子，多半是引擎的索引模板改了它：请改模板，再用另一个名称建立",
    en: "the fields of this index are not as duizhao makes them, probably by an index template of the engine: change that, and build it under another name",
  });
}

export function otherScheme(shown: string, found: string, own: string): Trouble {
  return new Trouble(shown, {
    zh: `索引的格式是 ${found}，本程序读写 ${own}：较新的请用较新的 duizhao；较旧的请用另一个名称重新建立`,
    en: `the index is of format ${found}, and this program reads ${own}: use a newer duizhao for a newer one; build an older one again under another name`,
  });
}

export function otherEngine(shown: string, found: string): Trouble {
  return new Trouble(shown, {
    zh: `这里是 ${found}；需要 OpenSearch 2.4 以上或 3，或 Elasticsearch 8、9`,
    en: `this is ${found}; what is needed is OpenSearch 2.4 or later, or 3, or Elasticsearch 8 or 9`,
  });
}

export function noPartOf(shown: string, version: string): Trouble {
  return new Trouble(shown, {
    zh: `Elasticsearch ${version} 不能只查索引的一部分，8.16 起才能：请去掉 --allow-partial`,
    en: `Elasticsearch ${version} can't search a part of an index, as 8.16 and later can: leave out --allow-partial`,
  });
}

export function strangeAnswer(shown: string): Trouble {
  return new Trouble(shown, {
    zh: "回答不是搜索引擎应有的形式：请检查地址，以及中间的代理",
    en: "the answer has not the form of one of a search engine: check the address, and any proxy between",
  });
}

export function isWrittenThere(shown: string, who: string): Trouble {
  return new Trouble(shown, {
    zh: `索引正由另一个进程写入（${who}）：请等它结束；若它已不存在，请删除索引中的文档 ~writer`,
    en: `another process is writing the index (${who}): wait for it to end; if it is gone, delete the document ~writer of the index`,
  });
}

export function lockWasTakenThere(shown: string): Trouble {
  return new Trouble(shown, {
    zh: "另一个进程写入了索引，或索引已被删除：未提交的内容没有写入；请再运行一次",
    en: "another process wrote the index, or it was deleted: what was not committed is not written; run it again",
  });
}

/** @param missing how many shards of how many */
export function shardsMissing(shown: string, missing: { readonly failed: number; readonly of: number }): Trouble {
  return new Trouble(shown, {
    zh: `索引的 ${missing.of} 个分片中有 ${missing.failed} 个没有回答：请用 duizhao index status 查看；find 加 --allow-partial 可只查其余部分`,
    en: `${missing.failed} of ${missing.of} shards of the index did not answer: see duizhao index status; find --allow-partial searches the rest`,
  });
}

export function documentsMissing(shown: string, found: number, expected: number): Trouble {
  return new Trouble(shown, {
    zh: `索引应有 ${expected} 篇，引擎里只见 ${found} 篇：请用 duizhao index add 或 update 补齐；find 加 --allow-partial 可只查其余部分`,
    en: `the index should have ${expected} texts, and the engine shows ${found}: duizhao index add or update adds the missing ones again; find --allow-partial searches what is there`,
  });
}
