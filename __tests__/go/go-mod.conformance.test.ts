// go.mod and go.work: the same bytes given to us, to the go command and to the parser inside it.

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseGoMod, parseGoModLax } from "../../src/go/go-mod.ts";
import { parseGoWork } from "../../src/go/go-work.ts";
import { fileArbitrary } from "./oracle/generated-files.ts";
import { buildOracle, filesOfGoScripts, type GoBox, type GoRun, openGoBox } from "./oracle/go-oracle.ts";
import { nastyGoMods, nastyGoWorks } from "./oracle/nasty-files.ts";
import { difference, type GoFile, problemsOf, type Seen, seenByGo, seenByUs } from "./oracle/seen.ts";

const seed = 20261121;
const generatedFiles = 3000;

let box: GoBox;
let ask: ReturnType<typeof buildOracle>;
beforeAll(() => {
  box = openGoBox();
  ask = buildOracle(box);
});
afterAll(() => box.remove());

function seenByEdit({ code, stdout, stderr }: GoRun): Seen {
  return code === 0 ? seenByGo(JSON.parse(stdout) as GoFile) : problemsOf(stderr);
}

describe("go mod edit -json and we read the same", () => {
  it.each(nastyGoMods)("$name", ({ text }) => {
    box.write("go.mod", text);
    const go = seenByEdit(box.go(["mod", "edit", "-json", "go.mod"]));
    expect(difference(go, seenByUs(parseGoMod(text), "without-lines"), true)).toBeUndefined();
  });
});

describe("go work edit -json and we read the same", () => {
  it.each(nastyGoWorks)("$name", ({ text }) => {
    box.write("go.work", text);
    const go = seenByEdit(box.go(["work", "edit", "-json", "go.work"]));
    expect(difference(go, seenByUs(parseGoWork(text), "without-lines"), false)).toBeUndefined();
  });
});

describe("the parser inside the go command and we read the same, line for line", () => {
  function expectSame(question: string, files: readonly string[], ours: (text: string) => Seen): void {
    if (ask === undefined) return;
    const answers = ask(files.map((text) => [question, text])) as GoFile[];
    const differences = files
      .map((text, index) => ({
        text,
        ...difference(seenByGo(answers[index] ?? {}), ours(text), question === "Parse"),
      }))
      .filter(({ go }) => go !== undefined);
    expect(differences.slice(0, 3)).toEqual([]);
  }
  const generated = (kind: "go.mod" | "go.work"): string[] => [
    ...fc.sample(fileArbitrary(kind), { seed, numRuns: generatedFiles }),
    ...filesOfGoScripts(box, kind),
  ];

  it("in the go.mod of a main module", () => {
    expectSame("Parse", generated("go.mod"), (text) => seenByUs(parseGoMod(text), "with-lines"));
  });

  it("in the go.mod of a dependency", () => {
    const files = [...nastyGoMods.map(({ text }) => text), ...generated("go.mod")];
    expectSame("ParseLax", files, (text) => seenByUs(parseGoModLax(text), "with-lines"));
  });

  it("in go.work", () => {
    const files = [...nastyGoWorks.map(({ text }) => text), ...generated("go.work")];
    expectSame("ParseWork", files, (text) => seenByUs(parseGoWork(text), "with-lines"));
  });
});
