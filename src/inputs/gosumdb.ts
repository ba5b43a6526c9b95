// GOSUMDB as the go command reads it (cmd/go/internal/modfetch/sumdb.go, dbDial).

import { err, ok, type Result } from "../core/result.ts";
import { parseGoUrl } from "../go/go-url.ts";
import { verifierOf } from "../go/sumdb.ts";

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
  const verifier = verifierOf(key);
  if (!verifier.ok) return err(keyFault(key, verifier.error));
  const { name } = verifier.value;
  if (!isHostAndPath(name)) {
    return err(
      "has a key whose name is no host, with at most a path; write the key as the database gives it.",
    );
  }
  if (url === undefined) return ok({ kind: "database", name, key });
  if (!/^https?:/i.test(url)) return err("has an address that is not a URL; write it with `https://`.");
  const address = parseGoUrl(url);
  if (!address.ok) return err(`names an address that ${address.error}; write it like \`https://${name}\`.`);
  return ok({ kind: "database", name, key, url });
}

function keyFault(key: string, fault: string): string {
  if (fault === "invalid verifier hash") {
    return "has a key whose eight hex digits are not those of its name and key; copy the whole key again.";
  }
  return key.toLowerCase() === "off"
    ? "is no database that Go knows; write `off` in small letters."
    : "is no database that Go knows; write `off`, `sum.golang.org`, `sum.golang.google.cn`, or the whole key `name+hash+key` of your own.";
}

/** What dbDial calls funny business is refused: anything that is not the host and path of an https address, as written. */
function isHostAndPath(name: string): boolean {
  if (/[%?#@\\]|\/$/.test(name)) return false;
  return parseGoUrl(`https://${name}`).ok;
}
