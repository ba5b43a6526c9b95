// Go itself, where none is on PATH: chosen, proved by the checksum database, fetched through the mirror chain, kept for
// the next run, and put in front of PATH. Nothing is installed on an unproved lookup.

import { delimiter, join } from "node:path";

import { err, ok, type Result } from "../../core/result.ts";
import type { Finding } from "../../diagnose/rule.ts";
import { matchesPrefixPatterns } from "../../go/module-pattern.ts";
import {
  chooseRelease,
  describeWanted,
  releasesIn,
  toolchainModule,
  toolchainVersion,
} from "../../go/wanted-go.ts";
import type { InputProblem } from "../../inputs/problem.ts";
import type { Chain } from "../../mirror/request.ts";
import type { Attempt } from "../../mirror/journal.ts";
import { reachOf } from "../../mirror/reach.ts";
import { decide } from "../../plan/decide.ts";
import type { Plan } from "../../plan/plan.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import { judge } from "../../store/accept.ts";
import { provedHash, type DatabaseQuestion } from "./checksum-database.ts";
import { findWantedGo, type Wish } from "./find-wanted-go.ts";
import { maskCredentials } from "../mask-credentials.ts";
import type { Asked } from "../read-inputs.ts";
import { openRoads } from "../routes.ts";
import { factsBeforeGo } from "./survey-before-go.ts";
import type { SurveyFault } from "../survey/ask-go.ts";
import { unpackToolchain } from "./unpack-toolchain.ts";
import { findingsOf, isNotThere, withoutInstalled } from "./without-go.ts";

export type Installed =
  /** The same world, with this go in front of PATH. */
  | { readonly kind: "installed"; readonly world: World; readonly attempts: readonly Attempt[] }
  | { readonly kind: "failed"; readonly findings: readonly Finding[]; readonly attempts: readonly Attempt[] }
  | { readonly kind: "wrong-input"; readonly problems: readonly InputProblem[] };

export interface InstallLimits {
  /** Milliseconds on the world's clock. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  readonly tell: (event: Event) => void;
}

/** `fault` is what the survey met; only a go that is not there at all is made good. */
export async function installGo(
  world: World,
  asked: Asked,
  fault: SurveyFault,
  { deadlineMs, signal, tell }: InstallLimits,
): Promise<Installed> {
  const attempts: Attempt[] = [];
  const wish = isNotThere(fault) ? await findWantedGo(world, asked) : ok(undefined);
  if (!wish.ok) return { kind: "wrong-input", problems: wish.error };
  if (wish.value === undefined) return { kind: "failed", findings: findingsOf(world, fault), attempts };

  const startedMs = world.clock.nowMs();
  const { facts, gosumdb } = await factsBeforeGo(world, asked.inputs);
  const { plan, withheld } = decide(asked.inputs, facts, asked.mirrors);
  maskCredentials(world.host, withheld);
  const directory = join(world.machine.temporaryDirectory, `go-mod-guard-go-${world.clock.randomHex(8)}`);
  const roads = await openRoads(world, plan, withheld, deadlineMs, tell, (attempt) => attempts.push(attempt));
  const question = { world, plan, withheld, roads, gosumdb, directory, signal };
  await world.files.makeDirectory(directory, 0o700);
  const installed = await obtain(question, roads.openList(), wish.value, tell);
  await world.files.remove(directory);
  if (!installed.ok) {
    const { from } = wish.value;
    const findings = withoutInstalled(world, plan, { fault, words: installed.error, attempts, from });
    return { kind: "failed", findings, attempts };
  }

  const { version, goroot, kept, insteadOf } = installed.value;
  if (insteadOf !== undefined) tell({ kind: "degraded", without: "tool cache", why: insteadOf });
  const bin = join(goroot, "bin");
  world.host.addPath(bin);
  const { from } = wish.value;
  tell({ kind: "go-installed", version, goroot, asked: from, kept, ms: world.clock.nowMs() - startedMs });
  return { kind: "installed", world: withPath(world, bin), attempts };
}

interface Obtained {
  readonly version: string;
  readonly goroot: string;
  /** It was here already. */
  readonly kept: boolean;
  readonly insteadOf?: string;
}

/** The error is what go would have printed of the same trouble, "" where the attempts say it. */
async function obtain(
  question: DatabaseQuestion,
  chain: Chain,
  { wanted, from }: Wish,
  tell: InstallLimits["tell"],
): Promise<Result<Obtained, string>> {
  const { toolchains } = question.world;
  const listed = wanted.kind === "exact" ? ok([]) : await readList(question, chain);
  if (!listed.ok) return (await keptAlready(question, wanted, tell)) ?? listed;
  const version = chooseRelease(wanted, listed.value);
  const askedFor = `(asked for by ${from})`;
  if (version === undefined) {
    const what = describeWanted(wanted).replace(/^the newest /, "");
    return err(
      `go: no releases found for ${what} on ${toolchains.platform}: toolchain not available ${askedFor}`,
    );
  }
  const found = await toolchains.find(version);
  if (found !== undefined) return ok({ version, goroot: found, kept: true });

  tell({ kind: "go-fetching", version, asked: from });
  const goroot = await fetchToolchain(question, chain, version);
  if (!goroot.ok) {
    const about = `download go${version} for ${toolchains.platform.replace("-", "/")}`;
    const isOfDownload = goroot.error.startsWith("download: ");
    return err(
      isOfDownload
        ? `go: ${about}: ${goroot.error.slice("download: ".length)} ${askedFor}`
        : asLineOfGo(goroot.error),
    );
  }
  const kept = await toolchains.keep(version, goroot.value);
  return kept.ok
    ? ok({ version, kept: false, ...kept.value })
    : err(`go: keeping go${version}: ${kept.error}`);
}

/** Where nobody can say which releases there are, one that is here will do. */
async function keptAlready(
  { world: { toolchains } }: DatabaseQuestion,
  wanted: Wish["wanted"],
  tell: InstallLimits["tell"],
): Promise<Result<Obtained, string> | undefined> {
  const version = chooseRelease(wanted, await toolchains.list());
  const goroot = version === undefined ? undefined : await toolchains.find(version);
  if (version === undefined || goroot === undefined) return undefined;
  const why = `which is ${describeWanted(wanted)} could not be looked up; go${version}, which is here, is used`;
  tell({ kind: "degraded", without: "survey", why });
  return ok({ version, goroot, kept: true });
}

function asLineOfGo(words: string): string {
  return words === "" ? "" : `go: ${words}`;
}

/** A GOROOT in the directory of this installation. What is wrong with the release itself begins with `download: `. */
async function fetchToolchain(
  question: DatabaseQuestion,
  chain: Chain,
  version: string,
): Promise<Result<string, string>> {
  const { world, plan, directory, signal } = question;
  const toolchain = {
    module: toolchainModule,
    version: toolchainVersion(version, world.toolchains.platform),
  };
  // Proved before anything is fetched: then wrong bytes of one mirror are asked of the next.
  const h1 = await provedHash(question, toolchain);
  if (!h1.ok) return h1;
  const zip = join(directory, "toolchain.zip");
  const answer = await chain.fetch({
    path: `${toolchainModule}/@v/${toolchain.version}.zip`,
    subject: { ...toolchain, file: "zip" },
    reach: reachOf({ ...reachFacts(plan), hasGoSumLine: true, kind: "zip" }),
    destination: zip,
    accept: (path) => judge(world.files, { ...toolchain, kind: "zip" }, path, h1.value, world.hasher),
    signal,
  });
  if (answer.kind === "absent") return err("download: toolchain not available");
  if (answer.kind === "failed") {
    const { outcome } = answer.shown;
    const wrong = outcome.kind === "refused" && outcome.why.kind === "wrong-hash" ? outcome.why : undefined;
    return err(
      wrong === undefined
        ? ""
        : `verifying module: checksum mismatch\n\tdownloaded: ${wrong.got}\n\tsum.golang.org: ${wrong.expected}`,
    );
  }
  const goroot = join(directory, "goroot");
  const unpacked = await unpackToolchain(world.files, zip, toolchain, goroot);
  return unpacked.ok ? ok(goroot) : err(`download: unzip: ${unpacked.error}`);
}

/** Lists follow Go to the letter: nobody else is told of them. */
async function readList(
  { world, plan, directory, signal }: DatabaseQuestion,
  chain: Chain,
): Promise<Result<string[], string>> {
  const destination = join(directory, "list");
  const answer = await chain.fetch({
    path: `${toolchainModule}/@v/list`,
    subject: { module: toolchainModule, version: "", file: "list" },
    reach: reachOf({ ...reachFacts(plan), hasGoSumLine: false, kind: "list" }),
    destination,
    accept: async (path) => {
      const read = await world.files.read(path);
      const isList = read.ok && /^v0\.0\.1-go\d/m.test(new TextDecoder().decode(read.value));
      return isList ? undefined : { kind: "unusable", looksLike: "other" };
    },
    signal,
  });
  const read = answer.kind === "served" ? await world.files.read(destination) : undefined;
  if (read?.ok === true)
    return ok(releasesIn(new TextDecoder().decode(read.value), world.toolchains.platform));
  return err(
    answer.kind === "absent" ? `go: module ${toolchainModule}: no proxy has a list of its versions` : "",
  );
}

function reachFacts({
  routes,
}: Plan): Pick<Parameters<typeof reachOf>[0], "policy" | "isPrivate" | "gosumdbOff" | "anyPattern"> {
  const patterns = [routes.goprivate, routes.gonoproxy, routes.gonosumdb];
  return {
    policy: routes.policy,
    isPrivate: patterns.some((pattern) => matchesPrefixPatterns(pattern, toolchainModule)),
    gosumdbOff: routes.gosumdb === "off",
    anyPattern: patterns.some((pattern) => pattern !== ""),
  };
}

/** A GOROOT that was meant for another go would lead this one astray. */
function withPath(world: World, bin: string): World {
  const { GOROOT: _, PATH: path = "", ...environment } = world.machine.environment;
  const PATH = path === "" ? bin : `${bin}${delimiter}${path}`;
  return { ...world, machine: { ...world.machine, environment: { ...environment, PATH } } };
}
