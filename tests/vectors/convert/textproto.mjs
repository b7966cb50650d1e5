// Reads the text format of Protocol Buffers by the schema of a message, as far as the files of the suite use it.
import { create, ScalarType } from "@bufbuild/protobuf";
import { reflect } from "@bufbuild/protobuf/reflect";
import { DurationSchema, TimestampSchema, anyPack } from "@bufbuild/protobuf/wkt";

const token = /(?:\s|#.*)*(?:("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(-?\s*[A-Za-z0-9_.]+(?:(?<=[0-9.][eE])[-+][0-9]+)?)|(\S))?/gy;
const timed = { [TimestampSchema.typeName]: TimestampSchema, [DurationSchema.typeName]: DurationSchema };
const escapes = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 };
const closing = { "{": "}", "<": ">", "[": "]" };

function tokens(text) {
  return [...text.matchAll(token)].map(([, string, word, sign]) => string ?? word ?? sign).filter((t) => t !== undefined);
}

/** The octets that a quoted token stands for. */
function octets(quoted) {
  const parts = quoted.slice(1, -1).split(/(\\(?:[0-7]{1,3}|[xX][0-9a-fA-F]{1,2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^]))/);
  return Buffer.concat(parts.map((part, i) => {
    if (i % 2 === 0) {
      return Buffer.from(part);
    }

    const code = part.slice(1);
    return /^[0-7]/.test(code) ? Buffer.of(parseInt(code, 8))
      : /^[xX]/.test(code) ? Buffer.of(parseInt(code.slice(1), 16))
      : /^[uU]./.test(code) ? Buffer.from(String.fromCodePoint(parseInt(code.slice(1), 16)))
      : code in escapes ? Buffer.of(escapes[code]) : Buffer.from(code);
  }));
}

function number(word) {
  const [, sign, magnitude] = /^(-?)\s*(.*)$/.exec(word);
  const value = /^inf(inity)?$/i.test(magnitude) ? Infinity : Number(magnitude.replace(/f$/i, ""));
  return sign ? -value : value;
}

class Reader {
  constructor(text) {
    this.tokens = tokens(text);
    this.next = 0;
  }

  get ahead() {
    return this.tokens[this.next];
  }

  take() {
    return this.tokens[this.next++];
  }

  skip(...wanted) {
    return wanted.includes(this.ahead) ? this.take() : undefined;
  }

  /** Fills a message up to the token that closes it, or to the end. */
  message(schema, end) {
    const filled = reflect(schema, create(schema));
    while (this.ahead !== end) {
      this.skip("[") ? this.expanded(filled) : this.field(filled, this.take());
      this.skip(",", ";");
    }

    this.take();
    return filled;
  }

  field(filled, name) {
    const field = filled.desc.fields.find((f) => f.name === name);
    if (!field) {
      throw new Error(`${filled.desc.typeName} has no field ${name}`);
    }

    this.skip(":");
    const isMany = (field.fieldKind === "list" || field.fieldKind === "map") && this.skip("[");
    do {
      this.add(filled, field);
    } while (isMany && this.skip(","));
    if (isMany) {
      this.take();
    }
  }

  add(filled, field) {
    switch (field.fieldKind) {
      case "map": return this.entry(filled.get(field), field);
      case "list": return void filled.get(field).add(this.value(field.listKind, field));
      default: return filled.set(field, this.value(field.fieldKind, field));
    }
  }

  entry(map, field) {
    const end = closing[this.take()];
    const parts = {};
    while (this.ahead !== end) {
      const name = this.take();
      this.skip(":");
      parts[name] = name === "key" ? this.scalar(field.mapKey) : this.value(field.mapKind, field);
      this.skip(",", ";");
    }

    this.take();
    map.set(parts.key, parts.value);
  }

  value(kind, field) {
    switch (kind) {
      case "message": return this.message(field.message, closing[this.take()]);
      case "enum": return this.enumeration(field.enum, this.take());
      default: return this.scalar(field.scalar);
    }
  }

  enumeration(schema, word) {
    return schema.values.find((v) => v.name === word)?.number ?? Number(word);
  }

  scalar(type) {
    if (type === ScalarType.STRING || type === ScalarType.BYTES) {
      const parts = [octets(this.take())];
      while (/^["']/.test(this.ahead ?? "")) {
        parts.push(octets(this.take()));
      }

      return type === ScalarType.STRING ? Buffer.concat(parts).toString() : Buffer.concat(parts);
    }

    const word = this.take();
    switch (type) {
      case ScalarType.BOOL: return word === "true";
      case ScalarType.INT64: case ScalarType.UINT64: return word.startsWith("-") ? -BigInt(word.slice(1).trim()) : BigInt(word);
      default: return number(word);
    }
  }

  /** What stands in an Any. Only that it is some message matters, unless it is a time. */
  expanded(any) {
    let url = "";
    while (!this.skip("]")) {
      url += this.take();
    }

    const schema = timed[url.slice(url.lastIndexOf("/") + 1)];
    this.skip(":");
    if (schema) {
      const packed = anyPack(schema, this.message(schema, closing[this.take()]).message);
      Object.assign(any.message, { typeUrl: packed.typeUrl, value: packed.value });
    } else {
      this.balanced();
      any.message.typeUrl = url;
    }
  }

  /** Passes over a bracketed value. */
  balanced() {
    let depth = 0;
    do {
      const word = this.take();
      depth += word in closing ? 1 : Object.values(closing).includes(word) ? -1 : 0;
    } while (depth > 0);
  }
}

export function read(schema, text) {
  return new Reader(text).message(schema, undefined).message;
}
