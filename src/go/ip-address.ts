// IP addresses and networks as bytes, read as strictly as Go's net and net/netip read them.

import { bareHost } from "../core/url-end.ts";

export type Address = readonly number[];

export interface Network {
  readonly address: Address;
  readonly prefixBits: number;
}

/**
 * 4 or 16 bytes; an IPv4 address written in IPv6 is 4. Undefined for anything else: a name, and an address with a zone
 * (net.ParseIP).
 */
export function parseAddress(text: string): Address | undefined {
  const bytes = parseBytes(text);
  return bytes !== undefined && isMapped(bytes) ? bytes.slice(12) : bytes;
}

/** `10.0.0.0/8`, `fd00::/8`; undefined if it is no network (net.ParseCIDR, which does not mind zeros: `/008`). */
export function parseNetwork(text: string): Network | undefined {
  const [, written = "", digits = ""] = /^([^/]+)\/(\d+)$/.exec(text) ?? [];
  const bytes = parseBytes(written);
  const prefixBits = Number(digits);
  if (bytes === undefined || prefixBits > bytes.length * 8) return undefined;
  // A mapped address has its prefix counted in 128 bits; one that is shorter than the mapping is of IPv6.
  if (isMapped(bytes) && prefixBits >= 96) return { address: bytes.slice(12), prefixBits: prefixBits - 96 };
  return { address: bytes, prefixBits };
}

export function isInNetwork(address: Address, network: Network): boolean {
  if (address.length !== network.address.length) return false;
  return address.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, network.prefixBits - index * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return (byte & mask) === ((network.address[index] ?? 0) & mask);
  });
}

export function sameAddress(one: Address, other: Address): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

export function isLoopbackAddress(address: Address): boolean {
  if (address.length === 4) return address[0] === 127;
  return address.every((byte, index) => byte === (index === 15 ? 1 : 0));
}

/** `localhost` or a loopback address, as URL.hostname writes them: what never leaves this machine. */
export function isLoopbackHost(hostname: string): boolean {
  const address = parseAddress(bareHost(hostname));
  return hostname === "localhost" || (address !== undefined && isLoopbackAddress(address));
}

function parseBytes(text: string): Address | undefined {
  return text.includes(":") ? parseIpv6(text) : parseIpv4(text);
}

function isMapped(bytes: Address): boolean {
  return bytes.length === 16 && bytes.every((byte, index) => index > 11 || byte === (index < 10 ? 0 : 255));
}

function parseIpv4(text: string): Address | undefined {
  const parts = text.split(".");
  // Go takes no leading zeros: some read them as octal.
  const isAddress = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part));
  const bytes = parts.map(Number);
  return isAddress && bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseIpv6(text: string): Address | undefined {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const last = halves.length - 1;
  const sides = halves.map((half, index) => (half === "" ? [] : parseGroups(half, index === last)));
  const [head, tail] = sides;
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  if (halves.length === 1) return head.length === 16 ? head : undefined;
  const missing = 16 - head.length - (tail?.length ?? 0);
  return missing < 2 ? undefined : [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])];
}

/** Four numbers with dots may stand only at the very end. */
function parseGroups(text: string, isLast: boolean): number[] | undefined {
  const groups = text.split(":");
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const ipv4 = isLast && index === groups.length - 1 && group.includes(".") ? parseIpv4(group) : undefined;
    if (ipv4 !== undefined) bytes.push(...ipv4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return undefined;
  }
  return bytes;
}
