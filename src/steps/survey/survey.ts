// The survey: what the go command, the files and the runner say, before anything is decided. Changes nothing.

import { delimiter, isAbsolute, join, resolve } from "node:path";
import { err, ok, type Result } from "../../core/result.ts";
import { Secret } from "../../core/secret.ts";
import { goVariableInputs, goVariables, variablesOf } from "../../inputs/go-variables.ts";
import type { InputProblem } from "../../inputs/problem.ts";
import type { InputName, Inputs } from "../../inputs/spec.ts";
import type { DirectoryFacts, Facts } from "../../plan/facts.ts";
import { parseGoEnvFile, settingSources } from "../../plan/go-env-file.ts";
import { shownSettings } from "../../plan/settings.ts";
import { showValue } from "../../go/shown-value.ts";
import type { SurveyWorld } from "./survey-world.ts";
import { readCredentialHosts } from "./netrc-entries.ts";
import { surveyDirectory } from "./directory.ts";
import { readEvent } from "./event.ts";
import { askGo, type GoAnswer, type SurveyFault } from "./ask-go.ts";
import { asMeant, readEarlierGuard } from "./earlier-guard.ts";
import { readKeyFiles, relativePath } from "./key-files.ts";
import { isFilledByUs, isPopulated } from "./module-cache.ts";
import { readText } from "./read-text.ts";
import { noDirectory } from "./wrong-directory.ts";

/** Variables that people set because an article says so; no release of Go reads them. */
const strayVariables = ["GONOSUMCHECK", "GOPROXIES", "GOSUMCHECK", "GONOVERIFY"];

/**
 * Asks go in each directory under GOTOOLCHAIN=local, with the variables that inputs name. The error is either wrong
 * input, all problems at once and under the names the user `spelled`, or that go itself cannot be run. A go.mod that go will refuse is neither: it is in
 * `unreadable`, and go's own error gets diagnosed later.
 */
export async function survey(
  given: SurveyWorld,
  inputs: Inputs,
  spelled: (name: InputName) => string = (name) => name,
): Promise<Result<Facts, readonly InputProblem[] | SurveyFault>> {
  const guard = await readEarlierGuard(given);
  const world = asMeant(given, guard);
  const { environment } = world.machine;
  const names = inputs["working-directory"];
  const found: { name: string; answer: GoAnswer }[] = [];
  const problems: InputProblem[] = [];
  const where = spelled("working-directory");
  let fault: SurveyFault | undefined;
  const seen = new Set<string>();
  for (const name of names) {
    const directory = resolve(world.machine.workingDirectory, name);
    const real = await world.files.realPath(directory);
    // Written twice, or in two ways: `app` and `./app/`.
    if (seen.has(real)) continue;
    seen.add(real);
    if ((await world.files.stat(real))?.kind !== "directory") {
      problems.push(await noDirectory(world, { spelled: where, name, directory }));
      continue;
    }
    const answer = await askGo(world, directory, variablesOf(inputs), inputs.timeout);
    if (answer.ok) found.push({ name, answer: answer.value });
    else fault ??= answer.error;
  }

  const directories: DirectoryFacts[] = [];
  for (const { name, answer } of found) {
    const surveyed = await surveyDirectory(world, inputs, name, answer, where);
    if (!surveyed.ok) problems.push(surveyed.error);
    else if (!directories.some((earlier) => isSameModule(earlier, surveyed.value)))
      directories.push({ ...surveyed.value, relativePath: await relativePath(world, answer.directory) });
  }
  const keyFiles = await readKeyFiles(
    world,
    inputs["cache-dependency-path"],
    directories,
    spelled("cache-dependency-path"),
  );
  if (!keyFiles.ok) problems.push(...keyFiles.error);
  const first = found[0]?.answer;
  // Wrong input is told even where go cannot be asked: both have to be mended.
  if (problems.length > 0 || !keyFiles.ok || first === undefined) {
    return err(problems.length > 0 || fault === undefined ? problems : fault);
  }
  if (fault !== undefined) return err(fault);

  const goproxy =
    guard !== undefined && inputs.goproxy === ""
      ? guard.unwrap(first.env.GOPROXY ?? "")
      : (first.env.GOPROXY ?? "");
  const gomodcache =
    first.env.GOMODCACHE ?? join((first.env.GOPATH ?? "").split(delimiter)[0] ?? "", "pkg", "mod");
  const freeBytes = await world.files.freeBytes(gomodcache);
  return ok({
    go: {
      version: first.version,
      env: shownEnvironment({ ...first.env, GOPROXY: goproxy, GOTOOLCHAIN: first.gotoolchain }),
      sources: await sourcesOf(world, inputs, first),
      goproxy: new Secret(goproxy),
      secretSettings: Object.values({ ...first.env, GOPROXY: goproxy })
        .filter((value) => showValue(value) !== value)
        .map((value) => new Secret(value)),
      strayVariables: strayVariables.filter((name) => (environment[name] ?? "") !== ""),
    },
    directories,
    gomodcache: {
      path: gomodcache,
      usable: isAbsolute(gomodcache),
      populated: await isPopulated(world.files, gomodcache),
      empty: (await world.files.list(gomodcache)).length === 0,
      filledByUs: await isFilledByUs(world, gomodcache),
      ...(freeBytes !== undefined && { freeBytes }),
    },
    event: await readEvent(world),
    hasCacheService: ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_CACHE_URL"].some(
      (name) => (environment[name] ?? "") !== "",
    ),
    ...(guard?.standsIn(environment["GOPROXY"] || (first.env.GOPROXY ?? "")) === true && {
      earlierGuard: {
        address: guard.address,
        originalGoproxy: showValue(guard.goproxy),
        ...(guard.settings && { settings: guard.settings }),
      },
    }),
    keyFiles: keyFiles.value,
    netrcMachines: await readCredentialHosts(world, inputs.netrc),
  });
}

/** Two directories of one module or workspace: go downloads the same from either. */
function isSameModule(one: Pick<DirectoryFacts, "module" | "workspace">, other: typeof one): boolean {
  const path = one.workspace?.goWorkPath ?? one.module?.goModPath;
  return path !== undefined && path === (other.workspace?.goWorkPath ?? other.module?.goModPath);
}

function shownEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, showValue(value)]));
}

async function sourcesOf(
  { machine, files }: SurveyWorld,
  inputs: Inputs,
  { env }: GoAnswer,
): Promise<Facts["go"]["sources"]> {
  const goenv = env.GOENV ?? "";
  const userFile = isAbsolute(goenv) ? await readText(files, goenv) : undefined;
  const rootFile = env.GOROOT === undefined ? undefined : await readText(files, join(env.GOROOT, "go.env"));
  return settingSources([...shownSettings, ...goVariableInputs.map((name) => goVariables[name])], {
    inputs: variablesOf(inputs),
    environment: machine.environment,
    userFile: parseGoEnvFile(userFile ?? ""),
    rootFile: parseGoEnvFile(rootFile ?? ""),
  });
}
