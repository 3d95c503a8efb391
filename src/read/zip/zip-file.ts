import type { Warning } from "../../text/document.js";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { crc32 } from "./crc32.js";
import { inflated } from "./inflated.js";
import { zipDirectory, type ZipEntry, type ZipFault } from "./zip-directory.js";

const MIB = 1024 * 1024;
/** All that is unpacked of one file, in bytes. */
const MOST_UNPACKED = 64 * MIB;
/** Prose shrinks to a tenth, tables of a spreadsheet to a fiftieth. Below a MiB nothing is worth a refusal. */
const MOST_SHRUNK = 100;
const NOT_ASKED = MIB;

/**
 * A zipped file of which single parts are read. Names are only looked up, never written anywhere.
 *
 * It counts what it unpacks, in bytes that really came out.
 */
export class ZipFile {
  readonly entries: readonly ZipEntry[];
  readonly #bytes: Uint8Array;
  readonly #path: string;
  readonly #warned = new Map<string, Bilingual>();
  #unpacked = 0;

  /** @throws Trouble if its directory can't be read. */
  constructor(bytes: Uint8Array, path: string) {
    const entries = zipDirectory(bytes);
    if (typeof entries === "string") throw new Trouble(path, FAULTS[entries]);
    this.entries = entries;
    this.#bytes = bytes;
    this.#path = path;
  }

  get warnings(): readonly Warning[] {
    return Array.from(this.#warned, ([code, message]) => ({ code, message, path: this.#path }));
  }

  has(name: string): boolean {
    return this.entries.some((entry) => entry.name === name);
  }

  /** A part by its name, null where there is none. @throws Trouble if it is packed in a way that can't be read. */
  read(name: string): Uint8Array | null {
    const found = this.entries.filter((entry) => entry.name === name);
    const last = found.at(-1);
    if (last === undefined) return null;
    if (found.length > 1)
      this.#warned.set("part-twice", {
        zh: `压缩包里有 ${found.length} 个 ${name}，读取的是最后一个；其他程序可能显示另一个`,
        en: `${found.length} parts are called ${name}; the last one was read, and other programs may show another`,
      });
    return this.#unpack(last);
  }

  /** A part as it is packed. @throws Trouble if it is encrypted or cut off. */
  packed(entry: ZipEntry): Uint8Array {
    if (entry.isEncrypted) throw new Trouble(this.#path, ENCRYPTED);
    return this.#packed(entry);
  }

  #unpack(entry: ZipEntry): Uint8Array {
    if (entry.isEncrypted) throw new Trouble(this.#path, ENCRYPTED);
    const packed = this.#packed(entry);
    const bytes = this.#inflated(packed, entry);
    this.#unpacked += bytes.length;
    if (crc32(bytes) !== entry.crc || bytes.length !== entry.size)
      this.#warned.set("wrong-checksum", {
        zh: `${entry.name} 与压缩包记录的校验值或大小不符，文件可能损坏或被改动`,
        en: `${entry.name} has another checksum or size than the file says; it may be damaged or have been changed`,
      });
    return bytes;
  }

  #packed(entry: ZipEntry): Uint8Array {
    const { at, packedSize } = entry;
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) throw this.#damaged(entry);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + packedSize > view.byteLength) throw this.#damaged(entry);
    return this.#bytes.subarray(start, start + packedSize);
  }

  #inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
    const most = Math.min(MOST_UNPACKED - this.#unpacked, Math.max(NOT_ASKED, packed.length * MOST_SHRUNK));
    if (entry.method === 0 && packed.length <= most) return packed;
    if (entry.method !== 0 && entry.method !== 8) throw this.#damaged(entry);
    let bytes: Uint8Array | null;
    try {
      bytes = entry.method === 0 ? null : inflated(packed, most);
    } catch (error) {
      throw this.#damaged(entry, error);
    }
    if (bytes === null) throw new Trouble(this.#path, TOO_LARGE);
    return bytes;
  }

  #damaged({ name }: ZipEntry, cause?: unknown): Trouble {
    return new Trouble(
      this.#path,
      {
        zh: `文件已损坏：${name} 无法解压；请重新取得文件，或在原程序中修复后另存`,
        en: `damaged: its part ${name} can't be unpacked; get the file again, or repair and save it in the program that wrote it`,
      },
      cause,
    );
  }
}

const FAULTS: Readonly<Record<ZipFault, Bilingual>> = {
  "cut-off": {
    zh: "文件不完整：压缩包的末尾缺失；请重新取得文件",
    en: "incomplete: the directory of the zipped file is missing; get the file again",
  },
  "too-many": {
    zh: "压缩包里的文件太多；请只取出需要的那一个",
    en: "it contains too many files; take out the one that is needed",
  },
  "zip64": {
    zh: "压缩包太大（ZIP64）；请另存为 .txt",
    en: "too large a zipped file (ZIP64); save it as .txt",
  },
};

const ENCRYPTED: Bilingual = {
  zh: "文件有密码；请先去掉密码另存",
  en: "it has a password; save it without one first",
};

const TOO_LARGE: Bilingual = {
  zh: `解压后异常之大（超过 ${MOST_UNPACKED / MIB} MiB，或为压缩后的 ${MOST_SHRUNK} 倍以上），未读取；如果确是文稿，请另存为 .txt`,
  en: `it unpacks to more than ${MOST_UNPACKED / MIB} MiB or ${MOST_SHRUNK} times its size and was not read; if it is a text, save it as .txt`,
};
