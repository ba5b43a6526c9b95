// IP addresses and networks as bytes, read as strictly as Go's net and net/netip read them.

export type Address = readonly number[];

export interface Network {
  readonly address: Address;
  readonly prefixBits: number;
}

/** 4 or 16 bytes; an IPv4 address written in IPv6 is 4. Undefined for anything else, a name above all. */
export function parseAddress(text: string): Address | undefined {
  const bare = text.replace(/%.*$/, "");
  const bytes = bare.includes(":") ? parseIpv6(bare) : parseIpv4(bare);
  if (bytes?.length !== 16) return bytes;
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
  return isMapped ? bytes.slice(12) : bytes;
}

/** `10.0.0.0/8`, `fd00::/8`; undefined if it is no network (net.ParseCIDR). */
export function parseNetwork(text: string): Network | undefined {
  const parts = /^([^/]+)\/(\d{1,3})$/.exec(text);
  const address = parts?.[1]?.includes("%") === true ? undefined : parseAddress(parts?.[1] ?? "");
  if (parts === null || address === undefined) return undefined;
  // A mapped address has its prefix counted in 128 bits.
  const extra = parts[1]?.includes(":") === true && address.length === 4 ? 96 : 0;
  const prefixBits = Number(parts[2]) - extra;
  return prefixBits < 0 || prefixBits > address.length * 8 ? undefined : { address, prefixBits };
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
  const address = parseAddress(hostname.replace(/^\[|\]$/g, ""));
  return hostname === "localhost" || (address !== undefined && isLoopbackAddress(address));
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
  const sides = halves.map((half) => (half === "" ? [] : parseGroups(half)));
  const [head, tail] = sides;
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  if (halves.length === 1) return head.length === 16 ? head : undefined;
  const missing = 16 - head.length - (tail?.length ?? 0);
  return missing < 2 ? undefined : [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])];
}

function parseGroups(text: string): number[] | undefined {
  const groups = text.split(":");
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const ipv4 = index === groups.length - 1 && group.includes(".") ? parseIpv4(group) : undefined;
    if (ipv4 !== undefined) bytes.push(...ipv4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return undefined;
  }
  return bytes;
}
