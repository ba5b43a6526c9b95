// The worker of a guard that lives as long as a job: the guard itself, and a standby for when this one dies.

import { Secret } from "../../core/secret.ts";
import { parseProxyList, type ProxyEntry } from "../../go/proxy-list.ts";
import { journalPath, planPath, type DatabaseInTheClear, type GuardOrder } from "../../guard/order.ts";
import type { Begin } from "../../guard/peer-messages.ts";
import { formatRecord, neverAnswered, parseRecords, type GuardRecord } from "../../guard/records.ts";
import type { Control } from "../../guard/server.ts";
import { keepAnHeir, type Heir } from "../../guard/heir.ts";
import { nextWorker, untilOver, whyOver, type Place } from "../../guard/succession.ts";
import { endTurns } from "../../guard/turn.ts";
import { resolveMirrors } from "../../mirror/mirror-names.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Database, Withheld } from "../../plan/withheld.ts";
import type { Loopback, LoopbackAnswer } from "../../ports/loopback.ts";
import type { World } from "../../ports/world.ts";
import { openStore } from "../../store/store.ts";
import { readText } from "../survey/read-text.ts";
import { watchedHttp } from "../watchdog/watched-world.ts";
import { readGoSums } from "./go-sums.ts";
import { openJobGuard, type JobGuard } from "./open.ts";
import { openWaits } from "./waits.ts";

/** Opens a listener that gives its socket away as soon as there is one. */
export type OpenShared = (place: Place, share: (place: Place) => void) => Loopback;

export interface Given {
  readonly open: OpenShared;
  /** Hears of the port. */
  readonly onListening: (port: number) => void;
  /** For the processes it starts. */
  readonly environment: Readonly<Record<string, string>>;
  /** One that it had as a standby. */
  readonly heir?: Heir | undefined;
}

/** Resolves when the guard is over; rejects where it cannot be opened, and then the standby may try. */
export async function work(
  world: World,
  { order, deaths }: Pick<Begin, "order" | "deaths">,
  place: Place,
  given: Given,
): Promise<void> {
  const { files, clock, peers } = world;
  let askedMs = clock.nowMs();
  const over = new AbortController();
  // Before anything that could fail or take a while: soon all three have to die for nothing to be left.
  const before = { order, workerPid: peers.ownPid, deaths };
  const { environment } = given;
  const heir = given.heir ?? keepAnHeir(world, before, { role: "standby", place, environment });
  given.heir?.moveUp(before);
  // One that could not be opened must not be followed by others for ever.
  if ((await whyOver(world, order, askedMs)) !== undefined) return heir.end();
  const { mode, delayMs } = nextWorker(deaths);
  await clock.sleep(delayMs);

  const loopback = given.open(place, (listening) => {
    heir.share(listening);
    given.onListening(listening.port);
  });
  /** Requests that waited at the socket come before it is known to be up. */
  const up: { guard?: JobGuard } = {};
  const earlier = parseRecords((await readText(files, journalPath(order))) ?? "");
  const plan = JSON.parse((await readText(files, planPath(order))) ?? "") as Plan;
  const http = watchedHttp(world.http, clock);
  http.know(plan.routes.proxies.map(({ address }) => address));
  let journal = Promise.resolve();
  function note(record: GuardRecord): void {
    if (over.signal.aborted) return;
    // One after the other: the order of lines is the order of time.
    journal = journal.then(async () => {
      await files.append(journalPath(order), formatRecord(record), 0o600);
    });
  }
  /** What is asked for now stays without an answer: post is to know. */
  function end(): void {
    for (const record of waits.unanswered()) note(record);
    over.abort();
  }
  const waits = openWaits(clock, () => http.underWay(), note);
  const opened = await openJobGuard({ ...world, http }, plan, withheldOf(order), {
    directory: order.directory,
    store: openStore(files, order.store),
    goSums: () => readGoSums(world, order),
    refusedBefore: new Set(neverAnswered(earlier).map(({ path }) => path)),
    onRecord: note,
    onAsked(path) {
      askedMs = clock.nowMs();
      return waits.asked(path);
    },
    onAttempt: (attempt) => waits.attempted(attempt),
    mode,
    signal: over.signal,
    loopback,
    secret: order.secret,
    control: controlOf({
      order,
      guard: () => up.guard,
      pids: () => [peers.ownPid, ...heir.pids()],
      stop: end,
    }),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  up.guard = opened.value;

  await untilOver(world, order, () => askedMs, over.signal);
  await endTurns(files, order);
  end();
  await Promise.all([journal, heir.end()]);
  // Whoever asked it to stop has its answer by then.
  await clock.sleep(20);
  await opened.value.stop();
}

interface Steered {
  readonly order: GuardOrder;
  readonly guard: () => JobGuard | undefined;
  readonly pids: () => readonly number[];
  readonly stop: () => void;
}

/** What main, post and a further use of the action ask of a guard that is up. */
function controlOf({ order, guard, pids, stop }: Steered): Control {
  const figures = (): LoopbackAnswer => {
    const text = JSON.stringify({ pids: pids(), ...guard()?.figures() });
    const body = new TextEncoder().encode(text);
    const headers = { "content-type": "application/json", "content-length": String(body.byteLength) };
    return { status: 200, headers, body };
  };
  return {
    secret: order.control,
    async answer(what) {
      if (what === "learn") await guard()?.learn();
      if (what === "stop") stop();
      return figures();
    },
  };
}

function withheldOf({ goproxy, mirrors, netrc, database }: GuardOrder): Withheld {
  const list = parseProxyList(goproxy);
  const further = resolveMirrors(mirrors);
  return {
    proxies: list.ok ? list.value : { proxies: [], closing: "end" },
    mirrors: further.ok ? further.value : [],
    variables: {},
    settings: [],
    netrc: new Secret(netrc),
    database: database && databaseOf(database),
  };
}

function databaseOf({ name, key, address }: DatabaseInTheClear): Database {
  if (address === undefined) return { name, key };
  const { url, user, password } = address;
  const entry: ProxyEntry = { url: new URL(url), separator: "," };
  if (user === undefined || password === undefined) return { name, key, address: entry };
  const credentials = { user: new Secret(user), password: new Secret(password) };
  return { name, key, address: { ...entry, credentials } };
}
