// The way to an address, stage by stage: its name, a connection, the TLS handshake, one request.

import type { ProbeStage } from "../../diagnose/probe.ts";
import { bareHost, portOf } from "../../core/url-end.ts";
import { chooseHttpProxy, showHttpProxy } from "../../go/http-proxy.ts";
import type { TransportFault } from "../../ports/http.ts";
import type { Resolved } from "../../ports/network.ts";
import {
  attemptOf,
  describeFault,
  leftMs,
  ofFault,
  stageOf,
  type Asked,
  type Asking,
  type Reached,
} from "./asking.ts";
import { openConnection } from "./connection.ts";
import { probeTls } from "./tls.ts";

/** Names, connections and certificates up to where a request could be sent; through the HTTP or SOCKS proxy that Go would take. */
export async function reach(asking: Asking, asked: Asked, aside?: true): Promise<Reached> {
  const { url } = asked;
  const choice = chooseHttpProxy(url, asking.world.machine.environment);
  if (choice.kind === "refused") {
    const fault: TransportFault = { kind: "http-proxy", code: choice.code, message: choice.why };
    return refuse(asking, asked, "http", fault, aside);
  }
  const isTls = url.protocol === "https:";
  const end = { host: bareHost(url.hostname), port: portOf(url) };
  if (choice.kind === "none") {
    const connected = await connectTo(asking, asked, end, false, aside);
    if (connected !== "open" || !isTls) return connected;
    return probeTls(asking, asked, end, undefined, aside);
  }
  const { proxy } = choice;
  const kind = proxy.speaks === "socks5" ? "SOCKS" : "HTTP";
  const through = { ...asked, target: `${kind} proxy ${showHttpProxy(proxy)}` };
  const connected = await connectTo(asking, through, proxy, true, aside);
  if (connected !== "open" || !isTls) return connected;
  return probeTls(asking, asked, end, proxy, aside);
}

interface End {
  readonly host: string;
  readonly port: number;
}

async function connectTo(
  asking: Asking,
  asked: Asked,
  { host, port }: End,
  isHttpProxy: boolean,
  aside: true | undefined,
): Promise<Reached> {
  const { network } = asking.world;
  const naming = stageOf(asking, asked.target, "dns");
  const resolved = await network.resolve(host, { timeoutMs: leftMs(asking), signal: asking.signal });
  const resolvers = network.resolvers().join(", ");
  if (!resolved.ok) {
    if (resolved.error.kind === "aborted") return "aborted";
    const fault: TransportFault = isHttpProxy
      ? { kind: "http-proxy", code: resolved.error.code, message: `getaddrinfo ENOTFOUND ${host}` }
      : resolved.error;
    const attempt = attemptOf(asking, asked, naming.startedMs, ofFault(fault));
    const detail = `${host}: ${describeFault(resolved.error)}${resolvers === "" ? "" : `; asked ${resolvers}`}`;
    const saw = isHttpProxy
      ? ({ kind: "attempt", attempt } as const)
      : ({ kind: "no-address", attempt, name: host, by: network.resolvers()[0] ?? "" } as const);
    naming.bad(detail, saw, aside);
    return { fault: attempt };
  }
  const { addresses, by, unanswered } = resolved.value;
  if (addresses[0]?.address !== host) {
    const found = addresses.map(({ address }) => address).join(", ");
    if (unanswered === undefined) naming.good(`${found} (${sourceOf(by, resolvers)})`);
    else {
      // go and git ask for both kinds and wait for both, five seconds and more (resolv.conf, timeout and attempts).
      const silence = { kind: "name-not-resolved", code: "ETIMEOUT", message: "" } as const;
      const attempt = attemptOf(asking, asked, naming.startedMs, ofFault(silence));
      const detail = `${host}: ${found}, but no answer for ${unanswered}; asked ${resolvers}`;
      const saw = { kind: "no-address", attempt, name: host, by: network.resolvers()[0] ?? "" } as const;
      naming.bad(detail, saw, aside);
      return { fault: attempt };
    }
  }
  return openConnection(asking, asked, { addresses, port, isHttpProxy, aside });
}

function sourceOf(by: Resolved["by"], resolvers: string): string {
  if (by === "hosts") return "hosts file";
  return by === "dns" && resolvers !== "" ? `by ${resolvers}` : "by the system";
}

function refuse(
  asking: Asking,
  asked: Asked,
  stage: ProbeStage,
  fault: TransportFault,
  aside: true | undefined,
): Reached {
  const probe = stageOf(asking, asked.target, stage);
  const attempt = attemptOf(asking, asked, probe.startedMs, ofFault(fault));
  probe.bad(describeFault(fault), { kind: "attempt", attempt }, aside);
  return { fault: attempt };
}
