// User and password in an address, and what HTTP makes of them.

import { Secret } from "../core/secret.ts";

/** A token may stand in either place (`https://TOKEN@host`), so both are secret. */
export interface AddressCredentials {
  readonly user: Secret;
  readonly password: Secret;
}

/** The value of an Authorization header (RFC 7617, section 2). */
export function basicAuthorization({ user, password }: AddressCredentials): Secret {
  const pair = Buffer.from(`${user.reveal()}:${password.reveal()}`, "utf8");
  return new Secret(`Basic ${pair.toString("base64")}`);
}
