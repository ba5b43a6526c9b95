// The credentials that netrc has for an address, ready to be sent.

import { Secret } from "../core/secret.ts";
import { basicAuthorization } from "../go/address-credentials.ts";
import { credentialsFor } from "../go/netrc.ts";
import type { Credentials } from "../mirror/send.ts";
import type { World } from "../ports/world.ts";
import { readNetrcEntries } from "./survey/netrc-entries.ts";

/** Of the input and of the user's own file, read once. */
export async function readCredentials(
  world: Pick<World, "files" | "machine">,
  netrc: Secret,
): Promise<Credentials> {
  const entries = await readNetrcEntries(world, netrc);
  return (url) => {
    const found = credentialsFor(entries, url);
    return found && basicAuthorization({ user: new Secret(found.login), password: found.password });
  };
}
