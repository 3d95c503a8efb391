import { SaxesParser } from "saxes";
import { Trouble } from "../../text/trouble.js";

/** An element as it begins. Names are without prefixes. */
export interface XmlElement {
  readonly name: string;
  /** The namespace that it is of. */
  readonly space: string;
  /** An attribute by its name without prefix, where two have it the one whose namespace ends so; null where there is none. */
  get(attribute: string, space?: string): string | null;
}

export interface XmlHandlers {
  open?(element: XmlElement): void;
  close?(name: string, space: string): void;
  text?(text: string): void;
}

/** Elements inside each other. A table in a text box in a table takes forty. */
const DEEPEST = 256;
/** Of one element; declarations of namespaces are among them. */
const MOST_ATTRIBUTES = 50_000;

/**
 * Reads a part of a file, in order. Nothing is fetched, and no entity is known but the five of XML.
 *
 * @throws Trouble if it is no XML, has a document type, or is nested too deep, or has too many attributes.
 */
export function readXml(bytes: Uint8Array, { path, part }: XmlSource, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const refuse = (zh: string, en: string, cause?: unknown): never => {
    throw new Trouble(
      path,
      {
        zh: `${part} ${zh}；请在原程序中另存一份，或另存为 .txt`,
        en: `its part ${part} ${en}; save it anew in the program that wrote it, or as .txt`,
      },
      cause,
    );
  };
  let depth = 0;
  let attributesOfElement = 0;
  parser.on("doctype", () => refuse("带有文档类型声明（DTD），未读取", "has a document type (DTD) and was not read"));
  parser.on("error", (error) => refuse("不是完好的 XML", "is not well-formed XML", error));
  parser.on("attribute", () => {
    if (++attributesOfElement > MOST_ATTRIBUTES) refuse("的一个元素属性过多", "has too many attributes in an element");
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    attributesOfElement = 0;
    if (++depth > DEEPEST) refuse("嵌套过深", "is nested too deep");
    handlers.open?.({
      name: local,
      space: uri,
      get: (name, space = "") => {
        for (const attribute of Object.values(attributes))
          if (attribute.local === name && attribute.uri.endsWith(space)) return attribute.value;
        return null;
      },
    });
  });
  parser.on("closetag", ({ local, uri }) => {
    depth--;
    handlers.close?.(local, uri);
  });
  const text = (value: string): void => handlers.text?.(value);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(decodedXml(bytes)).close();
}

/** The file and its part, for messages. */
export interface XmlSource {
  readonly path: string;
  readonly part: string;
}

/** XML as characters: UTF-8, or UTF-16 where it begins with a mark. */
export function decodedXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
