// Starts the guard for the later steps of a job, or goes on with the one that an earlier use of the action started.

import { createHash } from "node:crypto";
import { Secret } from "../../core/secret.ts";
import { goproxyFor, settingsBeside } from "../../guard/go-list.ts";
import { processEnvironment, toldEnvironment } from "../../guard/guard-environment.ts";
import { planPath, type DatabaseInTheClear, type GuardOrder } from "../../guard/order.ts";
import type { Begin, PeerMessage } from "../../guard/peer-messages.ts";
import { whomToWatch } from "../../guard/succession.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Database, Withheld } from "../../plan/withheld.ts";
import type { Peer } from "../../ports/peers.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import type { RunDirectory } from "../run-directory.ts";
import { guardMarker, jobOf, readEarlierGuard, type MarkerFile } from "../survey/earlier-guard.ts";
import { isForToolchainsAlone } from "../download/guard-step.ts";
import { addGoSums, goSumsOf } from "./go-sums.ts";
import { removeLeftovers } from "./leftovers.ts";
import { guardDirectory, markerPath } from "./place.ts";
import { steer } from "./steer.ts";

export interface Later {
  readonly plan: Plan;
  readonly withheld: Withheld;
  /** The user's list and `mirrors:`, byte for byte. */
  readonly goproxy: Secret;
  readonly mirrors: readonly string[];
  readonly at: RunDirectory;
  readonly tell: (event: Event) => void;
}

/** A node starts in a tenth of this, also on a machine that is busy. */
const longestStartMs = 15_000;

/** Does nothing under `guard: step` but tell a guard that is up of the further go.sum. Never rejects. */
export async function guardLaterSteps(world: World, later: Later): Promise<void> {
  const { plan, tell } = later;
  await removeLeftovers(world);
  const earlier = await readEarlierGuard(world);
  const isUp = earlier !== undefined && (await steer(world, earlier.control, "status")) !== undefined;
  if (isUp) {
    await addGoSums(world, earlier, await goSumsOf(world, plan));
    await steer(world, earlier.control, "learn");
  }
  if (plan.guard !== "job" || isForToolchainsAlone(later.withheld, plan)) return;
  if (isUp && earlier.roads === roadsOf(later)) {
    exportFor(world, earlier, plan);
    tell({ kind: "guarding", reused: true });
    return;
  }
  const why = await start(world, later);
  if (why === undefined) tell({ kind: "guarding", reused: false });
  else tell({ kind: "degraded", without: "guard", why: `later steps ask your own list: ${why}` });
}

/** Why there is none; undefined if there is one now. */
async function start(world: World, later: Later): Promise<string | undefined> {
  const { clock, files, peers, machine } = world;
  const { plan, at } = later;
  const order: GuardOrder = {
    ...inTheClear(later),
    directory: guardDirectory(at),
    store: at.store,
    secret: clock.randomHex(20),
    control: clock.randomHex(20),
    startedMs: clock.nowMs(),
    watchedPid: whomToWatch(peers.starterPid),
    environment: toldEnvironment(machine.environment),
  };
  const made = await files.makeDirectory(order.directory, 0o700);
  if (!made.ok) return `${order.directory} cannot be made: ${made.error.message}`;
  await addGoSums(world, order, await goSumsOf(world, plan));
  const planned = await files.write(planPath(order), JSON.stringify(plan), 0o600);
  if (!planned.ok) return `${planPath(order)} cannot be written: ${planned.error.message}`;

  const worker = peers.start(processEnvironment(machine.environment));
  if (worker === undefined) return "no process could be started for it";
  const begin: Begin = { kind: "begin", role: "worker", order, port: 0, deaths: 0 };
  worker.send(begin);
  const port = await portOf(world, worker);
  worker.leave();
  if (port === undefined) {
    await files.remove(order.directory); // and with it whatever came of it
    return `it did not listen within ${longestStartMs / 1000} s`;
  }
  const base = `http://127.0.0.1:${port}`;
  const marker: MarkerFile = {
    address: `${base}/${order.secret}`,
    control: `${base}/${order.control}`,
    goproxy: order.goproxy,
    roads: roadsOf(later),
    job: jobOf(machine.environment),
  };
  world.host.mask(new Secret(order.secret));
  world.host.mask(new Secret(order.control));
  const written = await files.write(markerPath(order.directory), JSON.stringify(marker), 0o600);
  if (!written.ok) {
    await steer(world, marker.control, "stop");
    return `${markerPath(order.directory)} cannot be written: ${written.error.message}`;
  }
  exportFor(world, { ...marker, directory: order.directory }, plan);
  return undefined;
}

/** The secret was masked before. */
function exportFor(
  { host }: Pick<World, "host">,
  { address, directory }: Pick<MarkerFile, "address"> & { readonly directory: string },
  { routes }: Plan,
): void {
  const variables = {
    GOPROXY: goproxyFor(address, routes.closing, routes.policy),
    ...settingsBeside(routes.policy),
    [guardMarker]: markerPath(directory),
  };
  for (const [name, value] of Object.entries(variables)) host.exportVariable(name, value);
}

async function portOf({ clock }: Pick<World, "clock">, worker: Peer): Promise<number | undefined> {
  const over = new AbortController();
  const told = new Promise<number | undefined>((resolve) => {
    worker.onMessage((message) => {
      const { kind, ...rest } = message as PeerMessage;
      if (kind === "ready" && "port" in rest) resolve(rest.port);
    });
    void worker.gone.then(() => resolve(undefined));
  });
  const late = clock.sleep(longestStartMs, over.signal).then(() => undefined);
  const port = await Promise.race([told, late]);
  over.abort();
  return port;
}

/** What two uses must have in common to share a guard: who is asked, with which credentials, and how long. */
function roadsOf(later: Later): string {
  const { routes, budget, verify } = later.plan;
  const all = [routes, budget, verify, inTheClear(later)];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex");
}

type InTheClear = Pick<GuardOrder, "goproxy" | "mirrors" | "netrc" | "database">;

/** For the line to the guard, its marker, and a digest. */
function inTheClear({ goproxy, mirrors, withheld }: Later): InTheClear {
  const { netrc, database } = withheld;
  return {
    goproxy: goproxy.reveal(),
    mirrors,
    netrc: netrc.reveal(),
    database: database && databaseInTheClear(database),
  };
}

function databaseInTheClear({ name, key, address }: Database): DatabaseInTheClear {
  if (address === undefined) return { name, key };
  const { url, credentials } = address;
  const { user, password } = credentials ?? {};
  const pair = user && password && { user: user.reveal(), password: password.reveal() };
  return { name, key, address: { url: url.href, ...pair } };
}
