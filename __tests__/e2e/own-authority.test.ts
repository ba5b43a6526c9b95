// The built command line with the real go, before a mirror whose certificate only an authority of one's own signed.

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { linuxOnly, stepAside } from "../fakes/only-on.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { unkindProxy, type UnkindProxy } from "../fakes/unkind-proxy.ts";
import { Laptop } from "./laptop.ts";

const modules = ["one", "two"].map((name) =>
  makeModule({ module: `open.test/${name}.git`, version: "v1.0.0" }),
);
const hurry = ["--retries", "1"];

const open = closedAfterEach();

interface Place {
  readonly machine: Laptop;
  readonly mirror: UnkindProxy;
  readonly caFile: string;
}

async function place(): Promise<Place | undefined> {
  const authority = testAuthority();
  if (authority === undefined) return undefined;
  const mirror = await unkindProxy({ modules, tls: authority.issue(["IP:127.0.0.1"]) });
  const machine = new Laptop(modules);
  open.push(authority, mirror, { close: () => machine.dispose() });
  return { machine, mirror, caFile: authority.caFile };
}

/** Beside files that are no certificates, in the second of two directories of which the first is not there. */
function directoriesWith({ machine, caFile }: Place): string {
  const directory = join(machine.root, "authorities");
  mkdirSync(directory);
  mkdirSync(join(directory, "a directory.pem"));
  writeFileSync(join(directory, "README"), "not a certificate\n");
  writeFileSync(
    join(directory, "broken.pem"),
    "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
  );
  copyFileSync(caFile, join(directory, "5ed36f99.0"));
  return [join(machine.root, "not there"), directory].join(delimiter);
}

type Variables = Readonly<Record<string, string>>;

const trusted: readonly (readonly [string, (here: Place) => Variables])[] = [
  ["SSL_CERT_FILE", ({ caFile }) => ({ SSL_CERT_FILE: caFile })],
  ["SSL_CERT_DIR", (here) => ({ SSL_CERT_DIR: directoriesWith(here) })],
  [
    "SSL_CERT_DIR beside an SSL_CERT_FILE that is not there",
    (here) => ({ SSL_CERT_FILE: "/nowhere/ca.pem", SSL_CERT_DIR: directoriesWith(here) }),
  ],
];

describe("an authority of one's own", () => {
  for (const [name, environmentOf] of trusted) {
    linuxOnly(`is trusted where ${name} names it, by us as by go`, async () => {
      const here = await place();
      if (here === undefined) return stepAside("it needs openssl");
      const { machine, mirror } = here;
      const environment = { GOPROXY: mirror.url, ...environmentOf(here) };
      expect(await machine.go(["mod", "download"], environment)).toMatchObject({ code: 0 });
      machine.emptyGomodcache();
      mirror.forget();
      const done = await machine.download(hurry, environment);
      expect([done.code, done.report.outcome, done.report.requests.retried]).toEqual([0, "ok", 0]);
      expect(mirror.requests.some(({ headers }) => headers["user-agent"] === "go-mod-guard")).toBe(true);
      expect(await machine.go(["mod", "download"], { GOPROXY: "off" })).toMatchObject({ code: 0, log: "" });
    });
  }

  linuxOnly("is named as unknown where nothing names it, with the way to name it", async () => {
    const here = await place();
    if (here === undefined) return stepAside("it needs openssl");
    const { machine, mirror } = here;
    for (const environment of [{}, { SSL_CERT_FILE: "/nowhere/ca.pem" }, { SSL_CERT_DIR: machine.root }]) {
      const settings = { GOPROXY: mirror.url, ...environment };
      expect((await machine.go(["mod", "download"], settings)).log).toContain("x509: ");
      const done = await machine.download(hurry, settings);
      expect([done.code, mirror.requests.length]).toEqual([1, 0]);
      const [finding] = done.report.findings;
      expect(finding?.cause).toBe("tls-untrusted-ca");
      expect(finding?.hosts).toEqual([`127.0.0.1:${mirror.port}`]);
      expect(finding?.advice.join("\n")).toContain("SSL_CERT_FILE");
    }
  });
});
