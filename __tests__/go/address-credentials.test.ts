import { describe, expect, it } from "@jest/globals";
import {
  basicAuthorization,
  credentialBytes,
  percentEncoded,
  readCredentials,
} from "../../src/go/address-credentials.ts";

function sent(authority: string): string | undefined {
  const credentials = readCredentials(authority);
  if (credentials === undefined) return undefined;
  const [, base64 = ""] = basicAuthorization(credentials).reveal().split(" ");
  return Buffer.from(base64, "base64").toString("latin1");
}

describe("credentials in an address", () => {
  // As net/url unescapes them and net/http sends them: bytes.
  it.each([
    ["ci:secret@host", "ci:secret"],
    ["ci:p%40ss%3Aword@host", "ci:p@ss:word"],
    ["ci:%C3%A9t%C3%A9@host", "ci:\u00c3\u00a9t\u00c3\u00a9"],
    ["ci:%ff@host", "ci:\u00ff"],
    ["ci:a%ffb%C3%A9@host", "ci:a\u00ffb\u00c3\u00a9"],
    ["ci:%zz@host", "ci:%zz"],
    ["host", undefined],
  ])("%s are sent byte for byte", (authority, bytes) => {
    expect(sent(authority)).toBe(bytes);
  });

  it("keep a character beyond the first plane whole", () => {
    expect(credentialBytes("\u{1f511}")).toEqual(Buffer.from("\u{1f511}", "utf8"));
  });

  it("have a form with percent signs, whatever bytes they are", () => {
    const password = readCredentials("ci:a%ff@host")?.password.reveal() ?? "";
    expect([percentEncoded(password), percentEncoded("p@ss")]).toEqual(["%61%ff", "p%40ss"]);
  });
});
