// The one-key diagnosis: everything that a probe can see from where we stand, with or without a go, a go.mod, a network.

import { dirname, join, resolve } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import { diagnoseProbes } from "../../diagnose/diagnose.ts";
import type { Probe } from "../../diagnose/probe.ts";
import type { Finding } from "../../diagnose/rule.ts";
import type { InputProblem } from "../../inputs/problem.ts";
import { decide } from "../../plan/decide.ts";
import type { DirectoryFacts, Facts } from "../../plan/facts.ts";
import type { Plan } from "../../plan/plan.ts";
import { planProbes } from "../../plan/probes.ts";
import type { World } from "../../ports/world.ts";
import { settingsInForce } from "../circumstances.ts";
import { readCredentials } from "../credentials.ts";
import { credentialForms, hiderOf } from "../mask-credentials.ts";
import type { Asked } from "../read-inputs.ts";
import { surveyDirectory } from "../survey/directory.ts";
import { readCredentialHosts } from "../survey/netrc-entries.ts";
import { survey } from "../survey/survey.ts";
import { factsBeforeGo } from "../toolchain/survey-before-go.ts";
import { findingsOf } from "../toolchain/without-go.ts";
import { probeAll } from "./all.ts";

export interface Look {
  readonly plan: Plan;
  readonly probes: readonly Probe[];
  /** None if all is well. */
  readonly findings: readonly Finding[];
  /** Takes credentials out of a text. */
  readonly hide: (text: string) => string;
}

/** Changes nothing and downloads nothing. The error is wrong input. */
export async function lookAround(
  world: World,
  asked: Asked,
  signal: AbortSignal,
): Promise<Result<Look, readonly InputProblem[]>> {
  // Nothing is downloaded, so that a directory without a module will do.
  const inputs = { ...asked.inputs, download: "none" } as const;
  const surveyed = await survey(world, inputs, asked.spelled);
  if (!surveyed.ok && !("kind" in surveyed.error)) return err(surveyed.error);
  const fault = surveyed.ok || !("kind" in surveyed.error) ? undefined : surveyed.error;
  const facts = surveyed.ok ? surveyed.value : await factsWithoutGo(world, { ...asked, inputs });

  const { plan, withheld } = decide(inputs, facts, asked.mirrors);
  const gomodcache = plan.gomodcache || defaultModuleCache(world);
  const probes = await probeAll(
    { world, signal },
    {
      plan: { ...plan, gomodcache },
      facts,
      whom: planProbes(plan, withheld, facts),
      credentials: await readCredentials(world, withheld.netrc),
    },
  );
  const seen = diagnoseProbes({
    output: "",
    attempts: [],
    settings: settingsInForce(world, plan),
    platform: world.machine.platform,
    attended: world.host.showsProgress,
    probes,
  });
  // A go that is not there can be fetched; one that does not answer is in everybody's way.
  const ofGo = fault?.kind === "go-failed" ? findingsOf(world, fault) : [];
  return ok({ plan, probes, findings: [...ofGo, ...seen], hide: hiderOf(credentialForms(withheld)) });
}

/** The environment, and the go.mod that go would find from each directory. */
async function factsWithoutGo(world: World, { inputs, spelled }: Asked): Promise<Facts> {
  const { facts } = await factsBeforeGo(world, inputs);
  const directories: DirectoryFacts[] = [];
  for (const name of inputs["working-directory"]) {
    const directory = resolve(world.machine.workingDirectory, name);
    const goMod = await findUpwards(world, directory, "go.mod");
    const goWork =
      facts.go.env["GOWORK"] === "off" ? undefined : await findUpwards(world, directory, "go.work");
    const env = { ...facts.go.env, GOMOD: goMod ?? "", GOWORK: goWork ?? "" };
    const answer = { directory, version: "", env, gotoolchain: "" };
    const found = await surveyDirectory(world, inputs, name, answer, spelled("working-directory"));
    if (found.ok) directories.push({ ...found.value, relativePath: name });
  }
  return { ...facts, directories, netrcMachines: await readCredentialHosts(world, inputs.netrc) };
}

async function findUpwards({ files }: World, from: string, name: string): Promise<string | undefined> {
  for (let directory = from; ; directory = dirname(directory)) {
    const path = join(directory, name);
    if ((await files.stat(await files.realPath(path)))?.kind === "file") return path;
    if (dirname(directory) === directory) return undefined;
  }
}

/** cmd/go/internal/cfg, gopathDir and GOMODCACHE; "" without a home. */
function defaultModuleCache({ machine }: World): string {
  const { GOMODCACHE: own = "", GOPATH: gopath = "" } = machine.environment;
  if (own !== "") return own;
  const first = gopath.split(machine.platform === "win32" ? ";" : ":")[0] ?? "";
  if (first !== "") return join(first, "pkg", "mod");
  return machine.homeDirectory === "" ? "" : join(machine.homeDirectory, "go", "pkg", "mod");
}
