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

/** Of `user:password@host`; undefined where nobody is named. */
export function readCredentials(authority: string): AddressCredentials | undefined {
  const at = authority.lastIndexOf("@");
  if (at < 0) return undefined;
  const [user = ""] = authority.slice(0, at).split(":", 1);
  const password = authority.slice(user.length + 1, Math.max(at, user.length + 1));
  return { user: new Secret(unescape(user)), password: new Secret(unescape(password)) };
}

function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Bytes that are not UTF-8: as they stand, one character a byte.
    return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
}
