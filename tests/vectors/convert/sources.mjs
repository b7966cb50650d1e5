// Where the suite is read from. Both give the same: files of sections of tests, as messages of the suite's own schema.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { SimpleTestFileSchema } from "@bufbuild/cel-spec/cel/expr/conformance/test/simple_pb.js";
import { getConformanceSuite } from "@bufbuild/cel-spec/testdata/tests.js";
import { read } from "./textproto.mjs";

// Suite files whose name in the package is not that of the file in the specification.
const renamed = { type_deductions: "type_deduction" };

/** The suite as the npm package carries it, with the types that cel-go gave. */
export function published() {
  const pack = JSON.parse(readFileSync(new URL(import.meta.resolve("@bufbuild/cel-spec/testdata/tests.js").replace(/dist\/.*/, "package.json")), "utf8"));
  const files = getConformanceSuite().suites.map((suite) => ({
    file: renamed[suite.name] ?? suite.name,
    sections: suite.suites.map((section) => ({ name: section.name, tests: section.tests.map((t) => ({ test: t.original, declaredType: t.type })) })),
  }));
  return { provenance: { package: `${pack.name} ${pack.version}`, specification: pack.upstreamCelSpecRef }, files };
}

/** The suite as a checkout of the specification has it. */
export function checkedOut(folder) {
  const data = join(folder, "tests", "simple", "testdata");
  const commit = execFileSync("git", ["-C", folder, "rev-parse", "HEAD"], { encoding: "utf8" }).trim();
  const files = readdirSync(data).filter((name) => name.endsWith(".textproto")).sort().map((name) => ({
    file: basename(name, ".textproto"),
    sections: read(SimpleTestFileSchema, readFileSync(join(data, name), "utf8")).section.map((s) => ({ name: s.name, tests: s.test.map((test) => ({ test })) })),
  }));
  return { provenance: { repository: "cel-expr/cel-spec", specification: commit }, files };
}
