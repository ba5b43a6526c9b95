// A private repository behind a real git server that wants a password, by a vanity path and by one that ends in .git:
// what the built command line says where git has none, a wrong one, or asks for what is not there.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "@jest/globals";

import { forwardProxy } from "../fakes/forward-proxy.ts";
import { gitServer } from "../fakes/git-server.ts";
import { linuxOnly, stepAside } from "../fakes/only-on.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { Laptop, type Downloaded } from "./laptop.ts";

const host = "code.corp.test";
const vanity = `${host}/acme/lib`;
const dotGit = `${host}/acme/tool.git`;

const open = closedAfterEach();

interface Circumstances {
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Downloads the module from the server, which stands where `host` is by way of an HTTP proxy. */
async function download(
  module: string,
  netrc = "",
  { flags = [], environment = {} }: Circumstances = {},
): Promise<Downloaded | undefined> {
  const authority = testAuthority();
  if (authority === undefined) return undefined;
  const server = await gitServer({
    tls: authority.issue([`DNS:${host}`]),
    login: "ci:s3cret-word",
    repositories: { "acme/lib": vanity, "acme/tool": dotGit },
  });
  const way = await forwardProxy();
  way.lead(host, server.url);
  const goMod = `module example.test/app\n\ngo 1.21\n\nrequire ${module} v1.0.0\n`;
  const machine = new Laptop([], { goMod, goSum: undefined });
  open.push(authority, server, way, { close: () => machine.dispose() });
  if (netrc !== "") writeFileSync(join(machine.root, ".netrc"), netrc, { mode: 0o600 });
  return machine.download(["--retries", "0", ...flags], {
    ...environment,
    GOPROXY: "direct",
    GOPRIVATE: host,
    GOVCS: "*:all",
    HTTPS_PROXY: way.url,
    SSL_CERT_FILE: authority.caFile,
    GIT_SSL_CAINFO: authority.caFile,
  });
}

const login = (password: string): string => `machine ${host} login ci password ${password}\n`;

describe("a private repository", () => {
  for (const [name, module] of [
    ["a vanity path", vanity],
    ["a path that ends in .git", dotGit],
  ] as const) {
    linuxOnly(
      `of ${name} comes with the right password, and without one it is that which is missing`,
      async () => {
        const well = await download(module, login("s3cret-word"));
        if (well === undefined) return stepAside("it needs openssl");
        expect([well.code, well.report.findings.map(({ cause }) => cause)]).toEqual([
          0,
          ["go-sum-missing-entry"],
        ]);

        const without = await download(module);
        expect([without?.code, without?.report.findings]).toMatchObject([
          1,
          [
            {
              code: "GMG503",
              cause: "git-terminal-prompts-disabled",
              hosts: [host],
              modules: [`${module}@v1.0.0`],
            },
          ],
        ]);
        expect(without?.report.findings[0]?.evidence).toContain(
          `could not read Username for 'https://${host}'`,
        );
        expect(without?.log).toContain(`machine ${host} login`);
        if (module === dotGit)
          expect(without?.report.findings[0]?.because).toMatch(
            /Probe: repository of code\.corp\.test failed in \d+ ms \(git ls-remote https:\/\/code\.corp\.test\/acme\/tool\.git: fatal: could not read/,
          );
      },
    );

    linuxOnly(`of ${name} is not let in with a wrong password, and that is said`, async () => {
      const wrong = await download(module, login("another-word"));
      if (wrong === undefined) return stepAside("it needs openssl");
      expect(wrong.report.findings).toMatchObject([
        { code: "GMG504", cause: "git-auth-failed-https", hosts: [host] },
      ]);
      expect(wrong.log + JSON.stringify(wrong.report)).not.toContain("another-word");
    });
  }

  for (const module of [`${host}/acme/gone`, `${host}/acme/gone.git`]) {
    linuxOnly(`that is not there is that, for who may look: ${module}`, async () => {
      const gone = await download(module, login("s3cret-word"));
      if (gone === undefined) return stepAside("it needs openssl");
      expect([gone.code, gone.report.findings]).toMatchObject([1, [{ cause: "module-not-found-404-410" }]]);
      expect(gone.report.findings[0]?.evidence).toContain("not found");
    });
  }

  linuxOnly(
    "says what is missing where go may go without TLS as well, and finds no protocol at all",
    async () => {
      const without = await download(dotGit, "", { environment: { GOINSECURE: host } });
      if (without === undefined) return stepAside("it needs openssl");
      expect(without.report.findings).toMatchObject([{ code: "GMG503", hosts: [host] }]);
    },
  );

  linuxOnly("is asked for by nobody once more where nobody is to be probed", async () => {
    const quiet = await download(dotGit, "", { flags: ["--preflight", "never"] });
    if (quiet === undefined) return stepAside("it needs openssl");
    expect(quiet.report.findings).toMatchObject([{ code: "GMG510" }]);
  });
});
