// A round of probes: everybody and everything, or only those whom the run is about to ask.

import type { Probe, ProbeStage } from "../../diagnose/probe.ts";
import type { Unexplained } from "../../diagnose/repository-words.ts";
import type { Credentials } from "../../mirror/send.ts";
import type { Facts } from "../../plan/facts.ts";
import type { Plan } from "../../plan/plan.ts";
import type { HostTarget, ProbePlan, ProxyTarget } from "../../plan/probes.ts";
import { longestProbeMs, type Asking, type ProbeWorld, type Reached } from "./asking.ts";
import { tellClock } from "./clock.ts";
import { probeAuthorities } from "./authorities.ts";
import { probeHost } from "./host.ts";
import { probeMachine } from "./machine.ts";
import { probeNetrc, probePrograms } from "./programs.ts";
import { probeDatabase, probeProxy } from "./proxy.ts";
import { probeRepository } from "./repository.ts";
import { probeSsh, sshEndOf } from "./ssh.ts";
import { probePrivacy, probeReplacements, probeSettings } from "./settings.ts";

export interface Subject {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly whom: ProbePlan;
  readonly credentials: Credentials;
  /** What go gets, and git with it. */
  readonly environment?: Readonly<Record<string, string>>;
  /** That go could not get at, and did not say why. */
  readonly repositories?: readonly Unexplained[];
}

export interface Round {
  readonly world: ProbeWorld;
  readonly signal: AbortSignal;
  /** No longer than this, and never longer than the longest probe. */
  readonly timeoutMs?: number;
  onFound?(probe: Probe): void;
  /** Whether a proxy is to be sent a request, once the way to it is known to be open; yes if absent. */
  beforeRequest?(target: ProxyTarget): Promise<"ask" | "leave">;
  /** Where a proxy was found to be out. */
  onOut?(fault: Exclude<Reached, string>["fault"]): void;
}

/** Every host of the plan, this machine, the settings. What was seen by then, where the signal ends it. */
export async function probeAll(round: Round, subject: Subject): Promise<readonly Probe[]> {
  const { plan, facts, whom, credentials, environment = {}, repositories = [] } = subject;
  const { asking, finish } = open(round, plan, whom);
  probeSettings(asking, plan);
  probePrivacy(asking, whom);
  await Promise.all([
    ...whom.proxies.map((target) => probeAndTell(asking, round, target, credentials)),
    whom.database && probeDatabase(asking, whom.database, listedProxies(whom.proxies, plan), credentials),
    probePrograms(asking, { goVersion: plan.goVersion, hosts: whom.hosts }).then((insteadOf) =>
      probeHosts(asking, whom.hosts, insteadOf),
    ),
    probeNetrc(asking, whom.hosts),
    probeReplacements(asking, facts.directories),
    probeMachine(asking, placesOf(round.world, plan)),
    probeAuthorities(asking, whom),
    ...repositories.map((one) => probeRepository(asking, one, environment)),
  ]);
  return finish();
}

/** Where go wants to write; nobody is asked for anything. */
export async function probeRoomHere(round: Round, plan: Plan): Promise<readonly Probe[]> {
  const { asking, finish } = open(round, plan, { proxies: [], database: undefined, hosts: [], exposed: [] });
  await probeMachine(asking, placesOf(round.world, plan));
  const ofRoom: readonly ProbeStage[] = ["disk", "inodes", "writable"];
  return (await finish()).filter(({ stage }) => ofRoom.includes(stage));
}

/** The database is asked of the list alone. */
function listedProxies(proxies: readonly ProxyTarget[], plan: Plan): readonly ProxyTarget[] {
  return proxies.slice(0, plan.routes.proxies.filter(({ named }) => named === "list").length);
}

/** The first proxy, those behind it as far as it is out, and the git hosts of modules that no proxy is asked for. */
export async function probeAsked(
  round: Round,
  { plan, whom, credentials }: Subject,
): Promise<readonly Probe[]> {
  const { asking, finish } = open(round, plan, whom);
  const hosts = whom.hosts.filter(({ module }) => module !== "");
  await Promise.all([
    alongTheList(asking, round, whom.proxies, credentials),
    hosts.length === 0
      ? undefined
      : probePrograms(asking, { goVersion: "", hosts }).then((insteadOf) =>
          probeHosts(asking, hosts, insteadOf),
        ),
  ]);
  return (await finish()).filter(({ stage }) => stage !== "go");
}

async function alongTheList(
  asking: Asking,
  round: Round,
  proxies: readonly ProxyTarget[],
  credentials: Credentials,
): Promise<void> {
  for (const target of proxies) {
    if (!target.isFirst && target === proxies[0]) return;
    // Who comes next has its own time: no probe takes longer than the longest, and nobody waits for any.
    const own = { ...asking, deadlineMs: asking.world.clock.nowMs() + longestProbeMs };
    const reached = await probeAndTell(own, round, target, credentials);
    if (typeof reached === "string" || !target.leadsOn) return;
  }
}

async function probeAndTell(
  asking: Asking,
  round: Round,
  target: ProxyTarget,
  credentials: Credentials,
): Promise<Reached> {
  const reached = await probeProxy(asking, {
    target,
    credentials,
    beforeRequest: async () => (await round.beforeRequest?.(target)) ?? "ask",
  });
  if (typeof reached === "object") round.onOut?.(reached.fault);
  return reached;
}

async function probeHosts(asking: Asking, hosts: readonly HostTarget[], insteadOf: string): Promise<void> {
  await Promise.all(
    hosts.map((host) => {
      const end = sshEndOf(insteadOf, host.host);
      return end === undefined ? probeHost(asking, host) : probeSsh(asking, host.host, end);
    }),
  );
}

function placesOf({ machine }: ProbeWorld, { gomodcache }: Plan) {
  const { environment, platform, temporaryDirectory } = machine;
  const system = platform === "win32" ? temporaryDirectory : environment["TMPDIR"] || "/tmp";
  return { gomodcache, temporary: environment["GOTMPDIR"] || system };
}

function open(
  round: Round,
  { budget }: Plan,
  whom: ProbePlan,
): { asking: Asking; finish: () => Promise<readonly Probe[]> } {
  const { world, signal, timeoutMs = longestProbeMs } = round;
  const probes: Probe[] = [];
  const skews: { host: string; aheadMs: number }[] = [];
  const asking: Asking = {
    world,
    signal,
    deadlineMs: world.clock.nowMs() + Math.min(timeoutMs, longestProbeMs),
    connections: budget.connections,
    beside: [],
    found: (probe) => {
      probes.push(probe);
      round.onFound?.(probe);
    },
    dated: (host, aheadMs) => skews.push({ host, aheadMs }),
  };
  return {
    asking,
    finish: async () => {
      await Promise.all(asking.beside);
      tellClock(asking, skews);
      return inOrder(probes, whom);
    },
  };
}

const stages: readonly ProbeStage[] = [
  "dns",
  "tcp",
  "ipv6",
  "tls",
  "http",
  "file",
  "ssh",
  "repository",
  "go",
  "git",
  "netrc",
  "authorities",
  "clock",
  "writable",
  "disk",
  "inodes",
  "open files",
  "file size",
  "memory",
  "settings",
  "replace",
  "private",
];
const last = ["go.mod", "settings", "this machine"];

/** By target in the order of the plan, stages as they follow each other; what is no host comes last. Nothing twice. */
function inOrder(probes: readonly Probe[], { proxies, database, hosts }: ProbePlan): readonly Probe[] {
  const named = [
    ...proxies.map(({ name }) => name),
    ...(database === undefined ? [] : [database.name, database.url.host]),
    ...hosts.map(({ host }) => host),
  ];
  const met = probes.map(({ target }) => target).filter((target) => !last.includes(target));
  const order = [...new Set([...named, ...met]), ...last];
  const seen = new Set<string>();
  return probes
    .filter(({ target, stage, detail }) => {
      // The HTTP proxy stands on the way to everybody.
      const line = JSON.stringify([target, stage, detail]);
      if (seen.has(line)) return false;
      seen.add(line);
      return true;
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.target) - order.indexOf(b.target) ||
        stages.indexOf(a.stage) - stages.indexOf(b.stage),
    );
}
