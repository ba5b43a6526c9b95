// One working directory: the module or workspace that go finds there, and what its files say.

import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import type { FileProblem } from "../../go/file-problem.ts";
import { flagValue, parseGoFlags } from "../../go/go-flags.ts";
import { parseGoMod } from "../../go/go-mod.ts";
import { parseGoSum, type GoSum } from "../../go/go-sum.ts";
import { parseGoWork } from "../../go/go-work.ts";
import { toolchainNeeded } from "../../go/toolchain.ts";
import { decideVendoring } from "../../go/vendoring.ts";
import type { InputProblem } from "../../inputs/problem.ts";
import type { Inputs } from "../../inputs/spec.ts";
import type { DirectoryFacts, ModuleFacts, WorkspaceFacts } from "../../plan/facts.ts";
import type { Files } from "../../ports/files.ts";
import type { SurveyWorld } from "./survey-world.ts";
import type { GoAnswer } from "./ask-go.ts";
import { readText } from "./read-text.ts";
import { noModule } from "./wrong-directory.ts";

type Surveyed = Omit<DirectoryFacts, "relativePath">;
type Unreadable = DirectoryFacts["unreadable"][number];

/**
 * GOMOD and GOWORK decide what is there, as go finds it from this directory; the error is a wrong working directory,
 * under the name that the user `spelled`.
 */
export async function surveyDirectory(
  { files }: SurveyWorld,
  inputs: Inputs,
  name: string,
  { directory, env, version }: GoAnswer,
  spelled: string,
): Promise<Result<Surveyed, InputProblem>> {
  const unreadable: Unreadable[] = [];
  const flags = parseGoFlags(env.GOFLAGS ?? "");
  const goWorkPath = isAbsolute(env.GOWORK ?? "") ? (env.GOWORK ?? "") : undefined;
  const modfile = flagValue(flags, "modfile");
  const found = isAbsolute(env.GOMOD ?? "") && basename(env.GOMOD ?? "") === "go.mod" ? env.GOMOD : undefined;

  const workspace = goWorkPath === undefined ? undefined : await readWorkspace(files, goWorkPath, unreadable);
  // A go.mod beside or outside the workspace's members plays no part while the workspace is in force.
  const goModPath = goWorkPath === undefined ? found : undefined;
  const module =
    goModPath === undefined
      ? undefined
      : await readModule(files, modfile === undefined ? goModPath : resolve(directory, modfile), unreadable);

  const unlisted = workspace && found !== undefined ? await unlistedIn(files, workspace, found) : undefined;

  // With modules switched off go finds nothing and says so itself; that has a diagnosis of its own.
  const mayLackModule = inputs.download === "none" || env.GO111MODULE === "off";
  if (goWorkPath === undefined && goModPath === undefined && !mayLackModule) {
    return err(await noModule(files, { spelled, name, directory }));
  }
  const lines = workspace === undefined ? module?.goMod : workspace.goWork;
  const vendor = await vendorDirectory(files, goWorkPath ?? goModPath);
  const needed = toolchainNeeded(version, lines?.go, lines?.toolchain);
  const byGoLine = toolchainNeeded(version, lines?.go, undefined) !== undefined;
  return ok({
    directory,
    name,
    ...(module !== undefined && { module }),
    ...(workspace !== undefined && { workspace }),
    ...(unlisted !== undefined && { unlisted }),
    vendoring: decideVendoring({
      flags,
      goLine: lines?.go,
      ...vendor,
      workspace: goWorkPath !== undefined,
      goVersion: /\bgo(\d+(?:\.\d+)*(?:[a-z]+\d+)?)/.exec(needed ?? version)?.[1] ?? "",
    }),
    ...(needed !== undefined && {
      newerGo: { version: needed.replace(/^go/, ""), line: byGoLine ? "go" : "toolchain" },
    }),
    unreadable,
  });
}

/** Undefined if go will refuse the file. */
async function readModule(
  files: Files,
  goModPath: string,
  unreadable: Unreadable[],
): Promise<ModuleFacts | undefined> {
  const goSumPath = goModPath.replace(/\.mod$/, ".sum"); // modload/init.go: beside -modfile too
  const goSum = await readSum(files, goSumPath, unreadable);
  const text = await readText(files, goModPath);
  if (text === undefined) {
    unreadable.push({ path: goModPath, why: "There is no such file, or it may not be read." });
    return undefined;
  }
  const goMod = parseGoMod(text);
  if (goMod.ok) return { goModPath, goMod: goMod.value, goSumPath, ...(goSum !== undefined && { goSum }) };
  unreadable.push({ path: goModPath, why: describe(goMod.error) });
  return undefined;
}

async function readWorkspace(
  files: Files,
  goWorkPath: string,
  unreadable: Unreadable[],
): Promise<WorkspaceFacts | undefined> {
  const text = await readText(files, goWorkPath);
  if (text === undefined) {
    unreadable.push({ path: goWorkPath, why: "There is no such file, or it may not be read." });
    return undefined;
  }
  const goWork = parseGoWork(text);
  if (!goWork.ok) {
    unreadable.push({ path: goWorkPath, why: describe(goWork.error) });
    return undefined;
  }
  const members: ModuleFacts[] = [];
  for (const { path } of goWork.value.use) {
    const member = await readModule(files, join(resolve(dirname(goWorkPath), path), "go.mod"), unreadable);
    if (member !== undefined) members.push(member);
  }
  const goWorkSum = await readSum(files, `${goWorkPath}.sum`, unreadable);
  return { goWorkPath, goWork: goWork.value, ...(goWorkSum !== undefined && { goWorkSum }), members };
}

/** `go env GOMOD` names the nearest go.mod, whether the workspace has it or not (modload/init.go, findModuleRoot). */
async function unlistedIn(
  files: Files,
  { goWorkPath, goWork }: WorkspaceFacts,
  goModPath: string,
): Promise<string | undefined> {
  const [root, module] = [dirname(goWorkPath), dirname(goModPath)];
  const real = await files.realPath(module);
  for (const { path } of goWork.use)
    if ((await files.realPath(resolve(root, path))) === real) return undefined;
  const seen = relative(root, module).replaceAll("\\", "/");
  return seen.startsWith("..") || isAbsolute(seen) ? seen : `./${seen}`;
}

async function readSum(files: Files, path: string, unreadable: Unreadable[]): Promise<GoSum | undefined> {
  const text = await readText(files, path);
  const goSum = text === undefined ? undefined : parseGoSum(text);
  if (goSum?.ok === false) unreadable.push({ path, why: describe(goSum.error) });
  return goSum?.ok === true ? goSum.value : undefined;
}

function describe([first, ...more]: readonly FileProblem[]): string {
  const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
  return first === undefined ? "Go refuses it." : `line ${first.line}: ${first.message}${others}`;
}

async function vendorDirectory(
  files: Files,
  beside: string | undefined,
): Promise<{ hasVendorDirectory: boolean; modulesTxt?: string }> {
  if (beside === undefined) return { hasVendorDirectory: false };
  const vendor = join(dirname(beside), "vendor");
  const modulesTxt = await readText(files, join(vendor, "modules.txt"));
  const hasVendorDirectory = (await files.stat(await files.realPath(vendor)))?.kind === "directory";
  return { hasVendorDirectory, ...(modulesTxt !== undefined && { modulesTxt }) };
}
