// Paths of the GOPROXY protocol, both ways.

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkVersionFitsPath } from "../../src/go/module-path.ts";
import type { FileKind } from "../../src/go/module-version.ts";
import { parseProxyPath, proxyPath } from "../../src/go/proxy-path.ts";

const kinds = fc.constantFrom<FileKind>("info", "mod", "zip");

describe("proxyPath", () => {
  it("writes a path as go asks for it", () => {
    expect(proxyPath({ module: "github.com/Azure/x", version: "v1.0.0-RC1", kind: "zip" })).toBe(
      "github.com/!azure/x/@v/v1.0.0-!r!c1.zip",
    );
    expect(proxyPath({ module: "a.com/b", version: "v2.0.0+incompatible", kind: "mod" })).toBe(
      "a.com/b/@v/v2.0.0+incompatible.mod",
    );
  });

  it("is undone by parseProxyPath for every module and version that fit each other", () => {
    const elements = fc.array(fc.stringMatching(/^[A-Za-z0-9_~-]{1,8}$/), { maxLength: 3 });
    const file = fc.record({
      module: elements.map((rest) => ["example.com", ...rest].join("/")),
      version: fc
        .tuple(fc.nat(1), fc.nat(), fc.nat(), fc.constantFrom("", "-RC.1", "-0.20161208181325-20d25e280405"))
        .map(([major, minor, patch, rest]) => `v${major}.${minor}.${patch}${rest}`),
      kind: kinds,
    });
    fc.assert(
      fc.property(file, (one) => {
        fc.pre(checkVersionFitsPath(one.module, one.version).ok);
        expect(parseProxyPath(proxyPath(one))).toEqual({ kind: "file", file: one });
      }),
    );
  });

  it("leaves no directory and means nothing to a proxy, whatever the module is called", () => {
    const hostile = fc.array(
      fc.constantFrom("..", ".", "/", "\\", "%2e", "!", "A", "a", "\0", "é", "?", "#", ":"),
    );
    fc.assert(
      fc.property(
        hostile.map((parts) => parts.join("")),
        hostile.map((parts) => parts.join("")),
        kinds,
        (module, version, kind) => {
          const path = proxyPath({ module, version, kind });
          expect(path).toMatch(/^[-a-z0-9!@;._~+/]+$/);
          expect(path.split("/").filter((element) => element === "" || /^\.+$/.test(element))).toEqual([]);
          expect(new URL(`https://proxy.example/${path}`).pathname).toBe(`/${path}`);
          expect(parseProxyPath(path)?.kind).not.toBe("file");
        },
      ),
    );
  });

  it("gives different texts different paths", () => {
    const text = fc.string({ maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        fc.pre(a !== b);
        const pathOf = (module: string): string => proxyPath({ module, version: "v1.0.0", kind: "mod" });
        expect(pathOf(a)).not.toBe(pathOf(b));
      }),
    );
  });
});

describe("parseProxyPath", () => {
  const file = (module: string, version: string, kind: FileKind): unknown => ({
    kind: "file",
    file: { module, version, kind },
  });
  const query = (module: string, text: string, extension: FileKind): unknown => ({
    kind: "query",
    module,
    query: text,
    extension,
  });

  it.each([
    ["a zip", "github.com/!azure/x/@v/v1.0.0.zip", file("github.com/Azure/x", "v1.0.0", "zip")],
    ["an escaped version", "a.com/b/@v/v1.0.0-!r!c1.info", file("a.com/b", "v1.0.0-RC1", "info")],
    [
      "a toolchain",
      "golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-amd64.zip",
      file("golang.org/toolchain", "v0.0.1-go1.26.8.linux-amd64", "zip"),
    ],
    ["gopkg.in", "gopkg.in/yaml.v3/@v/v3.0.1.mod", file("gopkg.in/yaml.v3", "v3.0.1", "mod")],
    [
      "+incompatible",
      "a.com/b/@v/v2.22.0+incompatible.info",
      file("a.com/b", "v2.22.0+incompatible", "info"),
    ],
    ["a version that needs +incompatible", "a.com/b/@v/v2.22.0.info", query("a.com/b", "v2.22.0", "info")],
    ["a version of another major", "a.com/b/v3/@v/v2.0.0.mod", query("a.com/b/v3", "v2.0.0", "mod")],
    ["a branch", "a.com/b/@v/master.info", query("a.com/b", "master", "info")],
    ["a branch with capitals and dots", "a.com/b/@v/!release.1.zip", query("a.com/b", "Release.1", "zip")],
    ["a short version", "a.com/b/@v/v1.2.info", query("a.com/b", "v1.2", "info")],
    ["build metadata", "a.com/b/@v/v1.2.3+meta.info", query("a.com/b", "v1.2.3+meta", "info")],
    ["a query called list", "a.com/b/@v/list.info", query("a.com/b", "list", "info")],
    ["the list", "a.com/!b/@v/list", { kind: "list", module: "a.com/B" }],
    ["the latest version", "a.com/b/@latest", { kind: "latest", module: "a.com/b" }],
    [
      "the checksum database",
      "sumdb/sum.golang.org/lookup/github.com/!azure/x@v1.0.0",
      { kind: "sumdb", name: "sum.golang.org", rest: "lookup/github.com/!azure/x@v1.0.0" },
    ],
    [
      "its support",
      "sumdb/sum.golang.org/supported",
      { kind: "sumdb", name: "sum.golang.org", rest: "supported" },
    ],
    [
      "a tile of a database with slashes in its name",
      "sumdb/corp.test/db/tile/8/0/x001/234.p/5",
      { kind: "sumdb", name: "corp.test/db", rest: "tile/8/0/x001/234.p/5" },
    ],
  ])("knows %s", (_, path, request) => {
    expect(parseProxyPath(path)).toEqual(request);
  });

  it.each([
    "",
    "a.com/b",
    "a.com/b/@v/",
    "a.com/b/@v/.info",
    "a.com/b/@v/v1.0.0",
    "a.com/b/@v/v1.0.0.ziphash",
    "a.com/b/@v/v1.0.0.ZIP",
    "a.com/b/@v/a/b.info",
    "a.com/B/@v/v1.0.0.zip",
    "a.com/b/@v/v1.0.0-RC1.zip",
    "nodot/b/@v/list",
    "a.com/../b/@v/list",
    "a.com//b/@v/list",
    "/a.com/b/@v/list",
    "@latest",
    "sumdb/sum.golang.org",
    "sumdb/sum.golang.org/other",
    "sumdb/sum.golang.org/lookup/../../x",
    "sumdb/sum.golang.org/lookup/a?b",
    "sumdb/supported",
  ])("knows nothing of %j", (path) => {
    expect(parseProxyPath(path)).toBeUndefined();
  });
});
