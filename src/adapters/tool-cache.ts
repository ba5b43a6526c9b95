// Installed releases of Go: in the runner's tool cache, where setup-go keeps its own, or in a directory of the user's
// in the same layout.

import { existsSync } from "node:fs";
import { rename, mkdir, rm, writeFile, cp } from "node:fs/promises";
import { dirname, join } from "node:path";

import { err, ok } from "../core/result.ts";
import { semverOfGo } from "../go/wanted-go.ts";
import type { Machine } from "../ports/machine.ts";
import type { Toolchains } from "../ports/toolchains.ts";
import { codeOf, messageOf } from "./node-fault.ts";

/** The tool cache of a job, through @actions/tool-cache; else (it writes commands to stdout) the same by hand. */
export function nodeToolchains(machine: Machine, isRunner: boolean): Toolchains {
  const toolCache = machine.environment["RUNNER_TOOL_CACHE"] ?? "";
  const hasTemporary = (machine.environment["RUNNER_TEMP"] ?? "") !== "";
  if (isRunner && toolCache !== "" && hasTemporary) return runnerToolCache();
  return directoryToolchains(toolCache === "" ? userDirectory(machine) : toolCache);
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
    async keep(version, goroot) {
      const { cacheDir } = await import("@actions/tool-cache");
      try {
        return ok(await cacheDir(goroot, "go", semverOfGo(version), process.arch));
      } catch (thrown) {
        return err(messageOf(thrown));
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
    async keep(version, goroot) {
      const place = placeOf(version);
      try {
        await mkdir(dirname(place), { recursive: true });
        await rm(`${place}.complete`, { force: true });
        await rm(place, { recursive: true, force: true });
        await move(goroot, place);
        await writeFile(`${place}.complete`, "");
        return ok(place);
      } catch (thrown) {
        return err(messageOf(thrown));
      }
    },
  };
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
