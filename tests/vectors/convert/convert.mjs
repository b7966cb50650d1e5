// node convert.mjs OUT [CHECKOUT]: writes the official CEL conformance suite into the folder OUT, one vector file for each of its files:
// as the npm package @bufbuild/cel-spec carries it, or as it stands in a git checkout of cel-expr/cel-spec.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkedOut, published } from "./sources.mjs";
import { NeedsMessages, declaration, value, type } from "./values.mjs";

const [out, checkout] = process.argv.slice(2);
if (!out) {
  console.error("usage: node convert.mjs OUT [CHECKOUT]");
  process.exit(2);
}

const extensions = {
  bindings_ext: "bindings", block_ext: "block", encoders_ext: "encoders", math_ext: "math", string_ext: "strings",
  network_ext: "network", optionals: "optionals", macros2: "macros2",
};

// Files about messages from end to end, and what in an expression is one: a literal of a message type, or the name of one.
const aboutMessages = new Set(["dynamic", "enums", "proto2", "proto2_ext", "proto3", "wrappers"]);
const wellKnownName = /google\.protobuf\.(Timestamp|Duration)\b(?!\s*\{)/g;
const messageName = /\bTestAllTypes\b|\bgoogle\.protobuf\.|\bcel\.expr\.conformance\b|\b(Global|Nested)Enum\b/;
const strings = /[rRbB]*("""[^]*?"""|'''[^]*?'''|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*')/g;

function expected(matcher) {
  switch (matcher.case) {
    case undefined: return { kind: "value", value: { t: "bool", v: true }, implicit: true };
    case "value": return { kind: "value", value: value(matcher.value) };
    case "evalError": return { kind: "error", messages: matcher.value.errors.map((e) => e.message) };
    case "anyEvalErrors": return { kind: "error", messages: matcher.value.errors.flatMap((s) => s.errors.map((e) => e.message)) };
    case "typedResult": {
      const { result, deducedType } = matcher.value;
      return { kind: "typed", ...(result && { value: value(result) }), type: type(deducedType) };
    }
    default: throw new Error("nothing is known of the matcher " + matcher.case);
  }
}

function bound({ kind }) {
  if (kind.case !== "value") {
    throw new Error("a variable is bound to " + kind.case);
  }

  return value(kind.value);
}

function classOf(file, expr) {
  const name = extensions[file] ?? (/\boptional\.|\boptional_type\b|\.\?|\[\?/.test(expr.replace(strings, "''")) ? "optionals" : undefined);
  return name ? { class: "ext", ext: name } : { class: "core" };
}

function convert(file, section, test, declaredType) {
  const bare = test.expr.replace(strings, "''").replace(wellKnownName, "");
  if (aboutMessages.has(file) || messageName.test(bare) || /TestAllTypes|conformance/.test(test.container)) {
    throw new NeedsMessages(file);
  }

  const bindings = Object.entries(test.bindings).map(([name, b]) => [name, bound(b)]);
  return {
    id: `${file}/${section}/${test.name}`,
    section,
    name: test.name,
    expr: test.expr,
    ...(test.description && { description: test.description }),
    ...(test.container && { container: test.container }),
    ...(test.locale && { locale: test.locale }),
    ...(test.disableMacros && { disable_macros: true }),
    ...(test.disableCheck && { disable_check: true }),
    ...(test.checkOnly && { check_only: true }),
    ...(test.typeEnv.length && { type_env: test.typeEnv.map(declaration) }),
    ...(bindings.length && { bindings: Object.fromEntries(bindings) }),
    expected: expected(test.resultMatcher),
    ...(declaredType && { cel_go: { type: declaredType } }),
    ...classOf(file, test.expr),
  };
}

const { provenance, files } = checkout ? checkedOut(checkout) : published();
mkdirSync(out, { recursive: true });
const counts = { core: 0, ext: 0, messages: 0 };
for (const { file, sections } of files) {
  const seen = new Map();
  const tests = [];
  for (const section of sections) {
    for (const { test, declaredType } of section.tests) {
      try {
        const vector = convert(file, section.name, test, declaredType);
        const again = (seen.get(vector.id) ?? 0) + 1;
        seen.set(vector.id, again);
        tests.push(again === 1 ? vector : { ...vector, id: `${vector.id}#${again}` });
        counts[vector.class]++;
      } catch (problem) {
        if (!(problem instanceof NeedsMessages)) {
          throw problem;
        }

        counts.messages++;
      }
    }
  }

  if (tests.length > 0) {
    const license = "Apache-2.0 (cel-spec, Copyright Google LLC and the CEL authors; additions Copyright Buf Technologies, Inc.). Converted, i.e. modified, from the original.";
    writeFileSync(join(out, file + ".json"), JSON.stringify({ provenance, license, file, tests }, null, 1) + "\n");
  }
}

console.log(`${counts.core} vectors of the core and ${counts.ext} of extensions written to ${out}; ${counts.messages} that need messages of Protocol Buffers left out`);
