// A connection through a SOCKS5 proxy (RFC 1928; user and password by RFC 1929), which resolves the names itself.

import { connect, type Socket } from "node:net";

import { credentialBytes } from "../go/address-credentials.ts";
import { showHttpProxy } from "../go/http-proxy.ts";
import type { HttpProxy } from "../go/http-proxy.ts";
import { parseAddress } from "../go/ip-address.ts";
import { fromHttpProxy } from "./http-faults.ts";
import type { TunnelEnd, TunnelLimits } from "./tunnel-end.ts";

const version = 5;
const methods = { open: 0, password: 2 };
const kinds = { ipv4: 1, name: 3, ipv6: 4 };

/** What a proxy answers instead of 0 (RFC 1928, section 6). */
const refusals: Readonly<Record<number, string>> = {
  1: "general failure",
  2: "not allowed by its rules",
  3: "network unreachable",
  4: "host unreachable",
  5: "connection refused",
  6: "TTL expired",
  7: "command not supported",
  8: "kind of address not supported",
};

/** Ends else with a fault of the proxy's: the system's code, or SOCKS_REFUSED, SOCKS_PASSWORD, SOCKS_MALFORMED. */
export async function connectBySocks(
  proxy: HttpProxy,
  end: TunnelEnd,
  { lookup, signal }: TunnelLimits,
): Promise<Socket> {
  const { host, port } = proxy;
  const socket = connect({ host, port, noDelay: true, ...(lookup === undefined ? {} : { lookup }) });
  const giveUp = (): void => void socket.destroy(new Error("given up"));
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    await introduce(socket, proxy);
    const wanted = [
      Buffer.from([version, 1, 0]),
      addressOf(proxy, end),
      Buffer.from([end.port >> 8, end.port & 255]),
    ];
    socket.write(Buffer.concat(wanted));
    const [spoken, status = 0, , kind] = await read(socket, proxy, 4);
    if (spoken !== version) throw fault(proxy, "SOCKS_MALFORMED", "not as a SOCKS5 proxy does");
    if (status !== 0) throw fault(proxy, "SOCKS_REFUSED", refusals[status] ?? `refusal ${status}`);
    // Its own address and port, which nobody needs, stand before the first byte of the other end.
    const length =
      kind === kinds.name ? ((await read(socket, proxy, 1))[0] ?? 0) : kind === kinds.ipv6 ? 16 : 4;
    await read(socket, proxy, length + 2);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error instanceof Error ? fromHttpProxy(error) : error;
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}

async function introduce(socket: Socket, proxy: HttpProxy): Promise<void> {
  const { credentials } = proxy;
  const offered = credentials === undefined ? [methods.open] : [methods.open, methods.password];
  socket.write(Buffer.from([version, offered.length, ...offered]));
  const [spoken, method] = await read(socket, proxy, 2);
  if (spoken !== version) throw fault(proxy, "SOCKS_MALFORMED", "not as a SOCKS5 proxy does");
  if (method === methods.open) return;
  if (method !== methods.password || credentials === undefined)
    throw fault(proxy, "SOCKS_PASSWORD", "that it wants to know who asks");
  const { user, password } = credentials;
  const both = [counted(proxy, user.reveal()), counted(proxy, password.reveal())];
  socket.write(Buffer.concat([Buffer.from([1]), ...both]));
  const [, status] = await read(socket, proxy, 2);
  if (status !== 0) throw fault(proxy, "SOCKS_PASSWORD", "that it knows no such user and password");
}

function addressOf(proxy: HttpProxy, { host }: TunnelEnd): Buffer {
  const bytes = parseAddress(host);
  if (bytes === undefined) return Buffer.concat([Buffer.from([kinds.name]), counted(proxy, host)]);
  return Buffer.from([bytes.length === 4 ? kinds.ipv4 : kinds.ipv6, ...bytes]);
}

/** After a byte that tells their length, which is all that SOCKS has for it. */
function counted(proxy: HttpProxy, text: string): Buffer {
  const bytes = credentialBytes(text);
  if (bytes.length > 255)
    throw fault(proxy, "SOCKS_MALFORMED", "nothing yet: a name in 255 bytes at most can be sent");
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

/** So many bytes; what comes behind them stays in the socket. */
function read(socket: Socket, proxy: HttpProxy, length: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      for (const event of ["readable", "end"] as const) socket.off(event, take);
      socket.off("error", fail).off("close", gone);
    };
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    const gone = (): void => fail(fault(proxy, "ECONNRESET", "nothing and closed the connection"));
    const take = (): void => {
      const bytes: Buffer | null = socket.read(length);
      if (bytes === null && socket.readableEnded) return gone();
      if (bytes?.length !== length) return;
      settle();
      resolve(bytes);
    };
    for (const event of ["readable", "end"] as const) socket.on(event, take);
    socket.on("error", fail).on("close", gone);
    take();
  });
}

function fault(proxy: HttpProxy, code: string, what: string): Error {
  return Object.assign(new Error(`${showHttpProxy(proxy)} answered ${what}`), { code });
}
