import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: "文件夹不存在：请先建立", en: "its folder does not exist: make it first" },
  ENOTDIR: { zh: "路径中有一段不是文件夹：请检查", en: "a part of its path is not a folder: check it" },
  EISDIR: { zh: "是文件夹：请给出文件名", en: "it is a folder: give a file name" },
  ELOOP: { zh: "符号链接循环：请另取名字", en: "a loop of symbolic links: choose another name" },
  EACCES: { zh: "没有写入权限：请换一个位置", en: "no permission to write there: choose another place" },
  EPERM: { zh: "不允许写入：请换一个位置", en: "writing there is not allowed: choose another place" },
  EROFS: { zh: "只读的文件系统：请换一个位置", en: "a read-only file system: choose another place" },
  ENOSPC: { zh: "空间不足：请腾出空间", en: "no space left: make room" },
  EDQUOT: { zh: "超过磁盘配额：请腾出空间", en: "over the quota of the disk: make room" },
  EFBIG: { zh: "超过文件大小限制：请放宽限制", en: "over the limit of a file's size: raise the limit" },
  EIO: {
    zh: "磁盘或网络可能有问题：请换一个位置",
    en: "the disk or the network may be at fault: choose another place",
  },
  ENAMETOOLONG: { zh: "文件名过长：请改短", en: "the name is too long: choose a shorter one" },
  ERR_INVALID_ARG_VALUE: { zh: "文件名无效：请另取名字", en: "not a valid name for a file: choose another one" },
};

/** Why nothing could be written to a file, or to standard output where it has no name. */
export function cannotWrite(path: string | null, error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const reason = REASONS[code] ?? { zh: code, en: code };
  const target = path === null ? { zh: "标准输出", en: " to standard output" } : { zh: "", en: "" };
  return new Trouble(
    path,
    { zh: `无法写入${target.zh}：${reason.zh}`, en: `cannot write${target.en}: ${reason.en}` },
    error,
  );
}
