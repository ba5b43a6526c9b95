// How long `diagnose` takes for a log of 50 MB, in shapes that logs have and in shapes that are meant to hurt, with
// the highest memory of the process; the same for 500 MB through a pipe, where the memory has to be the same; then how
// each rule's work grows when its worst input doubles.
//
// node bench/diagnose.mjs [SHAPE]. The times are of the whole process, start and reading of the file included.
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const sizeBytes = 50 * 1024 * 1024;
const highWater = `data:text/javascript,process.on("exit",()=>process.stderr.write("kB "+process.resourceUsage().maxRSS+" us "+(process.cpuUsage().user+process.cpuUsage().system)))`;
const root = join(import.meta.dirname, "..");
const wanted = process.argv[2];
const timeout = (index) =>
  `go: github.com/acme/r${index}@v1.6.2: Get "https://proxy.golang.org/github.com/acme/r${index}/@v/v1.6.2.mod": dial tcp 142.250.72.17:443: i/o timeout\n`;

function lines(lineOf) {
  const all = [];
  for (let index = 0, length = 0; length < sizeBytes; index++) {
    const line = lineOf(index);
    all.push(line);
    length += line.length;
  }
  return all.join("");
}

const shapes = {
  "nothing but errors": () => lines(timeout),
  "go test -v": () =>
    lines(
      (index) =>
        `2026-01-02T03:04:05.1234567Z === RUN   TestX/${index}\n2026-01-02T03:04:05.1234567Z --- PASS: TestX/${index} (0.00s)\n`,
    ),
  "go test -json": () =>
    lines(
      (index) =>
        `{"Action":"output","Test":"TestDial","Output":"    dial_test.go:${index}: error: dial tcp 127.0.0.1:1: connect: connection refused\\n"}\n`,
    ),
  "network errors of tests": () =>
    lines((index) => `    x_test.go:${index}: dial tcp 127.0.0.1:${index}: connect: connection refused\n`),
  "go mod download -x": () =>
    lines(
      (index) =>
        `# get https://proxy.golang.org/github.com/a/r${index}/@v/v1.0.0.mod\n# get https://proxy.golang.org/github.com/a/r${index}/@v/v1.0.0.mod: 200 OK (0.1s)\n`,
    ),
  "compile errors": () =>
    lines((index) => `# example.com/p${index}\n./x${index}.go:3:5: undefined: y${index}\n`),
  "one error in the middle of progress": () => {
    const half = lines((index) => `go: downloading github.com/acme/r${index} v1.0.${index}\n`);
    return half.slice(0, sizeBytes / 2) + `\n${timeout(0)}` + half.slice(0, sizeBytes / 2);
  },
  colours: () =>
    lines(
      (index) => `\u001b[31mgo: \u001b[0mexample.com/a${index}@v1.0.0: \u001b[1munknown revision\u001b[0m\n`,
    ),
  "errors in one string": () =>
    lines(
      (index) =>
        `level=error msg="stderr: go: example.com/a${index}@v1.0.0: unknown \\n\\tserver response: not found\\n"\n`,
    ),
  "long lines": () => lines((index) => `go: ${"invalid unknown ".repeat(6_000)}${index}\n`),
  "endless words": () => lines((index) => `go: ${"ab/".repeat(30_000)} timeout ${index}\n`),
  "one line": () => "go: x@v1 timeout ".repeat(sizeBytes / 17),
  "empty lines": () => "\n".repeat(sizeBytes),
  bytes: () => randomBytes(sizeBytes),
  "numbers counting up": () => lines((index) => `${index}\n`),
  Chinese: () => lines((index) => `错误 ${index} 构建失败 go: example.com/a${index}@v1.0.0: timeout\n`),
};

const scratch = mkdtempSync(join(tmpdir(), "go-mod-guard-bench-"));
try {
  console.log(`node ${process.version}, ${cpus().length} processors`);
  for (const [shape, make] of Object.entries(shapes)) {
    if (wanted !== undefined && wanted !== shape) continue;
    const log = join(scratch, "build.log");
    writeFileSync(log, make());
    measure(shape, "50 MB", [log]);
    measure(shape, "500 MB", ["-"], `for i in 1 2 3 4 5 6 7 8 9 10; do cat '${log}'; done`);
  }
  if (wanted === undefined) await growth();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** One run; what `feed`, a line of a shell, prints goes to its standard input. */
function measure(shape, size, operands, feed = "true") {
  const args = [
    "--import",
    highWater,
    join(root, "dist/cli.js"),
    "diagnose",
    "--format",
    "json",
    ...operands,
  ];
  const quoted = [process.execPath, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const from = performance.now();
  const { stdout, stderr } = spawnSync("sh", ["-c", `(${feed}) | ${quoted}`], { encoding: "utf8" });
  const ms = performance.now() - from;
  const [first] = JSON.parse(stdout).findings;
  const megabytes = Number(/kB (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  const processorMs = Number(/us (\d+)/.exec(stderr)?.[1] ?? 0) / 1000;
  console.log(
    `${shape.padEnd(38)} ${size.padStart(6)} ${ms.toFixed(0).padStart(6)} ms ${processorMs.toFixed(0).padStart(6)} ms of a processor ${megabytes.toFixed(0).padStart(5)} MB  ${first.code} ${first.cause}`,
  );
}

/** The rules against near misses: the beginnings of what they look for, over and over. */
async function growth() {
  const bundle = join(scratch, "rules.mjs");
  await build({
    stdin: {
      contents: `export { catalogue } from "./src/diagnose/catalogue.ts"; export { readTrouble } from "./src/diagnose/trouble.ts";`,
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: bundle,
    logLevel: "error",
  });
  const { catalogue, readTrouble } = await import(pathToFileURL(bundle).href);
  const beginnings =
    `go: |https://|/|a.b/|@v1.0.0|: |lookup |dial tcp [|reading |Get "https://|unable to access 'https://|parse "|Inodes 0 100% |checksum mismatch |package |import path "|requires go >= |1.2|github.com/acme/|/v2/v2@|C:\\|exit status |git fetch -|remote: |x.go:1:1: |# a|[::1]:|Failed to connect to |proxyconnect tcp: |certificate is valid for |(replaced by ./|version "|malformed path "|http2: |(|"|'|-|go-get=1|unzip /|cache/download/|pkg/mod/|undefined: |netrc|read tcp |code: `.split(
      "|",
    );
  const evidence = { output: "", attempts: [], settings: { GOPROXY: "https://a.b,https://c.d" } };
  const worst = [];
  for (const beginning of beginnings) {
    const [small, large] = [30_000, 60_000].map((size) => {
      const trouble = readTrouble(blockOf(beginning, size), evidence);
      return { ...trouble, aboutModules: true, remote: trouble.output };
    });
    for (const rule of catalogue) {
      const [smallMs, largeMs] = [timeOf(rule, small), timeOf(rule, large)];
      worst.push({ code: rule.code, beginning, smallMs, largeMs });
    }
  }
  console.log("\nwork of a rule, 30,000 and 60,000 characters of near misses (the eight worst)");
  for (const { code, beginning, smallMs, largeMs } of worst
    .toSorted((a, b) => b.largeMs - a.largeMs)
    .slice(0, 8)) {
    console.log(
      `${code} ${JSON.stringify(beginning).padEnd(30)} ${smallMs.toFixed(1).padStart(7)} ms ${largeMs.toFixed(1).padStart(7)} ms  ratio ${(largeMs / smallMs).toFixed(2)}`,
    );
  }
}

/** Words and lines are as long as the reading of a log lets them be. */
function blockOf(beginning, size) {
  const word = beginning.repeat(Math.ceil(700 / beginning.length));
  const line = `${`${word} `.repeat(5)}\n\t`;
  return line.repeat(Math.ceil(size / line.length)).slice(0, size);
}

function timeOf(rule, trouble) {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    rule.match(trouble);
    best = Math.min(best, performance.now() - from);
  }
  return best;
}
