// Which Go this run asks for: `go-version`, else `go-version-file`, else the lines of the go.work or go.mod that go
// would find from the working directories.

import { basename, dirname, join, resolve } from "node:path";

import { err, ok, type Result } from "../../core/result.ts";
import { parseGoMod } from "../../go/go-mod.ts";
import { parseGoWork } from "../../go/go-work.ts";
import { mostWanted, parseWantedGo, wantedByLines, type WantedGo } from "../../go/wanted-go.ts";
import { quoteInput, type InputProblem } from "../../inputs/problem.ts";
import type { Inputs } from "../../inputs/spec.ts";
import type { World } from "../../ports/world.ts";
import { readText } from "../survey/read-text.ts";
import type { Asked } from "../read-inputs.ts";

export interface Wish {
  readonly wanted: WantedGo;
  /** Where it is written, for a sentence: `go-version: 1.22`, a path. */
  readonly from: string;
}

type FindWorld = Pick<World, "files" | "machine">;

/** Undefined where nobody asks for any; the error is a file that is named and cannot be used. */
export async function findWantedGo(
  world: FindWorld,
  { inputs, spelled }: Pick<Asked, "inputs" | "spelled">,
): Promise<Result<Wish | undefined, readonly InputProblem[]>> {
  const version = inputs["go-version"];
  if (version !== "") {
    const wanted = parseWantedGo(version);
    const from = quoteInput(spelled("go-version"), version);
    return wanted.ok
      ? ok({ wanted: wanted.value, from })
      : problem(spelled("go-version"), from, wanted.error);
  }
  const named = inputs["go-version-file"];
  if (named !== "") {
    const from = quoteInput(spelled("go-version-file"), named);
    const text = await readText(world.files, resolve(world.machine.workingDirectory, named));
    if (text === undefined)
      return problem(
        spelled("go-version-file"),
        from,
        "is not there; write the path of a go.mod, go.work, .go-version or .tool-versions.",
      );
    const wanted = wantedByFile(basename(named), text);
    return wanted.ok
      ? ok({ wanted: wanted.value, from })
      : problem(spelled("go-version-file"), from, wanted.error);
  }
  return ok(await wantedByDirectories(world, inputs));
}

function problem(input: string, quoted: string, end: string): Result<never, readonly InputProblem[]> {
  return err([{ input, message: `${quoted} ${end}` }]);
}

/** The error is the end of a sentence about the file. */
function wantedByFile(name: string, text: string): Result<WantedGo, string> {
  if (name.endsWith(".mod") || name.endsWith(".work")) return ok(wantedByText(name, text));
  const [, ofTool] = /^[ \t]*(?:golang|go)[ \t]+([^\s#]+)/m.exec(text) ?? [];
  const word =
    name === ".tool-versions"
      ? (ofTool ?? "")
      : (text.split("\n").find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "").trim();
  if (word === "") return err("names no version of Go; write one into it, or use `go-version`.");
  const wanted = parseWantedGo(word);
  return wanted.ok ? wanted : err(`has \`${word.slice(0, 40)}\` in it, which ${wanted.error}`);
}

/** A file that go will refuse asks for nothing by itself, for every go can say what is wrong with it. */
function wantedByText(name: string, text: string): WantedGo {
  const parsed = name.endsWith(".work") ? parseGoWork(text) : parseGoMod(text);
  return parsed.ok ? wantedByLines(parsed.value.go, parsed.value.toolchain) : { kind: "newest" };
}

async function wantedByDirectories(world: FindWorld, inputs: Inputs): Promise<Wish | undefined> {
  const { environment, workingDirectory } = world.machine;
  const gowork = environment["GOWORK"] ?? "";
  const wishes: Wish[] = [];
  for (const name of inputs["working-directory"]) {
    const directory = resolve(workingDirectory, name);
    const work =
      gowork === "off" ? undefined : gowork !== "" ? gowork : await findAbove(world, directory, "go.work");
    const path = work ?? (await findAbove(world, directory, "go.mod"));
    const text = path === undefined ? undefined : await readText(world.files, path);
    if (path !== undefined && text !== undefined)
      wishes.push({ wanted: wantedByText(basename(path), text), from: path });
  }
  const most = mostWanted(wishes.map(({ wanted }) => wanted));
  return wishes.find(({ wanted }) => wanted === most);
}

/** cmd/go/internal/modload/init.go, findModuleRoot and findWorkspaceFile. */
async function findAbove({ files }: FindWorld, directory: string, name: string): Promise<string | undefined> {
  for (let at = directory; ; at = dirname(at)) {
    const path = join(at, name);
    if ((await files.stat(await files.realPath(path)))?.kind === "file") return path;
    if (at === dirname(at)) return undefined;
  }
}
