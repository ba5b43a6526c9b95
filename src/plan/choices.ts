// A sentence for each choice that was not the default: what makes this run different from a plain one.

import { formatDuration } from "../inputs/duration.ts";
import { goVariables } from "../inputs/go-variables.ts";
import { parseGosumdb } from "../inputs/gosumdb.ts";
import { inputNames } from "../inputs/parse.ts";
import { inputSpecs, type InputName, type Inputs } from "../inputs/spec.ts";
import type { Facts } from "./facts.ts";
import { differingSettings, type GuardSettings } from "./guard-settings.ts";
import type { CachePlan, NeededFile, Plan } from "./plan.ts";
import { callSetting, originOf, type Setting, type Settings } from "./settings.ts";
import { modulesWhere, someOf } from "./situation.ts";

export interface ChoiceFacts {
  readonly inputs: Inputs;
  readonly facts: Facts;
  readonly settings: Settings;
  readonly mirrors: readonly string[];
  readonly files: readonly NeededFile[];
  readonly cache: CachePlan;
  readonly guard: Plan["guard"];
  readonly proxies: Plan["routes"]["proxies"];
  /** What a guard of this use would act by. */
  readonly guardSettings: GuardSettings;
}

/** Inputs in the order of their table, then settings of the environment, then what was found. */
export function choiceSentences(known: ChoiceFacts): string[] {
  const { inputs, facts, settings, files, cache } = known;
  const sentences: string[] = [];
  for (const name of inputNames) {
    const sentence = isDefault(inputs, name) ? undefined : aboutInput(name, known);
    if (sentence !== undefined) sentences.push(sentence);
  }
  for (const setting of Object.values(settings))
    if (isUsersOwn(setting) && originOf(settings, setting.name) === setting)
      sentences.push(aboutSetting(setting));
  if (facts.earlierGuard !== undefined && inputs.goproxy === "") {
    sentences.push(
      `An earlier use of this action stands in GOPROXY; its own list is taken: \`${facts.earlierGuard.originalGoproxy}\`.`,
    );
  }
  const beside = besideAnother(known);
  if (beside !== undefined) sentences.push(beside);
  for (const { name, vendoring } of facts.directories) {
    if (vendoring.inForce && inputs.download !== "all")
      sentences.push(`Nothing is downloaded for ${name}: ${vendoring.why}`);
  }
  for (const { path, why } of facts.directories.flatMap(({ unreadable }) => unreadable)) {
    sentences.push(`${path} cannot be read, so go is left to say why: ${why}`);
  }
  const past = pastTheGuard(inputs.guard, settings.GOSUMDB);
  if (past !== undefined) sentences.push(past);
  const direct = modulesWhere(files, (file) => file.direct);
  if (direct.length > 0) sentences.push(`Version control, not a proxy, is asked for ${someOf(direct)}.`);
  if (cache.why !== "" && inputs.cache !== "false" && !inputs["cache-read-only"]) {
    sentences.push(`${cache.restore ? "Nothing is saved" : "The cache is left alone"}: ${cache.why}`);
  }
  return sentences;
}

/** With an address in GOSUMDB go passes every proxy by, and in later steps it is not ours to change. */
export function pastTheGuard(guard: string, gosumdb: Setting): string | undefined {
  const parsed = parseGosumdb(gosumdb.value);
  if (guard !== "job" || !parsed.ok || parsed.value.kind === "off" || parsed.value.url === undefined)
    return undefined;
  const { host } = new URL(parsed.value.url);
  return `In later steps go asks the checksum database at ${host} itself, past the guard and without its retries: ${callSetting(gosumdb)} names that address.`;
}

function isDefault(inputs: Inputs, name: InputName): boolean {
  const value = inputs[name];
  const spec = inputSpecs[name];
  if (spec.kind === "secret") return inputs.netrc.isEmpty;
  if (typeof value === "number")
    return (spec.kind === "duration" ? formatDuration(value) : String(value)) === spec.default;
  if (Array.isArray(value)) return value.join("\n") === spec.default;
  return String(value) === spec.default;
}

/** Settings that neither Go nor an input chose. Where the cache lies and which go.work it is are no choices. */
function isUsersOwn({ name, value, from }: Setting): boolean {
  if (["GOMODCACHE", "GOWORK"].includes(name) || value === "") return false;
  return from === "environment" || from === "go env -w";
}

/** What becomes of the guard that an earlier use of the action started. */
function besideAnother({ facts, guard, guardSettings }: ChoiceFacts): string | undefined {
  if (facts.earlierGuard === undefined || guard !== "job") return undefined;
  const differing = differingSettings(guardSettings, facts.earlierGuard.settings ?? {});
  return differing.length === 0
    ? "The guard of an earlier use has the same settings and is shared, if it is still there."
    : `The guard of an earlier use has other settings (${someOf(differing)}): this use starts one of its own for the steps after it.`;
}

/** A list that go refuses is told of as a contradiction; it has no proxies either. */
function whyUnguarded([only]: ChoiceFacts["proxies"]): string {
  return only === undefined
    ? "`guard: job` has nothing to stand before: the list names no proxy."
    : `\`guard: job\` starts no guard, and later steps ask \`${only.address}\` themselves: go takes a toolchain that no checksum database knows only where this is all of GOPROXY.`;
}

function aboutSetting(setting: Setting): string {
  return `${callSetting(setting)} is \`${setting.shown}\`.`;
}

function aboutInput(
  name: InputName,
  { inputs, facts, settings, mirrors, guard, proxies }: ChoiceFacts,
): string | undefined {
  switch (name) {
    case "working-directory":
      return `Modules of ${someOf(inputs[name])} are downloaded.`;
    case "go-version":
    case "go-version-file":
      return `\`${name}: ${inputs[name]}\` counts only where no go is on PATH; ${facts.go.version || "none"} is in use.`;
    case "goproxy":
    case "goprivate":
    case "gonoproxy":
    case "gonosumdb":
    case "gosumdb":
    case "goinsecure":
    case "govcs":
    case "goflags":
    case "go111module":
      return `\`${name}:\` is \`${settings[goVariables[name]].shown}\`, for this step and the later ones.`;
    case "mirrors":
      if (inputs.policy === "routed") return undefined; // told as a contradiction
      return `When the list is out, ${someOf(mirrors)} ${mirrors.length === 1 ? "is" : "are"} asked, never for private modules.`;
    case "policy":
      return inputs.policy === "enforced"
        ? "`policy: enforced`: nothing but the named proxies is asked, version control never."
        : "`policy: routed`: requests move on only where Go's own list says so.";
    case "netrc":
      return "`netrc:` lines are written for go and git, and taken back in the post step.";
    case "download":
      return inputs.download === "all"
        ? "`download: all`: every module of the graph is downloaded, also those that no build needs."
        : "`download: none`: nothing is downloaded in this step.";
    case "retries":
      return inputs.retries === 0
        ? "`retries: 0`: nothing is asked twice."
        : `One proxy is asked up to ${inputs.retries + 1} times for one file.`;
    case "stall-timeout":
      return `A transfer under 1 KiB/s is given up after ${formatDuration(inputs[name])}.`;
    case "timeout":
      return `The whole step may take ${formatDuration(inputs.timeout)}.`;
    case "connections":
      return `At most ${inputs.connections} connections at once go to one proxy.`;
    case "hedge":
      return "`hedge: false`: a proxy that is late is waited for, however late it is.";
    case "guard":
      if (guard === "none") return whyUnguarded(proxies);
      return "`guard: job`: go commands of later steps download through the guard, until the post step; what runs in another container (`docker build`, services, `uses: docker://…`) cannot reach it.";
    case "verify":
      return "`verify: false`: zips are not compared with go.sum before go sees them; go compares them itself.";
    case "cache":
      return inputs.cache === "true"
        ? "`cache: true`: the cache is saved even if the module cache held something at the start."
        : "`cache: false`: no cache is read or written.";
    case "cache-dependency-path":
      return `The cache key is made from ${someOf(inputs[name])}.`;
    case "cache-key-prefix":
      return `Cache keys begin with \`${inputs[name]}\`.`;
    case "restore-keys":
      return "`restore-keys: false`: only an exact entry of the cache is used.";
    case "lookup-only":
      return "`lookup-only: true`: if the exact entry is there, nothing is downloaded.";
    case "cache-read-only":
      return "`cache-read-only: true`: the cache is never saved.";
    case "cache-private":
      return inputs["cache-private"] === "true"
        ? "`cache-private: true`: private modules go into the cache."
        : "`cache-private: false`: private modules stay out of the cache.";
    case "preflight":
      return inputs.preflight === "always"
        ? "`preflight: always`: every host of this plan and this machine are probed, whether they are needed or not."
        : "`preflight: never`: nobody is probed, not even after a failure.";
    case "job-status":
      return undefined;
    case "annotations":
      return "`annotations: false`: failures are not annotated.";
    case "add-job-summary":
      return `The job summary is written ${inputs[name] === "always" ? "always" : "never"}.`;
    case "report-path":
      return `The report is written to ${inputs[name]}.`;
    case "fail-on-error":
      return "`fail-on-error: false`: a failed download is reported, and the step goes on.";
  }
}
