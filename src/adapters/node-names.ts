// Name resolution with an end: the hosts file, then the servers of the resolver without one of Node's four threads, and
// the system's own ways only where those know nothing.

import { getServers, lookup, Resolver } from "node:dns/promises";
import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";

import { err, ok } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { TransportFault } from "../ports/http.ts";
import type { Limits, Resolved } from "../ports/network.ts";
import { slots } from "../core/slots.ts";
import { addressesInHosts } from "./hosts-file.ts";
import { abortedFault } from "./http-faults.ts";
import { beforeDeadline } from "./deadline.ts";
import { codeOf, messageOf } from "./node-fault.ts";

type Answer = Result<Resolved, TransportFault>;

/** Two rounds within most deadlines; one lost packet is no outage. */
const roundMs = 700;
const rounds = 2;
/** Once there is an address of one kind, so long the other kind is waited for: a second round and its answer. */
const otherKindMs = 1_200;

/** getaddrinfo holds a thread for as long as it likes, and file access waits behind it. */
const systemTurns = slots(1);

/** Addresses, with a port where it is not 53; none where the system does not tell. */
export function systemResolvers(): readonly string[] {
  try {
    return getServers();
  } catch {
    return []; // It does not tell.
  }
}

/** Ends within `timeoutMs` and with the signal, whatever the system is doing. Never rejects. */
export async function resolveName(name: string, { timeoutMs, signal }: Limits): Promise<Answer> {
  if (isIP(name) !== 0) return ok({ addresses: [addressOf(name)], by: "hosts" });
  const given = new AbortController();
  const asked = askInTurn(name, timeoutMs, given.signal);
  const answer = await beforeDeadline(asked, timeoutMs, signal);
  given.abort();
  if (answer === "aborted") return err(abortedFault);
  return answer === "late" ? notResolved("ETIMEOUT", `no answer in ${timeoutMs} ms`) : answer;
}

async function askInTurn(name: string, timeoutMs: number, over: AbortSignal): Promise<Answer> {
  const inHosts = addressesInHosts(await hostsFile(), name);
  if (inHosts.length > 0) return ok({ addresses: inHosts.map(addressOf), by: "hosts" });
  // RFC 6761: never asked of a server.
  const isLocal = /(?:^|\.)localhost\.?$/i.test(name);
  // What the servers say has to be known in time, or nothing of it could be told.
  const byServers = isLocal ? undefined : await askServers(name, Math.floor(timeoutMs * 0.8), over);
  if (byServers?.ok === true) return byServers;
  // On Linux the system would ask the same silent servers, and hold its thread for many seconds.
  if (byServers?.error.code === "ETIMEOUT" && process.platform === "linux") return byServers;
  const bySystem = await askSystem(name, over);
  if (bySystem === undefined || (!bySystem.ok && byServers !== undefined)) {
    return byServers ?? notResolved("ENOTFOUND", `no address for ${name}`);
  }
  return bySystem;
}

async function askServers(name: string, timeoutMs: number, over: AbortSignal): Promise<Answer> {
  const resolver = new Resolver({ timeout: roundMs, tries: rounds });
  const cancel = (): void => resolver.cancel();
  over.addEventListener("abort", cancel, { once: true });
  // One kind may be answered and the other never: what is there by then counts.
  const found: string[][] = [];
  const open = new Set(["A", "AAAA"] as const);
  let foundOne = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    foundOne = resolve;
  });
  const asked = (["A", "AAAA"] as const).map(async (kind) => {
    try {
      found.push(await (kind === "A" ? resolver.resolve4(name) : resolver.resolve6(name)));
      open.delete(kind);
      foundOne();
    } catch (thrown) {
      if (codeOf(thrown) !== "ETIMEOUT" && codeOf(thrown) !== "ECANCELLED") open.delete(kind);
      throw thrown;
    }
  });
  const all = Promise.allSettled(asked);
  const patient = first.then(() => beforeDeadline(all, otherKindMs, over));
  const settled = await beforeDeadline(Promise.race([all, patient]), timeoutMs, over);
  over.removeEventListener("abort", cancel);
  const [unanswered] = open;
  const addresses = found.flat();
  if (addresses.length > 0) {
    const isPart = unanswered === undefined ? {} : { unanswered };
    if (typeof settled === "string") cancel();
    return ok({ addresses: addresses.map(addressOf), by: "dns", ...isPart });
  }
  if (settled === "late" || settled === "aborted") {
    cancel();
    return notResolved("ETIMEOUT", `no answer in ${timeoutMs} ms`);
  }
  const reasons = settled.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
  // An empty answer for one family says less than what went wrong with the other.
  const reason = reasons.find((each) => codeOf(each) !== "ENODATA") ?? reasons[0];
  return notResolved(codeOf(reason), messageOf(reason));
}

/** Undefined where others are asking for so long that there is no time left. */
async function askSystem(name: string, over: AbortSignal): Promise<Answer | undefined> {
  const giveBack = await systemTurns.take("getaddrinfo", over);
  if (giveBack === undefined) return undefined;
  try {
    const found = await lookup(name, { all: true });
    return ok({ addresses: found.map(({ address }) => addressOf(address)), by: "system" });
  } catch (thrown) {
    return notResolved(codeOf(thrown), messageOf(thrown));
  } finally {
    giveBack();
  }
}

function addressOf(address: string): Resolved["addresses"][number] {
  return { address, family: address.includes(":") ? 6 : 4 };
}

function notResolved(code: string, message: string): Answer {
  return err({ kind: "name-not-resolved", code, message });
}

async function hostsFile(): Promise<string> {
  const windows = join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "drivers", "etc", "hosts");
  try {
    return await readFile(process.platform === "win32" ? windows : "/etc/hosts", "utf8");
  } catch {
    return ""; // None, or none of ours to read: the resolver is asked.
  }
}
