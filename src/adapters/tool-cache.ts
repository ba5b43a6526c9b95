// Installed releases of Go: in the runner's tool cache, where setup-go keeps its own, or in a directory of the user's
// in the same layout.

import { existsSync } from "node:fs";
import { rename, mkdtemp, readdir, rm, writeFile, cp } from "node:fs/promises";
import { dirname, join } from "node:path";

import { err, ok } from "../core/result.ts";
import { goOfSemver, semverOfGo } from "../go/wanted-go.ts";
import type { Machine } from "../ports/machine.ts";
import type { Toolchains } from "../ports/toolchains.ts";
import { makeDirectories } from "./node-directory.ts";
import { codeOf, messageOf } from "./node-fault.ts";

/** The tool cache of a job, through @actions/tool-cache; else (it writes commands to stdout) the same by hand. */
export function nodeToolchains(machine: Machine, isRunner: boolean): Toolchains {
  const toolCache = machine.environment["RUNNER_TOOL_CACHE"] ?? "";
  const temporary = machine.environment["RUNNER_TEMP"] ?? "";
  const ofUser = directoryToolchains(userDirectory(machine));
  const usual =
    isRunner && toolCache !== "" && temporary !== ""
      ? runnerToolCache()
      : toolCache === ""
        ? ofUser
        : directoryToolchains(toolCache);
  // What is for this job alone is for a runner alone, which throws it away.
  const others = [
    ...(usual === ofUser ? [] : [ofUser]),
    ...(isRunner && temporary !== "" ? [forThisJob(temporary)] : []),
  ];
  return whereverItMayBe(usual, others);
}

/** A tool cache that nobody may write into is no reason to go without a Go that is here already. */
function whereverItMayBe(usual: Toolchains, others: readonly Toolchains[]): Toolchains {
  return {
    platform: usual.platform,
    async find(version) {
      for (const toolchains of [usual, ...others]) {
        const found = await toolchains.find(version);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    async list() {
      const all = await Promise.all([usual, ...others].map((toolchains) => toolchains.list()));
      return [...new Set(all.flat())];
    },
    async keep(version, goroot) {
      const first = await usual.keep(version, goroot);
      if (first.ok) return first;
      for (const toolchains of others) {
        const kept = await toolchains.keep(version, goroot);
        if (kept.ok) return ok({ ...kept.value, insteadOf: first.error });
      }
      return first;
    },
  };
}

/** Below a name that nobody can foresee, and so nobody can have put anything there. */
function forThisJob(temporary: string): Toolchains {
  return {
    platform: goPlatform(),
    find: () => Promise.resolve(undefined),
    list: () => Promise.resolve([]),
    async keep(version, goroot) {
      try {
        return await directoryToolchains(await mkdtemp(join(temporary, "go-mod-guard-toolchains-"))).keep(
          version,
          goroot,
        );
      } catch (thrown) {
        return err(inGoWords(messageOf(thrown)));
      }
    },
  };
}

function runnerToolCache(): Toolchains {
  return {
    platform: goPlatform(),
    async find(version) {
      const { find } = await import("@actions/tool-cache");
      try {
        return whole(find("go", semverOfGo(version), process.arch));
      } catch {
        // A tool cache that cannot be read is one that has nothing for us.
        return undefined;
      }
    },
    async list() {
      const { findAllVersions } = await import("@actions/tool-cache");
      try {
        return findAllVersions("go", process.arch).flatMap((version) => goOfSemver(version) ?? []);
      } catch {
        return [];
      }
    },
    async keep(version, goroot) {
      const { cacheDir } = await import("@actions/tool-cache");
      try {
        return ok({ goroot: await cacheDir(goroot, "go", semverOfGo(version), process.arch) });
      } catch (thrown) {
        return err(inGoWords(messageOf(thrown)));
      }
    },
  };
}

/** `DIRECTORY/go/1.22.3/x64`, and `x64.complete` beside it once all is there. */
export function directoryToolchains(directory: string): Toolchains {
  const placeOf = (version: string): string => join(directory, "go", semverOfGo(version), process.arch);
  return {
    platform: goPlatform(),
    find(version) {
      const place = placeOf(version);
      return Promise.resolve(existsSync(`${place}.complete`) ? whole(place) : undefined);
    },
    async list() {
      const names = await readdir(join(directory, "go")).catch(() => []);
      return names.flatMap((name) => goOfSemver(name) ?? []);
    },
    async keep(version, goroot) {
      const place = placeOf(version);
      // Somebody else has kept it meanwhile, and may be running it.
      const there = await this.find(version);
      if (there !== undefined) return ok({ goroot: there });
      try {
        makeDirectories(dirname(place));
        await rm(`${place}.complete`, { force: true });
        await rm(place, { recursive: true, force: true });
        await move(goroot, place);
        await writeFile(`${place}.complete`, "");
        return ok({ goroot: place });
      } catch (thrown) {
        await rm(place, { recursive: true, force: true }).catch(() => {});
        return err(inGoWords(messageOf(thrown)));
      }
    },
  };
}

/** `mkdir /x: permission denied`, as go says it, of Node's `EACCES: permission denied, mkdir '/x'`. */
function inGoWords(message: string): string {
  const [, why, call, from, to] =
    /\bE[A-Z]+: ([^,]{1,200}), (\w+) '([^']+)'(?: -> '([^']+)')?/.exec(message) ?? [];
  return from === undefined ? message : `${call} ${to ?? from}: ${why}`;
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (thrown) {
    // Another file system, or on Windows a virus scanner that has a file open.
    if (!["EXDEV", "EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
    await cp(from, to, { recursive: true });
  }
}

/** A directory with a go command in it. */
function whole(goroot: string): string | undefined {
  if (goroot === "") return undefined;
  return ["go", "go.exe"].some((name) => existsSync(join(goroot, "bin", name))) ? goroot : undefined;
}

/** Where programs of this user keep what they can fetch again. */
function userDirectory({ environment, homeDirectory, platform }: Machine): string {
  const named = environment[platform === "win32" ? "LOCALAPPDATA" : "XDG_CACHE_HOME"] ?? "";
  const usual =
    platform === "darwin" ? join("Library", "Caches") : platform === "win32" ? "AppData" : ".cache";
  return join(named === "" ? join(homeDirectory, usual) : named, "go-mod-guard", "toolchains");
}

/** GOOS-GOARCH from Node's names for the same. */
function goPlatform(): string {
  const systems: Readonly<Record<string, string>> = { win32: "windows", sunos: "solaris" };
  const architectures: Readonly<Record<string, string>> = {
    x64: "amd64",
    ia32: "386",
    ppc64: "ppc64le",
    mipsel: "mipsle",
  };
  const { platform, arch } = process;
  return `${systems[platform] ?? platform}-${architectures[arch] ?? arch}`;
}
