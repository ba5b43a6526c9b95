// For whom a go command waited when it was ended: a process that held a lock, the version control that ran below it,
// else a host that go asks itself for modules it does not have yet.

import { lockWords, waitedWords } from "../diagnose/waited-words.ts";
import { formatModuleVersion, type ModuleVersion } from "../go/module-version.ts";
import type { Plan } from "../plan/plan.ts";
import type { RunningProgram } from "../ports/command.ts";
import type { World } from "../ports/world.ts";
import { describeVersionControl, type VersionControlRun } from "../report/running-programs.ts";
import { downloadDirectory, layoutPath } from "../store/layout.ts";

/** What has run for less is at work rather than waiting. */
const leastWaitMs = 1_000;

/** One line for whatever ran below go and was waiting: for a lock of another process, or for the host of a repository. */
export function waitsBelow(
  files: readonly ModuleVersion[],
  below: readonly RunningProgram[],
): readonly string[] {
  return [...lockWaits(below), ...versionControlWaits(files, below)];
}

function lockWaits(below: readonly RunningProgram[]): readonly string[] {
  const lines = below.flatMap(({ lock }) =>
    lock === undefined
      ? []
      : [lockWords({ path: lock.path, holder: lock.holder?.program ?? "", holderId: lock.holder?.id ?? 0 })],
  );
  return [...new Set(lines)];
}

function versionControlWaits(
  files: readonly ModuleVersion[],
  below: readonly RunningProgram[],
): readonly string[] {
  return describeVersionControl(below)
    .filter(({ ageMs }) => ageMs >= leastWaitMs)
    .map((run) => {
      const module = moduleAt(files, run);
      const { command, address, ageMs: forMs } = run;
      return waitedWords({
        module: module === undefined ? "" : formatModuleVersion(module),
        command,
        address,
        forMs,
      });
    });
}

/**
 * One line for each host of a module that go asks for itself and does not have. Meant for a go command that ran no
 * version control and waited for nothing that we fetch.
 */
export async function goWaits(
  { files: disk }: Pick<World, "files">,
  { gomodcache, files }: Pick<Plan, "gomodcache" | "files">,
  forMs: number,
): Promise<readonly string[]> {
  const byHost = new Map<string, ModuleVersion>();
  if (forMs < leastWaitMs) return [];
  for (const file of files.filter(({ direct }) => direct)) {
    const place = layoutPath({ ...file, kind: "mod" });
    const [host = ""] = file.module.split("/");
    if (place === undefined || byHost.has(host)) continue;
    if ((await disk.stat(`${downloadDirectory(gomodcache)}/${place}`)) === undefined) byHost.set(host, file);
  }
  return [...byHost.values()].map((file) => {
    const address = `https://${file.module}`;
    return waitedWords({ module: formatModuleVersion(file), command: "go", address, forMs });
  });
}

/** Whose repository it speaks to; undefined for a module whose path is not that of its repository. */
function moduleAt(
  files: readonly ModuleVersion[],
  { place, address }: VersionControlRun,
): ModuleVersion | undefined {
  const repositories = [place, address.replace(/^[a-z+]+:\/\/([^/:]*)(?::\d+)?/, "$1")].filter((one) =>
    one.includes("/"),
  );
  return files.find(({ module }) => {
    const path = `${module.replace(/\.git(?=\/|$)/, "")}/`;
    return repositories.some((repository) => path.startsWith(`${repository}/`));
  });
}
