// Whom a probe would ask, and for what: every host of the plan, with a mark on those that this very run is about to ask.

import type { ModuleVersion } from "../go/module-version.ts";
import type { ProxyEntry } from "../go/proxy-list.ts";
import { showProxy } from "../go/proxy-list.ts";
import { parseGosumdb } from "../inputs/gosumdb.ts";
import type { Facts } from "./facts.ts";
import type { NeededFile, Plan } from "./plan.ts";
import { publicHosts, publicProxies } from "./public-hosts.ts";
import type { Withheld } from "./withheld.ts";

export interface ProbePlan {
  /** The list in its order, then `mirrors:`. */
  readonly proxies: readonly ProxyTarget[];
  readonly database: DatabaseTarget | undefined;
  readonly hosts: readonly HostTarget[];
  /** Modules that look private and match no pattern, with the public proxy that would be told of them. */
  readonly exposed: readonly (ModuleVersion & { readonly proxy: string })[];
}

export interface ProxyTarget {
  readonly name: string;
  readonly entry: ProxyEntry;
  /** Its .info is asked for: of the run's own where that tells nobody more than the run itself does. */
  readonly module: ModuleVersion;
  /** The module is one that this run needs. */
  readonly isOwn: boolean;
  /** This run begins here. */
  readonly isFirst: boolean;
  /** Where this one is out, the next may be asked. */
  readonly leadsOn: boolean;
}

export interface DatabaseTarget {
  readonly name: string;
  /** Where it is asked if no proxy relays it; go asks there at once if GOSUMDB has an address. */
  readonly url: URL;
  readonly isDirect: boolean;
  /** go.sum has a line for every file of this plan, or there is none: go asks no database. */
  readonly isUnneeded: boolean;
  /** Its way is looked at, and nobody is sent a request. */
  readonly isOnlyLookedAt?: true;
}

/** A git host that go asks itself, or one that only netrc names. */
export interface HostTarget {
  readonly host: string;
  /** A module of this plan that comes from there; "" if none does. */
  readonly module: string;
}

/** Public, small, and served by every module proxy since 2018; Go's own documentation asks for it. */
const wellKnown: ModuleVersion = { module: "rsc.io/quote", version: "v1.5.2" };
/** Names of these ends are of nobody's network but one's own (RFC 2606, RFC 6762, RFC 8375, ICANN's .internal). */
const internalEnds = /\.(?:corp|internal|intranet|private|lan|local|localdomain|home|home\.arpa)$/i;
const mostHosts = 12;

export function planProbes(plan: Plan, withheld: Withheld, facts: Facts): ProbePlan {
  const throughProxies = plan.files.filter(({ direct }) => !direct);
  const own = moduleFor(throughProxies, facts);
  const listed = withheld.proxies.proxies.map((entry, index) => ({
    name: showProxy(entry),
    entry,
    module: index === 0 ? own : wellKnown,
    isOwn: index === 0 && own !== wellKnown,
    isFirst: index === 0 && throughProxies.length > 0,
    leadsOn: entry.separator === "|" || plan.routes.policy === "resilient",
  }));
  const mirrors = withheld.mirrors.map((entry) => ({
    name: showProxy(entry),
    entry,
    module: wellKnown,
    isOwn: false,
    isFirst: false,
    leadsOn: true,
  }));
  return {
    proxies: [...listed, ...(plan.routes.policy === "routed" ? [] : mirrors)],
    database: databaseOf(plan, facts),
    hosts: hostsOf(plan, withheld, facts),
    exposed: exposedIn(throughProxies, withheld, facts),
  };
}

/** One that nothing marks as private; of those that go.sum knows, for a proxy has them. */
function moduleFor(files: readonly NeededFile[], facts: Facts): ModuleVersion {
  const infos = files.filter((file) => file.kind === "info" && !file.isPrivate && !looksPrivate(file, facts));
  return infos.find(({ estimated }) => !estimated) ?? infos[0] ?? wellKnown;
}

function looksPrivate({ module }: ModuleVersion, { netrcMachines }: Facts): boolean {
  const host = hostOf(module);
  return internalEnds.test(host) || (netrcMachines.includes(host) && !publicHosts.test(host));
}

function exposedIn(files: readonly NeededFile[], withheld: Withheld, facts: Facts): ProbePlan["exposed"] {
  const proxy = withheld.proxies.proxies.find(({ url }) => publicProxies.includes(url.hostname));
  if (proxy === undefined) return [];
  return files
    .filter((file) => file.kind === "info" && !file.isPrivate && looksPrivate(file, facts))
    .map(({ module, version }) => ({ module, version, proxy: showProxy(proxy) }));
}

function databaseOf(plan: Plan, facts: Facts): DatabaseTarget | undefined {
  const value = plan.routes.gosumdb || "sum.golang.org";
  const parsed = parseGosumdb(value);
  if (!parsed.ok || parsed.value.kind === "off") return undefined;
  const { name, url } = parsed.value;
  const address = url ?? `https://${name}`;
  // An address with a password is shown with ***, and is not asked with that.
  if (address.includes("***") || !URL.canParse(address)) return undefined;
  const checked = plan.files.filter(({ kind, isPrivate }) => kind !== "info" && !isPrivate);
  // What go goes over to, or what is installed where there is none, is proved in every case.
  const needsToolchain = plan.goSwitch !== undefined || facts.go.version === "";
  return {
    name,
    url: new URL(address),
    isDirect: url !== undefined,
    isUnneeded: !needsToolchain && checked.every(({ h1 }) => h1 !== undefined),
  };
}

function hostsOf(plan: Plan, { proxies, mirrors }: Withheld, { netrcMachines }: Facts): HostTarget[] {
  const hosts = new Map<string, string>();
  for (const { module, direct } of plan.files) {
    const host = hostOf(module);
    if (direct && !hosts.has(host)) hosts.set(host, module);
  }
  const asked = new Set([...proxies.proxies, ...mirrors].flatMap(({ url }) => [url.hostname, url.host]));
  for (const machine of netrcMachines) {
    if (!asked.has(machine) && !hosts.has(machine) && isName(machine)) hosts.set(machine, "");
  }
  return [...hosts].slice(0, mostHosts).map(([host, module]) => ({ host, module }));
}

/** `git.example.com` of `git.example.com/a/b`. */
export function hostOf(module: string): string {
  return module.split("/")[0] ?? "";
}

function isName(machine: string): boolean {
  return /^[\w.-]{1,253}(?::\d{1,5})?$/.test(machine);
}
