// What keeps the time of a diagnosis in step with the length of a log, whatever stands in it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { cutIntoBlocks } from "../../src/diagnose/blocks.ts";

const home = join(import.meta.dirname, "../../src/diagnose");
const literal =
  /(?<=(?:[(=,:?&|]|=>|return)\s*|^\s*)\/(?![/*])((?:[^\\/\n[]|\\.|\[(?:[^\\\]\n]|\\.)*\])+)\/([dgimsuvy]{0,6})(?=[\s,;).])/gm;
const template = /String\.raw`([^`]*)`/g;

interface Pattern {
  readonly file: string;
  readonly source: string;
}

const patterns: readonly Pattern[] = [home, join(home, "rules")].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return [...text.matchAll(literal), ...text.matchAll(template)].map(([, source = ""]) => ({
        file,
        source,
      }));
    }),
);

/** Escapes and classes count as one letter: what is left of `*`, `+`, `{` and `}` is a repetition. */
function plain(source: string): string {
  return source.replace(/\\./g, "x").replace(/\[(?:\\.|[^\]])*\]/g, "C");
}

/** At the beginning of a line it is tried once; at the end of a value (`@.*$`) the first try is the last. */
function isTriedOnce(source: string): boolean {
  return (
    source.startsWith("^") ||
    /^(?:@|\(|-|:\/\/|sum|C|x|\.| )[^|]{0,20}(?:\*|\+)\)?[^|]{0,12}\$$/.test(plain(source))
  );
}

describe("the patterns of the diagnosis", () => {
  it("are found", () => {
    expect(patterns.length).toBeGreaterThan(200);
  });

  it("repeat nothing without a bound, unless it can be tried only once", () => {
    const unbounded = patterns.filter(
      ({ source }) =>
        /(?:[^(|][*+]|\{\d+,\})/.test(plain(source).replace(/\(\?[:=!<]+/g, "(")) && !isTriedOnce(source),
    );
    expect(unbounded).toEqual([]);
  });

  it("look back over a wide range only behind a word, not at every letter", () => {
    const first = patterns.filter(({ source }) => /^\(\?<[!=][^)]{0,200}\{\d,\d{3}/.test(source));
    expect(first).toEqual([]);
  });
});

/** What patterns stumble over: one letter or mark over and over, and what is a beginning again and again. */
const hostile: readonly string[] =
  "a|A| |\t|0|1.|-|/|//|://|://a|https://a?|:|::A|::a-|::a |@|a@|.|a.|~0|.v1|go1.|go1|%41|,|;|; |#| #|=|<|{|(|[|'|\"|`|`a|`a: |\\|\u001b[|\u001b]|\u00a0|-----A|zip |unzip a"
    .split("|")
    .map((unit) => unit.repeat(Math.ceil(30_000 / unit.length)));

/** Time of the processor, which other programs do not lengthen; the best of three tries. */
function processorMs(work: () => void): number {
  const once = (): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  const first = once();
  return first < slow ? first : Math.min(first, once(), once());
}

/** In milliseconds. What grows with the text takes one or two for it, what grows with its square some hundreds. */
const slow = 120;

describe("every pattern elsewhere that repeats without a bound", () => {
  const source = join(home, "..");
  const elsewhere = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/^diagnose[\\/]/.test(file))
    .flatMap((file) =>
      [...readFileSync(join(source, file), "utf8").matchAll(literal)].map(([, pattern = "", flags = ""]) => ({
        file,
        pattern,
        flags,
      })),
    )
    .filter(({ pattern }) => /[*+]|\{\d+,\}/.test(plain(pattern)));

  it("is found", () => {
    expect(elsewhere.length).toBeGreaterThan(80);
  });

  it.each(elsewhere)("takes time in step with the text: $pattern in $file", ({ pattern, flags }) => {
    const expression = new RegExp(pattern, flags.includes("g") ? flags : `${flags}g`);
    const stumbled = hostile
      .flatMap((text) => [text, `${text}!`])
      .filter((text) => processorMs(() => text.replace(expression, "")) >= slow);
    expect(stumbled.map((text) => text.slice(0, 12))).toEqual([]);
  });
});

describe("cutIntoBlocks", () => {
  const error = (index: number): string => `go: example.com/m${index}@v1.0.0: unknown revision v1.0.0`;

  it("keeps the first and the last of very many errors, and never reads what lies between", () => {
    const blocks = cutIntoBlocks(Array.from({ length: 200_000 }, (_, index) => error(index)).join("\n"));
    expect(blocks).toHaveLength(3_000);
    expect(blocks[0]).toBe(error(0));
    expect(blocks.at(-1)).toBe(error(199_999));
    expect(blocks).not.toContain(error(100_000));
  });

  it("goes back as far as it must where few errors follow the first", () => {
    const first = Array.from({ length: 2_000 }, (_, index) => error(index));
    const quiet = Array.from(
      { length: 200_000 },
      (_, index) => `compiling step ${index.toString(2)} of many more steps`,
    );
    const blocks = cutIntoBlocks([...first, error(7_777), ...quiet].join("\n"));
    expect(blocks).toContain(error(7_777));
  });

  it("finds one error in the middle of a large log", () => {
    const quiet = Array.from({ length: 100_000 }, (_, index) => `step ${index.toString(2)}`);
    expect(cutIntoBlocks([...quiet, error(1), ...quiet].join("\n"))).toEqual([error(1)]);
  });
});
