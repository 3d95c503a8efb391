/** The part of JSON Schema that describes what can be asked, as OpenAPI 3.1 has it. */
export type Schema =
  | { readonly oneOf: readonly Schema[]; readonly description?: string }
  | ({ readonly description?: string; readonly default?: unknown } & (
      | {
          readonly type: "object";
          readonly properties: Readonly<Record<string, Schema>>;
          readonly required?: readonly string[];
          readonly additionalProperties: false;
        }
      | {
          readonly type: "array";
          readonly items: Schema;
          readonly minItems?: number;
          readonly maxItems: number;
        }
      | {
          readonly type: "string";
          readonly enum?: readonly string[];
          readonly pattern?: string;
          readonly minLength?: number;
          readonly maxLength?: number;
        }
      | { readonly type: "integer" | "number"; readonly minimum: number; readonly maximum: number }
      | { readonly type: "boolean" }
    ));

/** Where a value is not as its schema says, as a path such as `$.texts[2].name`; null where it is. */
export function faultIn(value: unknown, schema: Schema, place = "$"): string | null {
  if ("oneOf" in schema) {
    const faults = schema.oneOf.map((one) => faultIn(value, one, place));
    return faults.includes(null) ? null : place;
  }
  switch (schema.type) {
    case "object":
      return isRecord(value) ? faultInObject(value, schema, place) : place;
    case "array":
      return Array.isArray(value) ? faultInArray(value, schema, place) : place;
    case "string":
      return typeof value === "string" && isAllowed(value, schema) ? null : place;
    case "boolean":
      return typeof value === "boolean" ? null : place;
    default: {
      const isNumber = schema.type === "integer" ? Number.isInteger(value) : Number.isFinite(value);
      return isNumber && (value as number) >= schema.minimum && (value as number) <= schema.maximum ? null : place;
    }
  }
}

type SchemaOf<Type> = Extract<Schema, { readonly type: Type }>;

function faultInObject(
  value: Readonly<Record<string, unknown>>,
  schema: SchemaOf<"object">,
  place: string,
): string | null {
  const { properties, required = [] } = schema;
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${place}.${missing}`;
  for (const name of Object.keys(value)) {
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const fault = own === undefined ? `${place}.${name.slice(0, 40)}` : faultIn(value[name], own, `${place}.${name}`);
    if (fault !== null) return fault;
  }
  return null;
}

function faultInArray(
  value: readonly unknown[],
  { items, minItems = 0, maxItems }: SchemaOf<"array">,
  place: string,
): string | null {
  if (value.length < minItems || value.length > maxItems) return place;
  for (const [at, item] of value.entries()) {
    const fault = faultIn(item, items, `${place}[${at}]`);
    if (fault !== null) return fault;
  }
  return null;
}

function isAllowed(value: string, schema: SchemaOf<"string">): boolean {
  const { enum: words, pattern, minLength = 0, maxLength = Infinity } = schema;
  if (words !== undefined && !words.includes(value)) return false;
  if (value.length < minLength || value.length > maxLength) return false;
  return pattern === undefined || new RegExp(pattern, "u").test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
