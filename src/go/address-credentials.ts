// User and password in an address, and what HTTP makes of them.

import { Secret } from "../core/secret.ts";

/** A token may stand in either place (`https://TOKEN@host`), so both are secret. */
export interface AddressCredentials {
  readonly user: Secret;
  readonly password: Secret;
}

/** The value of an Authorization header (RFC 7617, section 2). */
export function basicAuthorization({ user, password }: AddressCredentials): Secret {
  const pair = credentialBytes(`${user.reveal()}:${password.reveal()}`);
  return new Secret(`Basic ${pair.toString("base64")}`);
}

const loneByte = /(?<![\ud800-\udbff])([\udc80-\udcff])/;

/** As they are sent: UTF-8, and the bytes that were written one by one. */
export function credentialBytes(text: string): Buffer {
  const pieces = text.split(loneByte);
  return Buffer.concat(
    pieces.map((piece, index) =>
      index % 2 === 1 ? Buffer.from([piece.charCodeAt(0) & 0xff]) : Buffer.from(piece, "utf8"),
    ),
  );
}

/** With `%` and two digits for what an address cannot hold. */
export function percentEncoded(text: string): string {
  if (!loneByte.test(text)) return encodeURIComponent(text);
  return [...credentialBytes(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
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
    // Bytes that are not UTF-8, such as `%ff`: each a character that no text has (as in Python's surrogateescape).
    return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => {
      const byte = Number.parseInt(hex, 16);
      return String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte);
    });
  }
}
