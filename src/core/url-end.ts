// Where a URL of http or https leads.

/** Without the brackets in which an address of IPv6 stands. */
export function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

export function portOf({ port, protocol }: Pick<URL, "port" | "protocol">): number {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}
