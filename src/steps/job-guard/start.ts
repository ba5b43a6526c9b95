// Starts a guard for the later steps of a job, in processes of its own, and tells those steps of it.

import { Secret } from "../../core/secret.ts";
import { goproxyFor, settingsBeside } from "../../guard/go-list.ts";
import { processEnvironment, toldEnvironment } from "../../guard/guard-environment.ts";
import { planPath, type DatabaseInTheClear, type GuardOrder } from "../../guard/order.ts";
import type { Begin, PeerMessage } from "../../guard/peer-messages.ts";
import { whomToWatch } from "../../guard/succession.ts";
import type { GuardSettings } from "../../plan/guard-settings.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Database, Withheld } from "../../plan/withheld.ts";
import type { Peer } from "../../ports/peers.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";
import type { RunDirectory } from "../run-directory.ts";
import { guardMarker, jobOf, type EarlierGuard, type MarkerFile } from "../survey/earlier-guard.ts";
import { addGoSums, goSumsOf } from "./go-sums.ts";
import { guardDirectory, markerPath } from "./place.ts";
import { steer } from "./steer.ts";

/** What a run leaves to the guard of the steps after it. */
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

/** Why there is none; undefined if there is one now. */
export async function startGuard(
  world: World,
  later: Later,
  { settings, inForce }: { readonly settings: GuardSettings; readonly inForce: EarlierGuard | undefined },
): Promise<string | undefined> {
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
  const begin: Begin = { kind: "begin", role: "worker", order, port: 0, workerPid: 0, deaths: 0 };
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
    settings,
    ...(plan.routes.policy === "enforced" && { gonoproxy: machine.environment["GONOPROXY"] ?? "" }),
    job: jobOf(machine.environment),
  };
  world.host.mask(new Secret(order.secret));
  world.host.mask(new Secret(order.control));
  const written = await files.write(markerPath(order.directory), JSON.stringify(marker), 0o600);
  if (!written.ok) {
    await steer(world, marker.control, "stop");
    return `${markerPath(order.directory)} cannot be written: ${written.error.message}`;
  }
  exportFor(world, { ...marker, directory: order.directory }, plan, inForce);
  return undefined;
}

/** The secret was masked before. */
export function exportFor(
  { host }: Pick<World, "host">,
  { address, directory }: Pick<MarkerFile, "address"> & { readonly directory: string },
  { routes }: Plan,
  inForce: EarlierGuard | undefined,
): void {
  const variables = {
    // What only `enforced` wants is taken back where another policy follows it.
    ...(inForce?.gonoproxy !== undefined && { GONOPROXY: inForce.gonoproxy }),
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

/** With its credentials: for a line between processes, and for a digest. */
export function databaseInTheClear({ name, key, address }: Database): DatabaseInTheClear {
  if (address === undefined) return { name, key };
  const { url, credentials } = address;
  const { user, password } = credentials ?? {};
  const pair = user && password && { user: user.reveal(), password: password.reveal() };
  return { name, key, address: { url: url.href, ...pair } };
}
