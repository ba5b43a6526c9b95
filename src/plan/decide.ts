// Inputs and facts become a plan: pure, and the only place where a choice is made.

import { Secret } from "../core/secret.ts";
import { matchesPrefixPatterns } from "../go/module-pattern.ts";
import { parseProxy, parseProxyList, showProxy, type ProxyEntry, type ProxyList } from "../go/proxy-list.ts";
import { hideIn, showValue } from "../go/shown-value.ts";
import { variablesOf } from "../inputs/go-variables.ts";
import { parseGosumdb } from "../inputs/gosumdb.ts";
import type { Inputs } from "../inputs/spec.ts";
import { planCache } from "./cache-plan.ts";
import { choiceSentences } from "./choices.ts";
import { findContradictions } from "./contradictions.ts";
import { guardSettings } from "./guard-settings.ts";
import type { DirectoryFacts, Facts } from "./facts.ts";
import { moduleSet } from "./module-set.ts";
import type { Plan, PlannedDirectory, Routes } from "./plan.ts";
import { effectiveSettings, plannedSettings, type Settings } from "./settings.ts";
import { toolchainSwitch } from "./toolchain-switch.ts";
import { isForToolchainsAlone } from "./toolchains-alone.ts";
import type { Database, Withheld } from "./withheld.ts";

export interface Decision {
  readonly plan: Plan;
  readonly withheld: Withheld;
}

/** Go's own list (cmd/go/internal/cfg, DefaultGOPROXY), for a go that tells none. */
const goDefaultList = "https://proxy.golang.org,direct";

/** `mirrors` are those of the input, resolved. The plan holds no credentials; what the chain needs is withheld. */
export function decide(inputs: Inputs, facts: Facts, mirrors: readonly ProxyEntry[]): Decision {
  const settings = effectiveSettings(inputs, facts);
  const goproxy = goproxyInForce(inputs, facts).reveal();
  const parsed = parseProxyList(goproxy);
  // A list that go refuses is left to go: nobody is asked in its place.
  const list: ProxyList = parsed.ok ? parsed.value : { proxies: [], closing: "end" };
  const listProblems = parsed.ok ? [] : parsed.error.map((problem) => hideIn(problem, goproxy));

  const files = moduleSet({
    // Where go will refuse the module cache, nothing of ours may lie there either.
    directories: facts.gomodcache.usable ? facts.directories : [],
    download: inputs.download,
    goVersion: facts.go.version,
    isPrivate: (module) =>
      [settings.GOPRIVATE, settings.GONOPROXY, settings.GONOSUMDB].some(({ value }) =>
        matchesPrefixPatterns(value, module),
      ),
    isDirect: (module) => isDirect(module, inputs, settings, list),
  });
  const cache = planCache(inputs, facts, files);
  const situation = {
    inputs,
    facts,
    settings,
    goproxy,
    list: parsed.ok ? list : undefined,
    listProblems,
    files,
  };
  const shownMirrors = mirrors.map(showProxy);
  // Under `routed` nobody but the list is asked.
  const further = inputs.policy === "routed" ? [] : mirrors;
  const routes = planRoutes(inputs, settings, list, listProblems, further);
  const namesProxies = listProblems.length === 0 && routes.proxies.length > 0;
  const guard = namesProxies && !isForToolchainsAlone(list, routes) ? inputs.guard : "none";
  const budget = {
    totalMs: inputs.timeout,
    stallTimeoutMs: inputs["stall-timeout"],
    retries: inputs.retries,
    connections: inputs.connections,
    hedge: inputs.hedge,
  };
  const goSwitch = toolchainSwitch(situation);
  const plan: Plan = {
    schemaVersion: 1,
    goVersion: facts.go.version,
    ...(goSwitch !== undefined && { goSwitch }),
    gomodcache: facts.gomodcache.path,
    gomodcachePopulated: facts.gomodcache.populated,
    directories: facts.directories.map((directory) => planDirectory(directory, inputs)),
    settings: plannedSettings(settings, inputs),
    routes,
    files,
    cache,
    budget,
    download: inputs.download,
    guard,
    verify: inputs.verify,
    vouches: inputs.verify && (facts.gomodcache.empty || facts.event.runnerEnvironment === "github-hosted"),
    choices: choiceSentences({
      inputs,
      facts,
      settings,
      mirrors: shownMirrors,
      files,
      cache,
      guard,
      proxies: routes.proxies,
      guardSettings: guardSettings(
        { routes, budget, verify: inputs.verify },
        { goproxy: goproxyInForce(inputs, facts), mirrors: inputs.mirrors, netrc: inputs.netrc },
      ),
    }),
    contradictions: findContradictions(situation),
  };
  const variables = Object.fromEntries(
    Object.entries(variablesOf(inputs)).map(([name, value]) => [name, new Secret(value)]),
  );
  return {
    plan,
    withheld: {
      proxies: list,
      mirrors,
      database: databaseOf(settings.GOSUMDB.value, facts),
      variables,
      settings: facts.go.secretSettings,
      netrc: inputs.netrc,
    },
  };
}

/** A setting is shown with ***; the database is asked at the address byte for byte. */
function databaseOf(shown: string, { go }: Facts): Database | undefined {
  const withCredentials = go.secretSettings.map((secret) => secret.reveal());
  const parsed = parseGosumdb(withCredentials.find((value) => showValue(value) === shown) ?? shown);
  if (!parsed.ok || parsed.value.kind === "off") return undefined;
  const { name, key, url } = parsed.value;
  if (url === undefined) return { name, key };
  const address = parseProxy(url, ",");
  return address.ok ? { name, key, address: address.value } : undefined;
}

/** The list that is meant, byte for byte: with the credentials in it. */
export function goproxyInForce({ goproxy }: Inputs, { go }: Pick<Facts, "go">): Secret {
  if (goproxy !== "") return new Secret(goproxy);
  return go.goproxy.isEmpty ? new Secret(goDefaultList) : go.goproxy;
}

/** modfetch/repo.go, lookup: what GONOPROXY matches; and everything, where the list is `direct` alone. */
function isDirect(module: string, { policy }: Inputs, settings: Settings, list: ProxyList): boolean {
  if (policy === "enforced") return false;
  if (list.proxies.length === 0 && list.closing === "direct") return true;
  return matchesPrefixPatterns(settings.GONOPROXY.value, module);
}

function planRoutes(
  inputs: Inputs,
  settings: Settings,
  list: ProxyList,
  listProblems: readonly string[],
  mirrors: readonly ProxyEntry[],
): Routes {
  const named = (entries: readonly ProxyEntry[], from: "list" | "mirrors"): Routes["proxies"] =>
    entries.map((entry) => ({ address: showProxy(entry), separator: entry.separator, named: from }));
  return {
    proxies: [...named(list.proxies, "list"), ...named(mirrors, "mirrors")],
    closing: list.closing,
    ...(listProblems.length > 0 && { unusable: listProblems.join(" ") }),
    policy: inputs.policy,
    gonoproxy: settings.GONOPROXY.value,
    gonosumdb: settings.GONOSUMDB.value,
    goprivate: settings.GOPRIVATE.value,
    gosumdb: settings.GOSUMDB.shown,
  };
}

function planDirectory(directory: DirectoryFacts, { download }: Inputs): PlannedDirectory {
  const { module, workspace, vendoring } = directory;
  const downloads = download === "all" || (download === "auto" && !vendoring.inForce);
  return {
    directory: directory.directory,
    name: directory.name,
    kind: workspace !== undefined ? "workspace" : module !== undefined ? "module" : "none",
    guardedFiles: guardedFiles(directory),
    goArgs: downloads ? ["mod", "download", ...(download === "all" ? ["all"] : [])] : [],
  };
}

/** Unreadable ones too: go might want to mend what we cannot read. */
function guardedFiles({ module, workspace, unreadable }: DirectoryFacts): string[] {
  const modules = [...(module === undefined ? [] : [module]), ...(workspace?.members ?? [])];
  const files = modules.flatMap(({ goModPath, goSumPath }) => [goModPath, goSumPath]);
  if (workspace !== undefined) files.push(workspace.goWorkPath, `${workspace.goWorkPath}.sum`);
  return [...new Set([...files, ...unreadable.map(({ path }) => path)])].sort();
}
