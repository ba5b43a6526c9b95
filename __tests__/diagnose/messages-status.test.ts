// Every status that a server may answer with, by whom go asked: each has a cause, and none of them is a guess.
import { STATUS_CODES } from "node:http";
import { describe, expect, it } from "@jest/globals";
import type { CauseId } from "../../src/diagnose/cause.ts";
import { direct, firstCause, lookup, reading } from "./messages.ts";

const statuses = Array.from({ length: 400 }, (_, index) => String(200 + index));
/** As net/http writes it, with words where it has them. */
const answered = (address: string, status: string): string =>
  `${address}${status} ${STATUS_CODES[status] ?? `status code ${status}`}`;
const ofDatabase = `${lookup}reading https://sum.golang.org/lookup/github.com/acme/widget@v1.0.0: `;
const ofImportPath = `${direct}reading https://git.example.com/a/b?go-get=1: `;

function causeOf(status: string, known: Partial<Record<string, CauseId>>, odd: CauseId): CauseId {
  return known[status] ?? (status.startsWith("5") ? (known["5xx"] ?? odd) : odd);
}

function strange(address: string, known: Partial<Record<string, CauseId>>, odd: CauseId): string[] {
  return statuses
    .filter(
      (status) => status !== "200" && firstCause(answered(address, status)) !== causeOf(status, known, odd),
    )
    .map((status) => `${status}: ${firstCause(answered(address, status))}`);
}

describe("a status", () => {
  it("of a module proxy has a cause", () => {
    const known: Partial<Record<string, CauseId>> = {
      "401": "goproxy-private-proxy-401",
      "402": "proxy-403-forbidden",
      "403": "proxy-403-forbidden",
      "404": "module-not-found-404-410",
      "407": "proxy-407-auth-required",
      "410": "module-not-found-404-410",
      "429": "proxy-429-rate-limited",
      "451": "proxy-403-forbidden",
      "5xx": "proxy-5xx",
    };
    expect(strange(reading, known, "proxy-server-fault")).toEqual([]);
  });

  it("of the checksum database has a cause", () => {
    const known: Partial<Record<string, CauseId>> = {
      "401": "sumdb-blocked",
      "402": "sumdb-blocked",
      "403": "sumdb-blocked",
      "404": "sumdb-404-410-private",
      "407": "sumdb-blocked",
      "408": "sumdb-unreachable",
      "410": "sumdb-404-410-private",
      "425": "sumdb-unreachable",
      "429": "sumdb-unreachable",
      "451": "sumdb-blocked",
      "499": "sumdb-unreachable",
      "5xx": "sumdb-unreachable",
    };
    expect(strange(ofDatabase, known, "proxy-server-fault")).toEqual([]);
  });

  it("of the host in an import path has a cause", () => {
    const known: Partial<Record<string, CauseId>> = {
      "400": "git-auth-failed-https",
      "401": "git-auth-failed-https",
      "403": "git-auth-failed-https",
      "203": "git-auth-failed-https",
      "404": "module-not-found-404-410",
      "407": "proxy-407-auth-required",
      "410": "module-not-found-404-410",
      "429": "proxy-429-rate-limited",
      "5xx": "proxy-5xx",
    };
    expect(strange(ofImportPath, known, "vanity-import-meta-broken")).toEqual([]);
  });
});
