import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";

import { formatProxyList, parseProxy, parseProxyList, showProxy } from "../../src/go/proxy-list.ts";

const run = promisify(execFile);

describe("parseProxyList", () => {
  const lists: readonly [string, string, string][] = [
    ["takes Go's default", "https://proxy.golang.org,direct", "https://proxy.golang.org,direct"],
    [
      "keeps each separator",
      "https://a.test|https://b.test,https://c.test",
      "https://a.test|https://b.test,https://c.test",
    ],
    ["puts https before a bare host", "goproxy.io", "https://goproxy.io"],
    ["ends the list at direct", "https://a.test,direct,https://b.test", "https://a.test,direct"],
    ["ends the list at off", "off|https://b.test", "off"],
    ["skips empty entries and blanks", " https://a.test ,, | off", "https://a.test,off"],
    ["cleans slashes as path.Join does", "https://a.test//x//", "https://a.test/x"],
    ["keeps a query", "https://a.test/x?token=1,off", "https://a.test/x?token=1,off"],
    ["reads file addresses", "file:///store/,off", "file:///store,off"],
    ["takes ; as part of a path", "http://a.test/x;off", "http://a.test/x;off"],
    ["keeps brackets of IPv6", "http://[::1]:80/x", "http://[::1]/x"],
  ];
  it.each(lists)("%s", (_, text, expected) => {
    const parsed = parseProxyList(text);
    expect(parsed.ok && formatProxyList(parsed.value)).toBe(expected);
  });

  it("says every problem at once, and never a password", () => {
    const parsed = parseProxyList("ftp://user:hunter2@a.test,foo,https://user:hun ter2@b.test");
    expect(parsed.ok).toBe(false);
    const problems = parsed.ok ? [] : parsed.error;
    expect(problems).toHaveLength(3);
    expect(problems.join("\n")).not.toMatch(/hunter2|hun ter2/);
  });

  it.each([
    "https://ci:hunter/SECRET@a.test",
    "https://ci:SECRET/x@a.test/y",
    "https://ci:p@SECRET/x@a.test",
    "https://ci:a?b#SECRET@a.test",
    "https://ci:SECRET%@a.test",
    "https://SECRET[]@a.test",
    "ftp://SECRET@a.test",
    "ci:SECRET@a.test:x",
    "https://ci:SECRET",
    "https://ci:x,SECRET@:0",
  ])("keeps what stands unescaped in %s out of its sentences", (address) => {
    const parsed = parseProxyList(address);
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toContain("SECRET");
  });

  it("splits user and password off and decodes them", () => {
    const parsed = parseProxyList("https://ci%40corp:p%3Aw@a.test/x");
    const [entry] = parsed.ok ? parsed.value.proxies : [];
    expect(entry?.url.href).toBe("https://a.test/x");
    expect(entry?.credentials?.user.reveal()).toBe("ci@corp");
    expect(entry?.credentials?.password.reveal()).toBe("p:w");
    expect(JSON.stringify(entry)).not.toMatch(/p:w|ci@corp/);
  });

  it("never asks another host than Go would", () => {
    for (const odd of ["http://0x7f.1", "http://127.1", "http:///proxy.test", "http://a.test\\@b.test"])
      expect(parseProxyList(odd).ok).toBe(false);
  });

  it("reads back what it wrote", () => {
    const host = fc.constantFrom(
      "https://a.test",
      "http://127.0.0.1:8080/x",
      "file:///store",
      "https://u:p@b.test/y",
    );
    const list = fc.tuple(
      fc.array(fc.tuple(host, fc.constantFrom(",", "|")), { minLength: 1, maxLength: 5 }),
      fc.constantFrom("", "direct", "off"),
    );
    fc.assert(
      fc.property(list, ([entries, closing]) => {
        const parsed = parseProxyList(entries.map(([url, mark]) => url + mark).join("") + closing);
        if (!parsed.ok) throw new Error(parsed.error.join());
        const written = formatProxyList(parsed.value);
        const again = parseProxyList(written);
        expect(again.ok && formatProxyList(again.value)).toBe(written);
        expect(again.ok && again.value.closing).toBe(parsed.value.closing);
        expect(written).not.toContain("u:p");
      }),
    );
  });
});

describe("showProxy", () => {
  it.each([
    ["https://proxy.golang.org/", "proxy.golang.org"],
    ["https://user:pw@corp.test:8443/go/", "corp.test:8443/go"],
    ["http://127.0.0.1:81/x", "http://127.0.0.1:81/x"],
    ["file:///store", "file:///store"],
  ])("shows %s as %s", (address, shown) => {
    const entry = parseProxy(address, ",");
    expect(entry.ok && showProxy(entry.value)).toBe(shown);
  });
});

describe("the real go command", () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push((request.url ?? "").split("/example.test/")[0] ?? "");
    response.writeHead(404).end();
  });
  let base = "";
  let home = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    home = await mkdtemp(join(tmpdir(), "gmg-list-"));
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await rm(home, { recursive: true, force: true });
  });

  async function askGo(goproxy: string): Promise<string> {
    asked.length = 0;
    const environment = {
      PATH: process.env["PATH"],
      HOME: home,
      GOPATH: home,
      GOENV: "off",
      GOTOOLCHAIN: "local",
    };
    const more = { GOPROXY: goproxy, GOFLAGS: "-modcacherw -mod=mod", GOVCS: "*:off", GONOSUMDB: "*" };
    const command = run("go", ["mod", "download", "example.test/m@v1.0.0"], {
      cwd: home,
      env: { ...environment, ...more },
    });
    return command.then(
      () => "",
      (failure: { stderr: string }) => failure.stderr,
    );
  }

  // Every entry answers 404, so the order in which go asks is the order of the list.
  const lists = [
    "http://H/a,http://H/b|http://H/c",
    " http://H/a , ,http://H//b/ |off,http://H/c",
    "http://H/a;off",
    "http://H/a,",
    "http://H/a?x=1,http://H/b#frag",
    "http://H/%61",
    "foo",
    "/abs/path",
    "ftp://H/x",
    "file://host/p",
    "file:///nowhere?x",
    "file:/store",
    "http://::1:8101/x",
    "http://H/%zz",
    "http://H/a,ht tp://x",
    "http://a b/",
    "http://H:x/",
    ",",
    " | ",
    "off",
    "http://[::1/x",
    "http://us er@H/",
    ":/x",
    "http://H/a,direct,bad entry",
    "http://H/a\u00a0,http://H/b",
  ];
  it.each(lists)("agrees about %j", async (list) => {
    const goproxy = list.replaceAll("H", base);
    const said = await askGo(goproxy);
    const goTakesIt = !/invalid (?:file:\/\/ )?proxy URL|parse "|contains no entries/.test(said);
    const parsed = parseProxyList(goproxy);
    expect({ list, takes: parsed.ok }).toEqual({ list, takes: goTakesIt });
    if (!parsed.ok) return;
    const ours = parsed.value.proxies
      .filter(({ url }) => url.protocol === "http:")
      .map(({ url }) => url.pathname);
    expect([...new Set(asked.map((path) => decodeURIComponent(path)))]).toEqual(
      ours.map((path) => decodeURIComponent(path)),
    );
  });
});
