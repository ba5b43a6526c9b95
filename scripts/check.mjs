// Everything that can be wrong without a test failing: types, lint, format, layers, catalogue, generated files, dist.
// Runs every check, says each one's verdict, and fails if one failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bin = (name) => join("node_modules", name);
const jest = ["--experimental-vm-modules", bin("jest/bin/jest.js"), "--silent"];

function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { passed: status === 0, output: `${stdout}${stderr}` };
}

function filesBelow(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

function distIsCurrent() {
  const fresh = mkdtempSync(join(tmpdir(), "go-mod-guard-dist-"));
  try {
    const built = run(["scripts/build.mjs", fresh]);
    if (!built.passed) return built;
    const committed = existsSync("dist") ? filesBelow("dist") : [];
    const names = new Set([...committed, ...filesBelow(fresh)]);
    const differing = [...names].filter((name) => {
      const [here, there] = [join("dist", name), join(fresh, name)];
      return !existsSync(here) || !existsSync(there) || !readFileSync(here).equals(readFileSync(there));
    });
    return {
      passed: differing.length === 0,
      output: `dist is not what the sources build: ${differing.join(", ")}. Run \`npm run build\` and commit dist.`,
    };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const checks = {
  types: () => run([bin("typescript/bin/tsc"), "--noEmit", "-p", "."]),
  lint: () => run([bin("oxlint/bin/oxlint"), "--type-aware", "src", "__tests__", "scripts", "bench"]),
  format: () => run([bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]),
  "layers and catalogue": () => run([...jest, "__tests__/contract"]),
  "generated files": () => run(["scripts/generate.mjs", "--check"]),
  dist: distIsCurrent,
};

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const verdict = check();
  if (verdict.passed) passed++;
  else failed++;
  console.log(`${verdict.passed ? "ok    " : "FAILED"} ${name}`);
  if (!verdict.passed) console.log(verdict.output.trimEnd().replace(/^/gm, "       "));
}
console.log(`checks: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
