import { Trouble } from "../../text/trouble.js";

export function damaged(path: string, cause?: unknown): Trouble {
  return new Trouble(
    path,
    {
      zh: "索引已损坏（校验不符）：请删除这个文件夹，用 duizhao index add 重新建立",
      en: "the index is damaged (a checksum is wrong): delete its folder, and build it again with duizhao index add",
    },
    cause,
  );
}

export function noIndex(path: string, cause?: unknown): Trouble {
  return new Trouble(
    path,
    {
      zh: "这里没有索引：请检查路径，或用 duizhao index add 建立",
      en: "there is no index here: check the path, or build one with duizhao index add",
    },
    cause,
  );
}

export function notOurs(path: string): Trouble {
  return new Trouble(path, {
    zh: "这里有别的文件，不是索引：请给出另一个文件夹",
    en: "there is something else here, and no index: name another folder",
  });
}

export function otherVersion(path: string, found: string, own: string): Trouble {
  return new Trouble(path, {
    zh: `索引的版本是 ${found}，本程序读写 ${own}：较新的索引请用较新的 duizhao；较旧的请用 duizhao index add 重新建立`,
    en: `the index is of version ${found}, and this program reads ${own}: use a newer duizhao for a newer index; build an older one again with duizhao index add`,
  });
}

export function isWrittenBy(path: string, who: string): Trouble {
  return new Trouble(path, {
    zh: `索引正由另一个进程写入（${who}）：请等它结束；若它已不存在，请删除 writer.lock`,
    en: `another process is writing the index (${who}): wait for it to end; if it is gone, delete writer.lock`,
  });
}

export function lockWasTaken(path: string): Trouble {
  return new Trouble(path, {
    zh: "写入锁被另一个进程取走：未提交的内容没有写入；请再运行一次",
    en: "another process took the writer's lock: what was not committed is not written; run it again",
  });
}

const FAULTS = new Map([
  [
    "ENOSPC",
    {
      zh: "磁盘已满：索引仍是上次提交的样子；请腾出空间再运行一次",
      en: "the disk is full: the index is as of its last commit; make room and run it again",
    },
  ],
  [
    "EDQUOT",
    { zh: "超出磁盘配额：索引仍是上次提交的样子", en: "the disk quota is used up: the index is as of its last commit" },
  ],
  [
    "EFBIG",
    {
      zh: "文件超出允许的大小：索引仍是上次提交的样子",
      en: "a file would become larger than is allowed: the index is as of its last commit",
    },
  ],
  [
    "EACCES",
    { zh: "没有权限；请检查索引文件夹的权限", en: "permission denied; check who may use the folder of the index" },
  ],
  [
    "EPERM",
    { zh: "没有权限；请检查索引文件夹的权限", en: "permission denied; check who may use the folder of the index" },
  ],
  ["EROFS", { zh: "只读介质：可以查找，不能写入", en: "this medium is read-only: it can be searched, not written" }],
  [
    "EIO",
    { zh: "读写出错；磁盘或网络可能有问题", en: "reading or writing failed; the disk or the network may be at fault" },
  ],
  [
    "EMFILE",
    { zh: "打开的文件太多；请关闭一些程序再试", en: "too many open files; close some programs and try again" },
  ],
  ["ENAMETOOLONG", { zh: "文件名太长", en: "the name is too long" }],
  [
    "ENOTDIR",
    {
      zh: "这里有别的文件，不是索引：请给出另一个文件夹",
      en: "there is something else here, and no index: name another folder",
    },
  ],
]);

/** What a system error means to the user; anything else as it is. */
export function asTrouble(path: string, error: unknown): unknown {
  if (error instanceof Trouble || !(error instanceof Error) || !("code" in error)) return error;
  const said = FAULTS.get(String(error.code));
  return said === undefined ? error : new Trouble(path, said, error);
}
