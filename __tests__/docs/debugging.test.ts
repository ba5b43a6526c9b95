// What docs/debugging.md says of go is what the real go does.

import { readFileSync } from "node:fs";
import { createSecureServer, type Http2SecureServer } from "node:http2";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Laptop } from "../e2e/laptop.ts";
import { makeModule } from "../fakes/made-module.ts";
import { linuxOnly, stepAside } from "../fakes/only-on.ts";
import { ownAuthority, type OwnAuthority } from "../fakes/own-authority.ts";
import { unkindProxy, type UnkindProxy } from "../fakes/unkind-proxy.ts";

const page = readFileSync("docs/debugging.md", "utf8");
const lib = makeModule({ module: "example.test/lib", version: "v1.2.3" });
let laptop: Laptop;
let proxy: UnkindProxy;

beforeAll(async () => {
  laptop = new Laptop([lib]);
  proxy = await unkindProxy({ modules: [lib] });
});
afterAll(async () => {
  laptop.dispose();
  await proxy.close();
});

async function download(environment: Record<string, string>, ...flags: string[]): Promise<string> {
  laptop.emptyGomodcache();
  const { log } = await laptop.go(["mod", "download", ...flags], { GOPROXY: proxy.url, ...environment });
  return log;
}

describe("`go mod download -x`", () => {
  it("prints a request and its answer on two lines", async () => {
    const log = await download({}, "-x");
    const address = `${proxy.url}/example.test/lib/@v/v1.2.3.mod`;
    expect(log).toContain(`# get ${address}\n`);
    expect(log).toMatch(new RegExp(`^# get ${address}: 200 OK \\(0\\.\\d{3}s\\)$`, "m"));
  });

  it("hides the password of an address, as the page says", async () => {
    const log = await download({ GOPROXY: proxy.url.replace("//", "//ci:s3cret@") }, "-x");
    expect(log).not.toContain("s3cret");
    expect([log.includes("ci:xxxxx@"), page.includes("printed as `xxxxx`")]).toEqual([true, true]);
  });

  it("prints nothing where there is nothing to do, and is no -v", async () => {
    await download({});
    expect((await laptop.go(["mod", "download", "-x"], { GOPROXY: proxy.url })).log).toBe("");
    expect(await download({}, "-v")).toContain("flag provided but not defined: -v");
  });
});

describe("GODEBUG", () => {
  it("netdns tells how a name is looked up", async () => {
    const byName = proxy.url.replace("127.0.0.1", "localhost");
    const log = await download({ GOPROXY: byName, GODEBUG: "netdns=go+2" });
    expect(log).toContain("go package net: using the Go DNS resolver");
    expect(log).toMatch(/go package net: hostLookupOrder\(localhost\) = /);
  });

  it("toolchaintrace tells which go runs and why", async () => {
    const { log } = await laptop.go(["version"], { GODEBUG: "toolchaintrace=1" });
    expect(log).toMatch(/go: default toolchain set to go1\.\S+ from GOTOOLCHAIN=local/);
    expect(log).toMatch(/go: using local toolchain go1\./);
    const newer = new Laptop([], { goMod: "module m.test/m\n\ngo 1.99.0\n" });
    const wants = await newer.go(["version"], {
      GODEBUG: "toolchaintrace=1",
      GOTOOLCHAIN: "auto",
      GOPROXY: proxy.url,
    });
    newer.dispose();
    expect(wants.log).toContain(
      "go: upgrading toolchain to go1.99.0 (required by go line in go.mod; upgrade allowed by GOTOOLCHAIN=auto)",
    );
  });

  it.each(["network=1", "network", "module=1", "module"])("%s changes not a byte", async (value) => {
    const said = async (environment: Record<string, string>): Promise<string> =>
      (await download(environment, "-json")).replaceAll("\r", "");
    expect(await said({ GODEBUG: value })).toBe(await said({}));
  });

  it.each(["network", "module"])("%s is refused where go checks names", async (name) => {
    const checked = new Laptop([]);
    checked.write("main.go", `//go:debug ${name}=1\npackage main\n\nfunc main() {}\n`);
    const { log } = await checked.go(["vet", "."], { GOPROXY: "off" });
    checked.dispose();
    expect(log).toContain(`invalid //go:debug: unknown //go:debug setting "${name}"`);
  });
});

describe("GODEBUG=http2debug", () => {
  let authority: OwnAuthority | undefined;
  let server: Http2SecureServer | undefined;
  const asked: string[] = [];
  let address = "";

  beforeAll(async () => {
    authority = await ownAuthority(laptop.root);
    if (authority === undefined) return;
    const { key, cert } = authority;
    const listening = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
      asked.push(request.httpVersion);
      response.writeHead(404);
      response.end("not found\n");
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
    const at = listening.address();
    address = `127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
  });
  afterAll(() => {
    server?.close();
  });

  async function ask(godebug: string): Promise<string> {
    const SSL_CERT_FILE = authority?.certFile ?? "";
    return download({ GOPROXY: `https://ci:s3cret@${address}`, GODEBUG: godebug, SSL_CERT_FILE });
  }

  linuxOnly("prints frames with 2, headers with 1, and with both the password", async () => {
    if (authority === undefined) return stepAside("it needs openssl");
    const two = await ask("http2debug=2");
    expect(two).toMatch(/http2: Framer 0x[0-9a-f]+: wrote HEADERS flags=END_STREAM\|END_HEADERS stream=1/);
    expect(two).toContain('http2: Transport encoding header ":path" = "/example.test/lib/@v/v1.2.3');
    const one = await ask("http2debug=1");
    expect(one).not.toContain("Framer");
    const header = `"authorization" = "Basic ${Buffer.from("ci:s3cret").toString("base64")}"`;
    expect([one.includes(header), two.includes(header)]).toEqual([true, true]);
    expect(page).toContain('`"authorization" = "Basic …"` with the password in it');
  });

  linuxOnly("http2client=0 goes back to HTTP/1.1", async () => {
    if (authority === undefined) return stepAside("it needs openssl");
    asked.length = 0;
    await ask("http2debug=2");
    expect(new Set(asked)).toEqual(new Set(["2.0"]));
    asked.length = 0;
    expect(await ask("http2client=0,http2debug=2")).not.toContain("http2: Transport encoding");
    expect(new Set(asked)).toEqual(new Set(["1.1"]));
  });
});
