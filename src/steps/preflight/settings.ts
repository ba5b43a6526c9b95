// What go.mod and the settings say: contradictions, replacements that are not there, private modules without a pattern.

import { dirname, isAbsolute, join, resolve } from "node:path";
import type { SettingTrouble } from "../../diagnose/probe.ts";
import type { Replacement } from "../../go/go-mod-directives.ts";
import type { DirectoryFacts } from "../../plan/facts.ts";
import type { Plan } from "../../plan/plan.ts";
import type { ProbePlan } from "../../plan/probes.ts";
import { stageOf, type Asking } from "./asking.ts";

/** These stop every download; the others are advice. */
const stopping: Readonly<Record<SettingTrouble, string>> = {
  "goproxy-unusable": "GOPROXY",
  "goproxy-off": "GOPROXY",
  "gosumdb-unusable": "GOSUMDB",
  "go111module-off": "GO111MODULE",
};

export function probeSettings(asking: Asking, { contradictions, settings }: Plan): void {
  for (const { id, sentence, advice } of contradictions) {
    const stage = stageOf(asking, "settings", "settings");
    if (!isStopping(id)) {
      stage.good(`${sentence} ${advice}`, true);
      continue;
    }
    const value = settings.find(({ name }) => name === stopping[id])?.value ?? "";
    stage.bad(sentence, { kind: "setting", id, value });
  }
}

function isStopping(id: string): id is SettingTrouble {
  return Object.hasOwn(stopping, id);
}

/** Of a module without one, go says only that nothing is there. */
export async function probeReplacements(
  asking: Asking,
  directories: readonly DirectoryFacts[],
): Promise<void> {
  const { files } = asking.world;
  for (const { from, replacement } of directories.flatMap(replacementsOf)) {
    if (replacement.by.kind !== "directory") continue;
    const { path } = replacement.by;
    const directory = isAbsolute(path) ? path : resolve(from, path);
    const goMod = join(directory, "go.mod");
    const stage = stageOf(asking, "go.mod", "replace");
    const found = await files.stat(await files.realPath(goMod));
    const { module, version } = replacement.old;
    const name = version === "" ? module : `${module}@${version}`;
    if (found?.kind === "file") stage.good(`${name} is ${path}`);
    else {
      const saw = { kind: "no-replacement", module: name, directory: path, goMod: `${path}/go.mod` } as const;
      stage.bad(`${name} is to be ${path}, and there is no go.mod`, saw);
    }
  }
}

function replacementsOf({ module, workspace }: DirectoryFacts): { from: string; replacement: Replacement }[] {
  const modules = workspace === undefined ? [module] : workspace.members;
  const all = modules.flatMap((each) =>
    each === undefined
      ? []
      : each.goMod.replace.map((replacement) => ({ from: dirname(each.goModPath), replacement })),
  );
  const ofWork = workspace?.goWork.replace ?? [];
  return [
    ...ofWork.map((replacement) => ({ from: dirname(workspace?.goWorkPath ?? ""), replacement })),
    ...all,
  ];
}

/** A required module of an internal host, or of one that only netrc knows, where a public proxy would be asked for it. */
export function probePrivacy(asking: Asking, { exposed }: ProbePlan): void {
  for (const { module, version, proxy } of exposed) {
    stageOf(asking, "go.mod", "private").bad(
      `${module} looks private, matches no pattern of GOPRIVATE, and ${proxy} would be asked for it`,
      { kind: "not-private", module, version, proxy },
    );
  }
}
