// The hosts file of the system: names that no resolver is asked for.

import { isIP } from "node:net";

/** Addresses of a name in their order; letters are alike in both cases (net/hosts.go, readHosts). */
export function addressesInHosts(text: string, name: string): string[] {
  const wanted = name.toLowerCase().replace(/\.$/, "");
  return text.split(/\r?\n/).flatMap((line) => {
    const [address = "", ...names] = line.replace(/#.*$/, "").trim().split(/\s+/);
    const isNamed = names.some((each) => each.toLowerCase().replace(/\.$/, "") === wanted);
    return isNamed && isIP(address.replace(/%.*$/, "")) !== 0 ? [address] : [];
  });
}
