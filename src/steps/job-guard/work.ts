// The worker of a guard that lives as long as a job: the guard itself, and a new supervisor where the old one died.

import { Secret } from "../../core/secret.ts";
import { untilAborted } from "../../core/until-aborted.ts";
import { parseProxyList, type ProxyEntry } from "../../go/proxy-list.ts";
import { processEnvironment } from "../../guard/guard-environment.ts";
import { journalPath, planPath, type DatabaseInTheClear, type GuardOrder } from "../../guard/order.ts";
import type { Begin, PeerMessage } from "../../guard/peer-messages.ts";
import { formatRecord, neverAnswered, parseRecords, type GuardRecord } from "../../guard/records.ts";
import type { Control } from "../../guard/server.ts";
import { nextWorker, note } from "../../guard/supervisor.ts";
import { resolveMirrors } from "../../mirror/mirror-names.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Database, Withheld } from "../../plan/withheld.ts";
import type { Loopback, LoopbackAnswer, SharedSocket } from "../../ports/loopback.ts";
import type { Peer } from "../../ports/peers.ts";
import type { World } from "../../ports/world.ts";
import { openStore } from "../../store/store.ts";
import { readText } from "../survey/read-text.ts";
import { readGoSums } from "./go-sums.ts";
import { openJobGuard, type JobGuard } from "./open.ts";

/** Opens a listener that gives its socket away as soon as there is one. */
export type OpenShared = (
  place: { readonly socket: SharedSocket | undefined; readonly port: number },
  share: (socket: SharedSocket, port: number) => void,
) => Loopback;

/** The supervisor hears of a request at most so often. */
const tellEveryMs = 5_000;
const noProcessMs = 500;

/** Resolves when the guard is over; rejects where it cannot be opened, and then another worker may try. */
export async function work(
  world: World,
  { order, port, deaths }: Begin,
  given: { readonly supervisor: Peer; readonly socket: SharedSocket | undefined; readonly open: OpenShared },
): Promise<void> {
  const { files, clock, peers } = world;
  const over = new AbortController();
  let { supervisor } = given;
  const isOver = (): boolean => over.signal.aborted;
  const ended = untilAborted(over.signal);
  const held: { socket: SharedSocket | undefined; port: number } = { socket: given.socket, port };
  const tell = (message: PeerMessage, socket?: SharedSocket): void => supervisor.send(message, socket);

  const loopback = given.open(held, (socket, listening) => {
    Object.assign(held, { socket, port: listening });
    tell({ kind: "listening", port: listening }, socket);
  });
  let toldMs = 0;
  /** Requests that waited at the socket come before it is known to be up. */
  const up: { guard?: JobGuard } = {};
  const before = parseRecords((await readText(files, journalPath(order))) ?? "");
  let journal = Promise.resolve();
  const plan = JSON.parse((await readText(files, planPath(order))) ?? "") as Plan;
  const opened = await openJobGuard(world, plan, withheldOf(order), {
    directory: order.directory,
    store: openStore(files, order.store),
    goSums: () => readGoSums(world, order),
    refusedBefore: new Set(neverAnswered(before).map(({ path }) => path)),
    onRecord(record: GuardRecord) {
      // One after the other: the order of lines is the order of time.
      journal = journal.then(async () => {
        await files.append(journalPath(order), formatRecord(record), 0o600);
      });
    },
    onAsked() {
      if (clock.nowMs() - toldMs < tellEveryMs) return;
      toldMs = clock.nowMs();
      tell({ kind: "asked" });
    },
    mode: nextWorker(deaths).mode,
    signal: over.signal,
    loopback,
    secret: order.secret,
    control: controlOf({
      order,
      guard: () => up.guard,
      pids: () => [peers.ownPid, supervisor.pid],
      stop: () => over.abort(),
    }),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  up.guard = opened.value;

  async function keepASupervisor(): Promise<void> {
    while (!isOver()) {
      supervisor.onMessage((message) => {
        if ((message as PeerMessage).kind === "stop") over.abort();
      });
      await Promise.race([supervisor.gone, ended]);
      if (isOver()) return;
      await note(world, order, "supervisor");
      supervisor = (await another()) ?? supervisor;
    }
  }

  async function another(): Promise<Peer | undefined> {
    while (!isOver()) {
      const heir = peers.start(processEnvironment(world.machine.environment));
      if (heir !== undefined) {
        const begin: Begin = { kind: "begin", role: "heir", order, port: held.port, deaths };
        heir.send(begin, held.socket);
        return heir;
      }
      await clock.sleep(noProcessMs, over.signal);
    }
    return undefined;
  }

  await keepASupervisor();
  tell({ kind: "stop" });
  await journal;
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
