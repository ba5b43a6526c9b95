import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readRequest } from "../../src/guard/request.ts";

const door = { port: 4711, secret: "0123456789abcdef0123456789abcdef01234567" };
const host = "127.0.0.1:4711";

function read(target: string, { method = "GET", host: asked = host } = {}) {
  return readRequest({ method, target, headers: { host: asked } }, door);
}

describe("readRequest", () => {
  it.each([
    ["a plain path", "github.com/pkg/errors/@v/v0.9.1.mod", "github.com/pkg/errors/@v/v0.9.1.mod"],
    ["an escaped capital", "github.com/%21azure/x/@v/v1.0.0.zip", "github.com/!azure/x/@v/v1.0.0.zip"],
    ["a capital that nobody escaped for URLs", "github.com/!azure/x/@v/list", "github.com/!azure/x/@v/list"],
    [
      "a plus, which stays one",
      "example.com/m/@v/v2.0.0+incompatible.info",
      "example.com/m/@v/v2.0.0+incompatible.info",
    ],
    [
      "an escaped plus",
      "example.com/m/@v/v2.0.0%2Bincompatible.info",
      "example.com/m/@v/v2.0.0+incompatible.info",
    ],
    [
      "a checksum tile",
      "sumdb/sum.golang.org/tile/8/0/x001/234.p/12",
      "sumdb/sum.golang.org/tile/8/0/x001/234.p/12",
    ],
  ])("reads %s", (_, below, path) => {
    expect(read(`/${door.secret}/${below}`)).toEqual({ kind: "path", path });
  });

  it.each([
    ["climbs out", `/${door.secret}/../etc/passwd`],
    ["climbs out in escapes", `/${door.secret}/%2e%2e/etc/passwd`],
    ["climbs out behind an escaped slash", `/${door.secret}/a%2f..%2f..%2fetc`],
    ["has a backslash", `/${door.secret}/a%5c..%5cb`],
    ["has a NUL", `/${door.secret}/a%00b`],
    ["is escaped twice", `/${door.secret}/%2521azure/@v/list`],
    ["is not UTF-8", `/${door.secret}/%ff`],
    ["has a query", `/${door.secret}/a/@v/list?go-get=1`],
    ["has an empty part", `/${door.secret}//a/@v/list`],
    ["is absolute", `http://127.0.0.1:4711/${door.secret}/a/@v/list`],
    ["lacks the secret", "/github.com/pkg/errors/@v/list"],
    ["has another secret of the same length", `/${"f".repeat(40)}/a/@v/list`],
    ["is the secret alone", `/${door.secret}`],
    ["is the secret and a slash", `/${door.secret}/`],
  ])("refuses what %s", (_, target) => {
    expect(read(target)).toEqual({ kind: "refused", status: 404 });
  });

  it("refuses a Host that is not its own, as a page that rebinds a name would send", () => {
    const target = `/${door.secret}/a/@v/list`;
    for (const other of ["localhost:4711", "127.0.0.1", "127.0.0.1:80", "evil.example:4711", ""])
      expect(read(target, { host: other })).toEqual({ kind: "refused", status: 404 });
  });

  it("tells who knows the secret that only GET and HEAD are understood, and nobody else", () => {
    expect(read(`/${door.secret}/a/@v/list`, { method: "PUT" })).toEqual({ kind: "refused", status: 405 });
    expect(read("/a/@v/list", { method: "PUT" })).toEqual({ kind: "refused", status: 404 });
    expect(read(`/${door.secret}/a/@v/list`, { method: "HEAD" })).toMatchObject({ kind: "path" });
  });

  it("never lets a path through that leads out of a directory", () => {
    const part = fc.constantFrom(
      "a",
      "..",
      ".",
      "%2e%2e",
      "..%2f",
      "%5c..",
      "%2f",
      "!a",
      "v1.0.0.zip",
      "C:",
      "%00",
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const answer = read(`/${door.secret}/${parts.join("/")}`);
        if (answer.kind !== "path") return;
        expect(answer.path).not.toMatch(/(^|[/\\])\.\.?([/\\]|$)|[\\\0:]|^\/|\/\//);
      }),
    );
  });
});
