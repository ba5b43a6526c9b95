// Which files `go mod download` will need, as far as go.mod and go.sum tell: exact for the zips of a tidy module with
// go 1.17 or later, an estimate elsewhere (cmd/go/internal/modcmd/download.go, runDownload; go.dev/ref/mod#graph-pruning).

import { replacementFor, type GoMod } from "../go/go-mod.ts";
import type { Replacement } from "../go/go-mod-directives.ts";

import { compareVersions } from "../go/semver.ts";
import { goLineAtLeast } from "../go/toolchain.ts";
import { toolchainModule } from "../go/wanted-go.ts";
import type { FileKind, ModuleVersion } from "../go/module-version.ts";
import type { DownloadMode } from "../inputs/spec.ts";
import type { DirectoryFacts } from "./facts.ts";
import type { NeededFile } from "./plan.ts";

export interface ModuleSetQuestion {
  readonly directories: readonly DirectoryFacts[];
  readonly download: DownloadMode;
  /** Of the go command that will run, such as "go1.26.8". */
  readonly goVersion: string;
  /** GOPRIVATE, GONOPROXY or GONOSUMDB matches the path. */
  isPrivate(module: string): boolean;
  /** Version control is asked by go itself. */
  isDirect(module: string): boolean;
}

/** Files in a stable order: by module, version, then info, mod, zip. A file that one directory needs for sure is no estimate. */
export function moduleSet(question: ModuleSetQuestion): NeededFile[] {
  const files = new Map<string, NeededFile>();
  const sums = question.directories.flatMap(sumsOf);
  const need = (wanted: ModuleVersion, kind: FileKind, estimated: boolean): void => {
    const { module, version } = wanted;
    const key = `${module}@${version} ${kind}`;
    if (files.get(key)?.estimated === false || (estimated && files.has(key))) return;
    const h1 =
      kind === "info" ? undefined : hashIn(sums, `${module} ${version}${kind === "mod" ? "/go.mod" : ""}`);
    const direct = question.isDirect(module);
    const isPrivate = question.isPrivate(module);
    files.set(key, { module, version, kind, ...(h1 !== undefined && { h1 }), direct, isPrivate, estimated });
  };
  for (const directory of question.directories) {
    // `go mod download all` fetches modules whether or not a vendor directory would be used for building.
    if (directory.vendoring.inForce && question.download !== "all") continue;
    needDirectory(directory, question, need);
  }
  return [...files.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, file]) => file);
}

type Need = (wanted: ModuleVersion, kind: FileKind, estimated: boolean) => void;

/** What the files of one directory say together. */
interface Graph {
  readonly members: readonly GoMod[];
  readonly replacements: ReturnType<typeof replacementsOf>;
  /** The paths of its own modules: nobody downloads them. */
  readonly own: ReadonlySet<string | undefined>;
}

function needDirectory(directory: DirectoryFacts, question: ModuleSetQuestion, need: Need): void {
  const members = membersOf(directory);
  const own = new Set(members.map((goMod) => goMod.module?.path));
  const graph: Graph = { members, replacements: replacementsOf(directory), own };
  // What another member or an older graph selects is in no single go.mod.
  const isExact = directory.workspace === undefined && members.every(isPruned);
  needRequirements(graph, !isExact, need);
  const selected = needSummed(graph, sumsOf(directory), need);
  const takesAll =
    !isExact || question.download === "all" || !goLineAtLeast(question.goVersion.replace(/^go/, ""), "1.18");
  if (!takesAll) return;
  for (const wanted of selected)
    if (!own.has(wanted.module)) for (const kind of ["info", "zip"] as const) need(wanted, kind, true);
}

function needRequirements({ members, replacements, own }: Graph, isEstimated: boolean, need: Need): void {
  for (const goMod of members) {
    for (const required of goMod.require) {
      if (own.has(required.module) || isExcluded(goMod, required)) continue;
      const target = afterReplace(replacements, required);
      if (target === undefined) continue;
      for (const kind of ["info", "mod", "zip"] as const) need(target, kind, isEstimated);
    }
  }
}

/** Every go.mod that go.sum knows may be asked for; gives back the newest version of each module. */
function needSummed(
  { members, replacements }: Graph,
  sums: ReturnType<typeof sumsOf>,
  need: Need,
): Iterable<ModuleVersion> {
  const selected = new Map<string, ModuleVersion>();
  for (const key of sums.flatMap((sum) => [...sum.keys()])) {
    const { wanted, kind } = parseSumKey(key);
    // Lines about the go command itself, which is fetched for one system and by go alone.
    if (wanted === undefined || wanted.module === toolchainModule) continue;
    if (isReplaced(replacements, wanted) || members.some((goMod) => isExcluded(goMod, wanted))) continue;
    if (kind === "mod") need(wanted, "mod", true);
    const newest = selected.get(wanted.module);
    if (newest === undefined || compareVersions(newest.version, wanted.version) < 0)
      selected.set(wanted.module, wanted);
  }
  return selected.values();
}

/** `go` 1.17 and later: go.mod names every module of the build. */
function isPruned({ go }: GoMod): boolean {
  return go !== undefined && goLineAtLeast(go, "1.17");
}

function isExcluded(goMod: GoMod, { module, version }: ModuleVersion): boolean {
  return goMod.exclude.some((excluded) => excluded.module === module && excluded.version === version);
}

/** go.mod files of the directory's module, or of the members of its workspace. */
function membersOf({ module, workspace }: DirectoryFacts): readonly GoMod[] {
  if (workspace !== undefined) return workspace.members.map(({ goMod }) => goMod);
  return module === undefined ? [] : [module.goMod];
}

/** Replacements by precedence: those of go.work hide those of its members (go.dev/ref/mod#go-work-file-replace). */
type Replacements = readonly (readonly Replacement[])[];

function replacementsOf(directory: DirectoryFacts): Replacements {
  const ofMembers = membersOf(directory).flatMap(({ replace }) => replace);
  return directory.workspace === undefined ? [ofMembers] : [directory.workspace.goWork.replace, ofMembers];
}

function firstReplacement(replacements: Replacements, wanted: ModuleVersion): Replacement | undefined {
  for (const list of replacements) {
    const replacement = replacementFor(list, wanted);
    if (replacement !== undefined) return replacement;
  }
  return undefined;
}

function isReplaced(replacements: Replacements, wanted: ModuleVersion): boolean {
  const replacement = firstReplacement(replacements, wanted);
  // A fork at another version of the same path has its lines under the path that is replaced.
  return (
    replacement !== undefined &&
    !(replacement.by.kind === "module" && replacement.by.module === wanted.module)
  );
}

/** What is asked for instead; undefined for a directory, which nobody is asked for. */
function afterReplace(replacements: Replacements, wanted: ModuleVersion): ModuleVersion | undefined {
  const by = firstReplacement(replacements, wanted)?.by;
  if (by === undefined) return { module: wanted.module, version: wanted.version };
  return by.kind === "directory" ? undefined : { module: by.module, version: by.version };
}

type Hashes = ReadonlyMap<string, string>;

function sumsOf({ module, workspace }: DirectoryFacts): Hashes[] {
  const modules = workspace === undefined ? [module] : workspace.members;
  const sums = [workspace?.goWorkSum, ...modules.map((each) => each?.goSum)];
  return sums.flatMap((sum) => (sum === undefined ? [] : [sum.hashes]));
}

function hashIn(sums: readonly Hashes[], key: string): string | undefined {
  for (const sum of sums) {
    const hash = sum.get(key);
    if (hash !== undefined) return hash;
  }
  return undefined;
}

/** `path version` is a zip, `path version/go.mod` a go.mod. */
function parseSumKey(key: string): { wanted: ModuleVersion | undefined; kind: "mod" | "zip" } {
  const blank = key.indexOf(" ");
  const kind = key.endsWith("/go.mod") ? "mod" : "zip";
  const version = key.slice(blank + 1, kind === "mod" ? -"/go.mod".length : undefined);
  return { wanted: blank < 1 ? undefined : { module: key.slice(0, blank), version }, kind };
}
