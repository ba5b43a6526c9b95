import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { build } from "esbuild";

// Who may import whom: each layer names what it may know. Types count as much as values here.
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ports: ["core"],
  go: ["core"],
  inputs: ["core", "go"],
  plan: ["core", "go", "inputs"],
  mirror: ["core", "go", "plan", "ports"],
  store: ["core", "go", "plan", "mirror", "ports"],
  guard: ["core", "go", "plan", "mirror", "store", "ports"],
  diagnose: ["core", "go", "mirror", "ports"],
  report: ["core", "go", "inputs", "plan", "mirror", "diagnose", "ports"],
  steps: ["core", "go", "inputs", "plan", "mirror", "store", "guard", "diagnose", "report", "ports"],
  adapters: ["core", "go", "ports"],
};
const entries = ["main", "post", "cli", "cache-child", "guard-process"];
/** The stories that entries start: they know every layer but the adapters. */
const stories = ["run", "finish", "verbs"];
const touchesTheWorld =
  /^(node:(?!crypto$|zlib$|path$|path\/posix$|path\/win32$|url$|util$)|@actions\/|undici)/;
const maySeeTheWorld = new Set(["adapters", ...entries]);

interface Import {
  readonly from: string;
  readonly to: string;
}

function layerOf(file: string): string {
  const [first = "", second] = file.replace(/^src\//, "").split("/");
  return second === undefined ? first.replace(/\.ts$/, "") : first;
}

async function sourceFiles(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ["src/**/*.ts"],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    packages: "external",
    splitting: true,
    outdir: "never-written",
    logLevel: "silent",
  });
  return Object.keys(metafile.inputs).filter((file) => file.startsWith("src/"));
}

/** Read from the text, because a bundler forgets imports of types. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  return specifiers.map((specifier) => ({
    from: file,
    to: specifier.startsWith(".") ? new URL(specifier, `file:///${file}`).pathname.slice(1) : specifier,
  }));
}

/** Chance under any name, the whole module included. Web Crypto's global draws as well. */
function drawsFromCrypto(text: string): boolean {
  const imports = [...text.matchAll(/import\s+([^"]*?)\s+from\s+"node:crypto"/g)].map(
    ([, names = ""]) => names,
  );
  const isNamed = (names: string) => /^(?:type\s+)?\{/.test(names);
  return (
    imports.some(
      (names) =>
        !isNamed(names) ||
        /\b(?:random|generate|getRandom|webcrypto|create\w*DiffieHellman|createECDH)/.test(names),
    ) || /\bcrypto\.(?:random|getRandom|subtle)/.test(text)
  );
}

function forbidden({ from, to }: Import): boolean {
  const layer = layerOf(from);
  if (entries.includes(layer)) return to.startsWith("src/") && entries.includes(layerOf(to));
  if (stories.includes(layer))
    return touchesTheWorld.test(to) || [...entries, "adapters"].includes(layerOf(to));
  if (to.startsWith("src/")) return layerOf(to) !== layer && !(mayImport[layer] ?? []).includes(layerOf(to));
  return touchesTheWorld.test(to) && !maySeeTheWorld.has(layer);
}

/** Files of circles and those that lead into one: what is left when all that import none of the rest are taken away. */
function leadingInCircles(imports: readonly Import[]): string[] {
  const importing = new Set(imports.map(({ from }) => from));
  const rest = imports.filter(({ to }) => importing.has(to));
  return rest.length === imports.length ? [...importing] : leadingInCircles(rest);
}

describe("layers", () => {
  it("lets imports point inward only, and only adapters and entries reach the world", async () => {
    const files = await sourceFiles();
    expect(files.length).toBeGreaterThan(40);
    const imports = files.flatMap(importsOf);
    expect(imports.filter(forbidden).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("notices a forbidden import when there is one", () => {
    expect(forbidden({ from: "src/go/go-mod.ts", to: "src/plan/plan.ts" })).toBe(true);
    expect(forbidden({ from: "src/steps/cache.ts", to: "node:fs" })).toBe(true);
    expect(forbidden({ from: "src/core/result.ts", to: "src/go/netrc.ts" })).toBe(true);
    expect(forbidden({ from: "src/steps/cache.ts", to: "src/main.ts" })).toBe(true);
  });

  it("lets no files need each other, types included", async () => {
    expect(leadingInCircles((await sourceFiles()).flatMap(importsOf))).toEqual([]);
    const circle = [
      { from: "a", to: "b" },
      { from: "b", to: "c" },
      { from: "c", to: "b" },
      { from: "c", to: "d" },
    ];
    expect(leadingInCircles(circle)).toEqual(["a", "b", "c"]);
  });

  it("touches process, timers, clocks and chance in adapters and entries only", async () => {
    const world =
      /(^|[^.\w"'`-])(process\.[a-z]|setTimeout\(|setInterval\(|setImmediate\(|Date\.now|Math\.random|new Date\(\))/;
    const seen = (await sourceFiles())
      .filter((file) => !maySeeTheWorld.has(layerOf(file)))
      .flatMap((file) =>
        readFileSync(file, "utf8")
          .split("\n")
          .filter((line) => world.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(seen).toEqual([]);
  });

  it("takes from node:crypto, outside adapters and entries, what computes and nothing that draws", async () => {
    const drawing = (await sourceFiles())
      .filter((file) => !maySeeTheWorld.has(layerOf(file)))
      .filter((file) => drawsFromCrypto(readFileSync(file, "utf8")));
    expect(drawing).toEqual([]);
    expect(drawsFromCrypto('import { createHash, verify, type KeyObject } from "node:crypto";')).toBe(false);
    for (const names of [
      "{ randomUUID }",
      "{\n  createHash,\n  randomBytes as hash,\n}",
      "crypto",
      "* as crypto",
    ])
      expect(drawsFromCrypto(`import ${names} from "node:crypto";`)).toBe(true);
  });

  it("imports @actions/core in the GitHub host and nowhere else", async () => {
    const importers = (await sourceFiles())
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith("@actions/core"));
    expect([...new Set(importers.map(({ from }) => from))]).toEqual(["src/adapters/hosts/github.ts"]);
  });

  it("keeps every file readable in one go", async () => {
    const long = (await sourceFiles())
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it("makes no directory by Node's recursive: true, which tries for ever where one that is there answers ENOENT", async () => {
    const endless = /\bmkdir(?:Sync)?\([^;]*recursive: true/;
    const found = (await sourceFiles()).filter((file) => endless.test(readFileSync(file, "utf8")));
    expect(found).toEqual([]);
  });

  it("is sure of its types: no any, no cast through unknown, no silenced checker", async () => {
    const unsure = /: any\b|<any>|\bas any\b|as unknown as|@ts-ignore|@ts-expect-error/;
    const found = (await sourceFiles()).filter((file) => unsure.test(readFileSync(file, "utf8")));
    expect(found).toEqual([]);
  });
});
