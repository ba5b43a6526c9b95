// The way to an address, stage by stage: its name, a connection, the TLS handshake, one request.

import type { ProbeStage } from "../../diagnose/probe.ts";
import { chooseHttpProxy, type HttpProxyChoice } from "../../go/http-proxy.ts";
import { isLoopbackHost } from "../../go/ip-address.ts";
import type { Attempt } from "../../mirror/journal.ts";
import type { TransportFault } from "../../ports/http.ts";
import type { Resolved } from "../../ports/network.ts";
import { attemptOf, describeFault, leftMs, ofFault, stageOf, type Asked, type Asking } from "./asking.ts";
import { probeTls } from "./tls.ts";

/** "aborted" says nothing of the way. */
export type Reached = "open" | "aborted" | { readonly fault: Attempt };

/** IPv6 is given so long beyond IPv4: go moves on after 300 ms itself (net.Dialer, FallbackDelay). */
const ipv6GraceMs = 1_000;

/** Names, connections and certificates up to where a request could be sent; through the HTTP proxy that Go would take. */
export async function reach(asking: Asking, asked: Asked, aside?: true): Promise<Reached> {
  const { url } = asked;
  const choice = chooseHttpProxy(url, asking.world.machine.environment);
  if (choice.kind === "refused") {
    const fault: TransportFault = { kind: "http-proxy", code: "CGI", message: choice.why };
    return refuse(asking, asked, "http", fault, aside);
  }
  const isTls = url.protocol === "https:";
  const end = { host: bare(url.hostname), port: portOf(url) };
  if (choice.kind === "none") {
    const connected = await connectTo(asking, asked, end, false, aside);
    if (connected !== "open" || !isTls) return connected;
    return probeTls(asking, asked, end, undefined, aside);
  }
  if (choice.url.protocol !== "http:" && choice.url.protocol !== "https:") {
    // go speaks SOCKS, we do not: nothing is known, which is no fault of anybody's.
    const what = `${choice.url.protocol}//${choice.url.host} stands on the way, and probes go through HTTP proxies alone`;
    stageOf(asking, asked.target, "tcp").good(what, true);
    return "aborted";
  }
  const proxy = { host: bare(choice.url.hostname), port: portOf(choice.url) };
  const through = { ...asked, target: `HTTP proxy ${choice.url.host}` };
  const connected = await connectTo(asking, through, proxy, true, aside);
  if (connected !== "open" || !isTls) return connected;
  return probeTls(asking, asked, end, choice, aside);
}

export type Through = Extract<HttpProxyChoice, { kind: "proxy" }>;

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
  const { addresses, by } = resolved.value;
  if (addresses[0]?.address !== host) {
    naming.good(`${addresses.map(({ address }) => address).join(", ")} (${sourceOf(by, resolvers)})`);
  }
  return openConnection(asking, asked, { addresses, port, isHttpProxy, aside });
}

function sourceOf(by: Resolved["by"], resolvers: string): string {
  if (by === "hosts") return "hosts file";
  return by === "dns" && resolvers !== "" ? `by ${resolvers}` : "by the system";
}

interface Connecting {
  readonly addresses: Resolved["addresses"];
  readonly port: number;
  readonly isHttpProxy: boolean;
  readonly aside: true | undefined;
}

async function openConnection(asking: Asking, asked: Asked, to: Connecting): Promise<Reached> {
  const { addresses, port, isHttpProxy, aside } = to;
  const { network } = asking.world;
  const [four, six] = [4, 6].map((family) => addresses.find((each) => each.family === family)?.address);
  const connecting = stageOf(asking, asked.target, "tcp");
  const connect = async (address: string | undefined, timeoutMs: number) =>
    address === undefined ? undefined : network.connect(address, port, { timeoutMs, signal: asking.signal });
  const both = four !== undefined && six !== undefined;
  const sixing = stageOf(asking, asked.target, "ipv6");
  const sixth = connect(six, both ? Math.min(leftMs(asking), ipv6GraceMs) : leftMs(asking));
  const fourth = await connect(four, leftMs(asking));
  // Where IPv4 works, nobody waits for IPv6 to have failed.
  if (fourth?.ok === true) {
    connecting.good(`${four}:${port}`);
    if (six !== undefined) asking.beside.push(sixth.then((result) => tellIpv6(result, six)));
    return "open";
  }
  const result = await sixth;
  if (result?.ok === true) {
    connecting.good(`[${six}]:${port}`);
    return "open";
  }
  const failed = fourth ?? result;
  if (failed === undefined || failed.error.kind === "aborted") return "aborted";
  const address = four ?? `[${six}]`;
  const fault: TransportFault = isHttpProxy
    ? {
        kind: "http-proxy",
        code: failed.error.code,
        message: `connect ${failed.error.code} ${address}:${port}`,
      }
    : failed.error;
  const attempt = attemptOf(asking, asked, connecting.startedMs, ofFault(fault));
  const isIpv6 = four === undefined && six !== undefined && failed.error.kind === "unreachable";
  connecting.bad(
    `${address}:${port}: ${describeFault(failed.error)}`,
    isIpv6 && !isHttpProxy
      ? { kind: "ipv6", host: asked.url.host, address: six, port }
      : { kind: "attempt", attempt },
    aside,
  );
  return { fault: attempt };

  /** A machine without IPv6 has nothing that is broken; a port that listens on 127.0.0.1 alone neither. */
  function tellIpv6(tried: typeof fourth, address6: string): void {
    if (tried === undefined || tried.ok || tried.error.kind === "aborted") return;
    if (isLoopbackHost(address6) || !network.hasIpv6()) return;
    sixing.bad(
      `[${address6}]:${port}: ${describeFault(tried.error)}, while IPv4 works`,
      { kind: "ipv6", host: asked.url.host, address: address6, port },
      aside,
    );
  }
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

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}
