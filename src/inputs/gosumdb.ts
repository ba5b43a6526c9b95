// GOSUMDB as the go command reads it (cmd/go/internal/modfetch/sumdb.go, dbDial).

import { err, ok, type Result } from "../core/result.ts";

export type Gosumdb =
  | { readonly kind: "off" }
  | {
      readonly kind: "database";
      readonly name: string;
      /** GOSUMDB without an address: where go gets this, it asks its proxies where the database is. */
      readonly key: string;
      /** Go asks this address itself and passes every proxy by. */
      readonly url?: string;
    };

/** What Go accepts. The error is a sentence about the value, without the value: an address may hold a password. */
export function parseGosumdb(text: string): Result<Gosumdb, string> {
  // An alias in Go: the keys of sum.golang.org at an address of its own.
  if (text === "sum.golang.google.cn") {
    const [name, url] = ["sum.golang.org", "https://sum.golang.google.cn"];
    return ok({ kind: "database", name, key: name, url });
  }
  if (text === "off") return ok({ kind: "off" });
  const fields = text.split(/\s+/).filter((field) => field !== "");
  const [key, url] = fields;
  if (key === undefined) return err("is empty; write `off`, `sum.golang.org`, or `name+hash+key`.");
  if (fields.length > 2) {
    return err("has more than two words; write a name or key, and after one blank at most an address.");
  }
  const name = key === "sum.golang.org" ? key : verifierName(key);
  if (name === undefined) {
    return err(
      key.toLowerCase() === "off"
        ? "is no database that Go knows; write `off` in small letters."
        : "is no database that Go knows; write `off`, `sum.golang.org`, `sum.golang.google.cn`, or the whole key `name+hash+key` of your own.",
    );
  }
  if (url === undefined) return ok({ kind: "database", name, key });
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    return err("has an address that is not a URL; write it with `https://`.");
  }
  return ok({ kind: "database", name, key, url });
}

/** The name in a note verifier key: name+hash+key, an Ed25519 key of 32 bytes behind one byte for the algorithm. */
function verifierName(key: string): string | undefined {
  const parts = /^([^+\s]+)\+([0-9a-fA-F]{8})\+([A-Za-z0-9+/]{44})$/.exec(key);
  return parts?.[3]?.startsWith("A") === true ? parts[1] : undefined;
}
