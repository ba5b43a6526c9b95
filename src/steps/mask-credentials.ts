// Masks credentials in every form in which a log could show them, before anything else is done with them.

import { Secret } from "../core/secret.ts";
import { formatNetrcLine } from "../go/netrc.ts";
import type { NetrcEntry } from "../go/netrc.ts";
import type { Withheld } from "../plan/withheld.ts";
import type { Host } from "../ports.ts";

export function maskCredentials(host: Host, withheld: Withheld, netrc: readonly NetrcEntry[]): void {
  for (const entry of netrc) {
    maskAll(host, [formatNetrcLine(entry).reveal(), ...formsOf(entry.login, entry.password.reveal())]);
  }
  for (const { credentials } of [...withheld.proxies.proxies, ...withheld.mirrors]) {
    if (credentials !== undefined) maskAll(host, formsOf(credentials.user, credentials.password.reveal()));
  }
  // As it stands in the address: there `%2F` may be what the password has a slash for.
  const written = withheld.goproxy?.reveal() ?? "";
  for (const [, userinfo = ""] of written.matchAll(/\/\/([^/@\s,|]*(?:@[^/@\s,|]*)*)@/g)) {
    const colon = userinfo.indexOf(":");
    maskAll(host, [userinfo, colon === -1 ? "" : userinfo.slice(colon + 1)]);
  }
}

function maskAll(host: Host, values: readonly string[]): void {
  for (const value of new Set(values)) if (value !== "") host.mask(new Secret(value));
}

/** A token may stand where the user does (`https://TOKEN@host`): without a password the user is the secret. */
function formsOf(user: string, password: string): string[] {
  const secret = password === "" ? user : password;
  const pair = `${user}:${password}`;
  return [secret, encodeURIComponent(secret), pair, base64(pair), base64(secret)];
}

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
