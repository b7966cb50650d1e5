// Values and types of the suite as vectors write them. What needs a message of Protocol Buffers throws NeedsMessages.
import { TimestampSchema, DurationSchema, anyUnpack } from "@bufbuild/protobuf/wkt";

export class NeedsMessages extends Error {}

const digits = (nanos) => nanos === 0 ? "" : "." + String(nanos).padStart(9, "0").replace(/0+$/, "");

function timestamp({ seconds, nanos }) {
  return new Date(Number(seconds) * 1000).toISOString().replace(/\.000Z$/, digits(nanos) + "Z");
}

function duration({ seconds, nanos }) {
  const sign = seconds < 0n || nanos < 0 ? "-" : "";
  const magnitude = seconds < 0n ? -seconds : seconds;
  return `${sign}${magnitude}${digits(Math.abs(nanos))}s`;
}

function number(value) {
  return Object.is(value, -0) ? "-0" : Number.isFinite(value) ? value : String(value);
}

function message(any) {
  const time = anyUnpack(any, TimestampSchema);
  const length = time ? undefined : anyUnpack(any, DurationSchema);
  if (!time && !length) {
    throw new NeedsMessages(any.typeUrl);
  }

  return time ? { t: "timestamp", v: timestamp(time) } : { t: "duration", v: duration(length) };
}

export function value({ kind }) {
  switch (kind.case) {
    case "nullValue": return { t: "null" };
    case "boolValue": return { t: "bool", v: kind.value };
    case "int64Value": return { t: "int", v: String(kind.value) };
    case "uint64Value": return { t: "uint", v: String(kind.value) };
    case "doubleValue": return { t: "double", v: number(kind.value) };
    case "stringValue": return { t: "string", v: kind.value };
    case "bytesValue": return { t: "bytes", v: Buffer.from(kind.value).toString("base64") };
    case "typeValue": return { t: "type", v: kind.value };
    case "listValue": return { t: "list", v: kind.value.values.map(value) };
    case "mapValue": return { t: "map", v: kind.value.entries.map((e) => [value(e.key), value(e.value)]) };
    case "objectValue": return message(kind.value);
    default: throw new NeedsMessages(kind.case);
  }
}

// The numbers of cel.expr.Type.PrimitiveType and WellKnownType.
const primitive = { 1: "bool", 2: "int", 3: "uint", 4: "double", 5: "string", 6: "bytes" };
const wellKnown = { 2: "timestamp", 3: "duration" };
const named = { "google.protobuf.Timestamp": "timestamp", "google.protobuf.Duration": "duration" };
const listed = (types) => types.map(type).join(", ");

/** As the reference implementation prints it. */
export function type({ typeKind }) {
  const inner = typeKind.value;
  switch (typeKind.case) {
    case "dyn": return "dyn";
    case "null": return "null";
    case "primitive": return primitive[inner];
    case "listType": return `list(${type(inner.elemType)})`;
    case "mapType": return `map(${type(inner.keyType)}, ${type(inner.valueType)})`;
    case "typeParam": return inner;
    case "type": return inner.typeKind.case ? `type(${type(inner)})` : "type";
    case "abstractType": return inner.parameterTypes.length ? `${inner.name}(${listed(inner.parameterTypes)})` : inner.name;
  }

  const time = typeKind.case === "wellKnown" ? wellKnown[inner] : typeKind.case === "messageType" ? named[inner] : undefined;
  if (!time) {
    throw new NeedsMessages(typeKind.case);
  }

  return time;
}

export function declaration({ name, declKind }) {
  if (declKind.case === "ident") {
    return { name, type: type(declKind.value.type) };
  }

  const overloads = declKind.value.overloads.map((o) => ({
    id: o.overloadId,
    params: o.params.map(type),
    result: type(o.resultType),
    ...(o.isInstanceFunction && { member: true }),
    ...(o.typeParams.length && { type_params: o.typeParams }),
  }));
  return { name, overloads };
}
