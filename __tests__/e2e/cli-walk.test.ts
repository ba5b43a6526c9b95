// One fault, three ways to ask: `download` meets it, `probe` finds it before, `diagnose` reads it in the log of a plain go.
// All three say the same of a certificate that has expired and of the key of an ssh host, and what they advise works.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { Finding } from "../../src/diagnose/rule.ts";
import { quickOnce } from "../fakes/more-time.ts";
import { stepAside } from "../fakes/only-on.ts";
import { sshServer } from "../fakes/ssh-server.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import type { Desk } from "./cli-runner.ts";
import { closeAll, deep, deskWith, lib, proxyWith } from "./cli-scene.ts";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
  await closeAll();
});

type Variables = Readonly<Record<string, string>>;

function findingsIn(text: string): readonly Finding[] {
  return (JSON.parse(text) as { findings: readonly Finding[] }).findings;
}

async function download(desk: Desk, environment: Variables) {
  const report = join(desk.root, "report.json");
  const args = ["download", "--retries", "0", "--timeout", "40s", "--report", report];
  const { code, stderr } = await desk.cli(args, { environment });
  return { code, stderr, findings: findingsIn(readFileSync(report, "utf8")) };
}

async function probe(desk: Desk, environment: Variables) {
  const { code, stdout } = await desk.cli(["probe", "--format", "json"], { environment });
  return { code, findings: findingsIn(stdout) };
}

async function diagnose(desk: Desk, log: string) {
  const args = ["diagnose", "--format", "json", desk.write("go.log", log)];
  const { code, stdout } = await desk.cli(args);
  return { code, findings: findingsIn(stdout) };
}

async function plainGo(desk: Desk, environment: Variables): Promise<string> {
  const elsewhere = { ...environment, GOMODCACHE: join(desk.root, "plain") };
  const { code, stderr } = await desk.run("go", ["mod", "download"], { environment: elsewhere });
  expect(code).toBe(1);
  return stderr;
}

describe("a mirror whose certificate has expired", () => {
  it("is named by all three with its host, and nobody is told to do without TLS", async () => {
    const authority = testAuthority();
    if (authority === undefined) return stepAside("there is no openssl");
    open.push(authority);
    const mirror = await proxyWith({ tls: authority.issue(["IP:127.0.0.1"], -1) });
    const desk = deskWith(mirror);
    desk.write("go.mod", `module example.test/app\n\ngo 1.21\n\nrequire ${lib.module} ${lib.version}\n`);
    desk.write("go.sum", lib.goSum + deep.goSum);
    const environment = { SSL_CERT_FILE: authority.caFile };

    const host = `127.0.0.1:${mirror.port}`;
    const expected = {
      code: "GMG123",
      cause: "tls-expired-or-clock-skew",
      retry: "never",
      hosts: [host],
      advice: expect.arrayContaining([
        expect.stringContaining(`openssl s_client -connect ${host} </dev/null | openssl x509 -noout -dates`),
      ]),
    };
    const downloaded = await download(desk, environment);
    const probed = await probe(desk, environment);
    const read = await diagnose(desk, await plainGo(desk, environment));
    expect(downloaded).toMatchObject({ code: 1, findings: [expected] });
    expect(probed).toMatchObject({ code: 1, findings: [expected] });
    expect(read).toMatchObject({ code: 0, findings: [expected] });
    expect(downloaded.stderr).toContain("go.mod:5: GMG123: A certificate has expired, or the clock is wrong");
    expect(downloaded.findings[0]?.because).toMatch(
      /Probe: tls of 127\.0\.0\.1:\d+ failed in .*CERT_HAS_EXPIRED/,
    );
    expect(read.findings[0]?.evidence).toMatch(/current time \S+ is after \S+$/);
    const all = [downloaded, probed, read].flatMap(({ findings }) =>
      findings.flatMap(({ advice }) => advice),
    );
    expect(all.join("\n")).not.toMatch(/GOINSECURE|sslVerify|--insecure|curl -k/);
  });
});

/** What ssh had not said when a probe was over is not known: go's own words are left, or that nobody answered. */
const isInTime = ({ findings }: { readonly findings: readonly Finding[] }): boolean =>
  !findings.some(({ code }) => code === "GMG510" || code === "GMG103");

describe("an ssh host", () => {
  it("whose key is not known, or has changed, is told apart, and the commands that are advised lead on", async () => {
    const desk = deskWith(await proxyWith());
    const server = await sshServer(join(desk.root, "sshd"));
    if (server === undefined) return stepAside("it needs root and sshd");
    open.push(server);
    const { port } = server;
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire git.acme.test/team/x.git v1.0.0\n");
    desk.write("go.sum", "git.acme.test/team/x.git v1.0.0 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
    const to = `[url "ssh://root@127.0.0.1:${port}/"]\n`;
    const from = ["https", "ssh", "git+ssh"].map((scheme) => `\tinsteadOf = ${scheme}://git.acme.test/\n`);
    writeFileSync(join(desk.home, ".gitconfig"), to + from.join(""));
    const known = join(desk.root, "known_hosts");
    const environment = {
      GOPRIVATE: "git.acme.test",
      GIT_SSH_COMMAND: `ssh -F none -o BatchMode=yes -o UserKnownHostsFile=${known}`,
    };
    const scan = `ssh-keyscan -p ${port} 127.0.0.1`;
    const unknown = {
      code: "GMG506",
      title: "ssh does not know this host's key",
      retry: "never",
      advice: expect.arrayContaining([expect.stringContaining(`${scan} >> ~/.ssh/known_hosts`)]),
    };

    const downloaded = await quickOnce(() => download(desk, environment), isInTime);
    expect(downloaded).toMatchObject({ code: 1, findings: [unknown] });
    expect(downloaded.stderr).toContain("go.mod:5: GMG506: ssh does not know this host's key");
    expect(await quickOnce(() => probe(desk, environment), isInTime)).toMatchObject({
      code: 1,
      findings: [unknown],
    });

    // go keeps to itself what git said. What is advised for that brings it to light.
    const log = await plainGo(desk, environment);
    const read = await diagnose(desk, log);
    expect(read).toMatchObject({ code: 0, findings: [{ code: "GMG510" }] });
    const asked = /`(GIT_TERMINAL_PROMPT=0 git ls-remote [^`]+)`/.exec(
      read.findings[0]?.advice[0] ?? "",
    )?.[1];
    const said = await desk.run("sh", ["-c", asked ?? "false"], { environment });
    const both = await diagnose(desk, `${log}\n$ ${asked}\n${said.stderr}`);
    expect(both.findings[0]).toMatchObject({ code: "GMG506" });

    // Another key in its place: nobody is told to add one before the fingerprints agree.
    const other = join(desk.root, "other");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", other]);
    writeFileSync(known, `[127.0.0.1]:${port} ${readFileSync(`${other}.pub`, "utf8")}`);
    const changed = {
      code: "GMG506",
      title: "The key of this ssh host has changed",
      because: expect.stringContaining("another key than the one that known_hosts has"),
    };
    const again = await quickOnce(() => download(desk, environment), isInTime);
    expect(again).toMatchObject({ code: 1, findings: [changed] });
    const [first = "", second = ""] = again.findings[0]?.advice ?? [];
    expect(first).toContain(`compare \`${scan} | ssh-keygen -lf -\``);
    expect(first).toContain(
      `Only if they agree, forget the old key: \`ssh-keygen -R '[127.0.0.1]:${port}'\``,
    );
    expect(second).toMatch(/^Then add the new one/);

    // As advised: the old key goes, the new one comes, and now it is the login that is missing.
    const shell = `ssh-keygen -R '[127.0.0.1]:${port}' -f ${known} && ${scan} >> ${known}`;
    expect(await desk.run("sh", ["-c", shell])).toMatchObject({ code: 0 });
    expect(await quickOnce(() => probe(desk, environment), isInTime)).toMatchObject({
      code: 1,
      findings: [
        { code: "GMG505", advice: expect.arrayContaining([expect.stringContaining(`-p ${port} `)]) },
      ],
    });
  }, 150_000);
});
