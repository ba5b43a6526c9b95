// Asks the real go which credentials it sends, over TLS on loopback, and compares.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { Secret } from "../../src/core/secret.ts";
import { basicAuthorization, credentialBytes } from "../../src/go/address-credentials.ts";
import { decodeEveryByte } from "../../src/go/go-text.ts";
import { credentialsFor, readNetrc } from "../../src/go/netrc.ts";
import { stepAside } from "../fakes/only-on.ts";
import { ownAuthority } from "../fakes/own-authority.ts";

let directory: string;
let certFile: string;
let server: Server | undefined;
let seen: string[] = [];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "gmg-netrc-"));
  const authority = await ownAuthority(directory);
  if (authority === undefined) return;
  certFile = authority.certFile;
  const listening = createServer(authority, (request, response) => {
    seen.push(request.headers.authorization ?? "");
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  server = listening;
});
afterAll(async () => {
  server?.closeAllConnections();
  server?.close();
  await rm(directory, { recursive: true, force: true });
});

/** What go sends for a file below this path, with this netrc, as Authorization; "" for nothing. */
async function askGo(netrc: Uint8Array, url: string): Promise<string> {
  const file = join(directory, "netrc");
  await writeFile(file, netrc);
  seen = [];
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: directory,
    NETRC: file,
    SSL_CERT_FILE: certFile,
    GOPATH: join(directory, "gopath"),
    GOCACHE: join(directory, "gocache"),
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOENV: "off",
    GOSUMDB: "off",
    GOPROXY: url,
  };
  await new Promise<void>((resolve) => {
    const options = { cwd: directory, env: environment, timeout: 100_000 };
    execFile("go", ["mod", "download", "example.com/m@v1.0.0"], options, () => resolve());
  });
  return seen.at(-1) ?? "";
}

describe("credentialsFor and readNetrc", () => {
  it.each([
    [
      "the longest prefix, of two the first",
      "machine HOST login a password b\nmachine HOST/team login c password d\nmachine HOST/team login e password f",
      "/team",
    ],
    [
      "a prefix that is none",
      "machine HOST login a password b\nmachine HOST/tea login c password d",
      "/team",
    ],
    ["no port", "machine 127.0.0.1 login a password b", ""],
    ["a scheme and a slash at the end", "machine https://HOST/team/ login a password b", "/team"],
    ["a lonely default", "default\nmachine HOST login a password b", ""],
    ["a default with credentials", "default login x password y\nmachine HOST login a password b", ""],
    ["a macro", "macdef m\nmachine HOST login x password y\n\nmachine HOST login a password b", ""],
    ["a macro and \\r\\n", "macdef m\r\n\r\nmachine HOST login a password b", ""],
    [
      "an entry over lines, comments, odd blanks",
      "# c\nmachine\u00a0HOST\r\n\tpassword b # x\n\nlogin \u2003a",
      "",
    ],
    ["a byte order mark", "\ufeffmachine HOST login a password b", ""],
    ["bytes that are not UTF-8", "machine HOST login gr\udcfcn password \udce9t\u00e9\udc80", ""],
    ["quotes", 'machine HOST login a password "b c"', ""],
  ])("agree with go about %s", async (_, template, path) => {
    // Windows and macOS have no SSL_CERT_FILE: go trusts there what the system's store says, and nothing else.
    if (server === undefined || process.platform !== "linux") {
      stepAside("it needs Linux and openssl");
      return;
    }
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const netrc = credentialBytes(template.replaceAll("HOST", host));
    const url = `https://${host}${path}`;
    const ours = credentialsFor(
      readNetrc(decodeEveryByte(netrc)),
      new URL(`${url}/example.com/m/@v/v1.0.0.info`),
    );
    const sent = await askGo(netrc, url);
    expect(seen).not.toEqual([]);
    const user = new Secret(ours?.login ?? "");
    expect(ours === undefined ? "" : basicAuthorization({ ...ours, user }).reveal()).toBe(sent);
  });
});
