// A connection to one of the addresses of a name, as go would make it: to whichever answers first.

import { isLoopbackHost } from "../../go/ip-address.ts";
import { cancelWith } from "../../core/cancel.ts";
import type { TransportFault } from "../../ports/http.ts";
import type { Network, Resolved } from "../../ports/network.ts";
import {
  attemptOf,
  describeFault,
  countsOf,
  leftMs,
  ofFault,
  stageOf,
  type Asked,
  type Asking,
  type Reached,
} from "./asking.ts";

export interface Connecting {
  readonly addresses: Resolved["addresses"];
  readonly port: number;
  readonly isHttpProxy: boolean;
  readonly aside: true | undefined;
}

interface Tried {
  /** As it stands in front of a port. */
  readonly host: string;
  readonly family: 4 | 6;
  readonly address: string;
  readonly result: Awaited<ReturnType<Network["connect"]>>;
}

/** IPv6 is given so long beside IPv4: go moves on after 300 ms itself (net.Dialer, FallbackDelay). */
const ipv6GraceMs = 1_000;
/** Of each family. */
const mostAddresses = 3;

export async function openConnection(asking: Asking, asked: Asked, to: Connecting): Promise<Reached> {
  const { addresses, port, isHttpProxy, aside } = to;
  const { network } = asking.world;
  const [connecting, sixing] = (["tcp", "ipv6"] as const).map((stage) =>
    stageOf(asking, asked.target, stage),
  );
  const cancel = cancelWith(asking.signal);
  const isBoth = new Set(addresses.map(({ family }) => family)).size > 1;
  const tries = ([4, 6] as const).map((family) => {
    const timeoutMs = family === 6 && isBoth ? Math.min(leftMs(asking), ipv6GraceMs) : leftMs(asking);
    const own = addresses.filter((each) => each.family === family).slice(0, mostAddresses);
    return firstOpen(
      own.map(async ({ address }): Promise<Tried> => {
        const counts = isHttpProxy ? undefined : countsOf(asking, asked);
        const limits = { timeoutMs, signal: cancel.signal, ...(counts && { counts }) };
        const result = await network.connect(address, port, limits);
        return { host: family === 6 ? `[${address}]` : address, family, address, result };
      }),
    );
  });
  const [four, six] = tries;
  const first = await firstOpen(tries);
  if (first?.result.ok === true) {
    connecting?.good(`${first.host}:${port}`);
    // Where IPv4 works, nobody waits for IPv6 to have failed.
    const rest = first.family === 4 ? six?.then(tellIpv6) : undefined;
    asking.beside.push(Promise.resolve(rest).then(() => cancel.abort()));
    return "open";
  }
  const failed = (await four) ?? (await six);
  cancel.release();
  if (failed === undefined || failed.result.ok || failed.result.error.kind === "aborted") return "aborted";
  const { error } = failed.result;
  const message = `connect ${error.code} ${failed.host}:${port}`;
  const fault: TransportFault = isHttpProxy ? { kind: "http-proxy", code: error.code, message } : error;
  const attempt = attemptOf(asking, asked, connecting?.startedMs ?? 0, ofFault(fault));
  const isIpv6 = failed.family === 6 && error.kind === "unreachable" && !isHttpProxy;
  connecting?.bad(
    `${failed.host}:${port}: ${describeFault(error)}`,
    isIpv6
      ? { kind: "ipv6", host: asked.url.host, address: failed.address, port }
      : { kind: "attempt", attempt },
    aside,
  );
  return { fault: attempt };

  /** A machine without IPv6 has nothing that is broken; a port that listens on 127.0.0.1 alone neither. */
  function tellIpv6(tried: Tried | undefined): void {
    if (tried === undefined || tried.result.ok || tried.result.error.kind === "aborted") return;
    const { host, address, result } = tried;
    if (isLoopbackHost(address) || !network.hasIpv6()) return;
    sixing?.bad(
      `${host}:${port}: ${describeFault(result.error)}, while IPv4 works`,
      { kind: "ipv6", host: asked.url.host, address, port },
      aside,
    );
  }
}

/** The first that is open; the first that failed where none is; undefined where there is none at all. */
function firstOpen(tries: readonly Promise<Tried | undefined>[]): Promise<Tried | undefined> {
  return new Promise((resolve) => {
    let left = tries.length;
    let failed: Tried | undefined;
    if (left === 0) resolve(undefined);
    for (const each of tries) {
      void each.then((tried) => {
        if (tried?.result.ok === true) resolve(tried);
        failed ??= tried;
        if (--left === 0) resolve(failed);
      });
    }
  });
}
