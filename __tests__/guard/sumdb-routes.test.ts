import { describe, expect, it } from "@jest/globals";

import { knownDatabaseKeys } from "../../src/go/sumdb.ts";
import { parseProxy, type ProxyEntry } from "../../src/go/proxy-list.ts";
import { sumdbRoutes } from "../../src/guard/sumdb-routes.ts";
import type { Database } from "../../src/plan/withheld.ts";

const everybodys = "sum.golang.org";
const ownKey = "sum.golang.org+12345678+AaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaA";

function at(address: string): ProxyEntry {
  const entry = parseProxy(address, ",");
  if (!entry.ok) throw new Error(entry.error);
  return entry.value;
}

function secondOf(database: Database, policy: "resilient" | "routed" | "enforced" = "resilient") {
  return sumdbRoutes(database, policy).second?.url.href;
}

describe("the second route to the checksum database", () => {
  it("leads to sum.golang.org itself, whether its key is left to go or written out", () => {
    const written = knownDatabaseKeys[everybodys] ?? "";
    expect(secondOf({ name: everybodys, key: everybodys })).toBe("https://sum.golang.org/");
    expect(secondOf({ name: everybodys, key: written })).toBe("https://sum.golang.org/");
    expect(secondOf({ name: everybodys, key: everybodys, address: at("https://sums.corp.test") })).toBe(
      "https://sum.golang.org/",
    );
  });

  it("is none for a database of the same name and another key, which only its own host has", () => {
    expect(secondOf({ name: everybodys, key: ownKey })).toBeUndefined();
    expect(secondOf({ name: "sum.corp.test", key: "sum.corp.test+1+x" })).toBeUndefined();
  });

  it("is none for whoever names the other address, nor under the policies that keep to the list", () => {
    const there = at("https://sum.golang.google.cn");
    expect(secondOf({ name: everybodys, key: everybodys, address: there })).toBeUndefined();
    expect(secondOf({ name: everybodys, key: everybodys }, "routed")).toBeUndefined();
    expect(secondOf({ name: everybodys, key: everybodys }, "enforced")).toBeUndefined();
  });

  it("goes by an address in GOSUMDB instead of the proxies", () => {
    const named = sumdbRoutes(
      { name: everybodys, key: everybodys, address: at("https://s.test/x") },
      "routed",
    );
    expect(named.passesProxiesBy).toBe(true);
    expect([named.itself.url.href, named.itself.root]).toEqual(["https://s.test/x", "sumdb/sum.golang.org/"]);
    expect(sumdbRoutes({ name: everybodys, key: everybodys }, "routed").passesProxiesBy).toBe(false);
  });
});
