// The survey: what the go command, the files and the runner say, before anything is decided. Changes nothing.

import { isAbsolute, join, resolve } from "node:path";
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
import { moduleCacheFacts } from "./module-cache.ts";
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
  const where = spelled("working-directory");
  const asked = await askInEach(world, inputs, where);
  const surveyed = await surveyEach(world, inputs, asked.answers, where);
  const { directories } = surveyed;
  const keyFiles = await readKeyFiles(
    world,
    inputs["cache-dependency-path"],
    directories,
    spelled("cache-dependency-path"),
  );
  const problems = [...asked.problems, ...surveyed.problems, ...(keyFiles.ok ? [] : keyFiles.error)];
  // Wrong input is told even where go cannot be asked: both have to be mended.
  if (problems.length > 0) return err(problems);
  if (asked.fault !== undefined) return err(asked.fault);
  const first = asked.answers[0]?.answer;
  if (!keyFiles.ok || first === undefined) return err(problems);

  const asGoSays = first.env.GOPROXY ?? "";
  const goproxy = guard !== undefined && inputs.goproxy === "" ? guard.unwrap(asGoSays) : asGoSays;
  return ok({
    go: await goFacts(world, inputs, first, goproxy),
    directories,
    gomodcache: await moduleCacheFacts(world, first.env),
    event: await readEvent(world),
    hasCacheService: ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_CACHE_URL"].some(
      (name) => (environment[name] ?? "") !== "",
    ),
    ...(guard?.standsIn(environment["GOPROXY"] || asGoSays) === true && {
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

interface Answered {
  /** As the input has it. */
  readonly name: string;
  readonly answer: GoAnswer;
}

/** Asks go in each working directory; `fault` is the first reason why it could not be asked. */
async function askInEach(
  world: SurveyWorld,
  inputs: Inputs,
  spelled: string,
): Promise<{ answers: readonly Answered[]; problems: readonly InputProblem[]; fault?: SurveyFault }> {
  const answers: Answered[] = [];
  const problems: InputProblem[] = [];
  const faults: SurveyFault[] = [];
  const seen = new Set<string>();
  for (const name of inputs["working-directory"]) {
    const directory = resolve(world.machine.workingDirectory, name);
    const real = await world.files.realPath(directory);
    // Written twice, or in two ways: `app` and `./app/`.
    if (seen.has(real)) continue;
    seen.add(real);
    if ((await world.files.stat(real))?.kind !== "directory") {
      problems.push(await noDirectory(world, { spelled, name, directory }));
      continue;
    }
    const answer = await askGo(world, directory, variablesOf(inputs), inputs.timeout);
    if (answer.ok) answers.push({ name, answer: answer.value });
    else faults.push(answer.error);
  }
  const [fault] = faults;
  return { answers, problems, ...(fault !== undefined && { fault }) };
}

async function surveyEach(
  world: SurveyWorld,
  inputs: Inputs,
  answers: readonly Answered[],
  spelled: string,
): Promise<{ directories: readonly DirectoryFacts[]; problems: readonly InputProblem[] }> {
  const directories: DirectoryFacts[] = [];
  const problems: InputProblem[] = [];
  for (const { name, answer } of answers) {
    const surveyed = await surveyDirectory(world, inputs, name, answer, spelled);
    if (!surveyed.ok) problems.push(surveyed.error);
    else if (!directories.some((earlier) => isSameModule(earlier, surveyed.value)))
      directories.push({ ...surveyed.value, relativePath: await relativePath(world, answer.directory) });
  }
  return { directories, problems };
}

/** `goproxy` is the list that is meant, behind a guard or not. */
async function goFacts(
  world: SurveyWorld,
  inputs: Inputs,
  answer: GoAnswer,
  goproxy: string,
): Promise<Facts["go"]> {
  const { environment } = world.machine;
  const env = { ...answer.env, GOPROXY: goproxy };
  return {
    version: answer.version,
    env: shownEnvironment({ ...env, GOTOOLCHAIN: answer.gotoolchain }),
    sources: await sourcesOf(world, inputs, answer),
    goproxy: new Secret(goproxy),
    secretSettings: Object.values(env)
      .filter((value) => showValue(value) !== value)
      .map((value) => new Secret(value)),
    strayVariables: strayVariables.filter((name) => (environment[name] ?? "") !== ""),
  };
}

/** Two directories of one module or workspace: go downloads the same from either. One outside of it is told of. */
function isSameModule(
  one: Pick<DirectoryFacts, "module" | "workspace" | "unlisted">,
  other: typeof one,
): boolean {
  const path = one.workspace?.goWorkPath ?? one.module?.goModPath;
  if (one.unlisted !== other.unlisted) return false;
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
