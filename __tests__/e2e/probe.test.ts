// `probe` before faults that are real on loopback: each is named, with its cause, and nothing takes three seconds.

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";

import { forwardProxy } from "../fakes/forward-proxy.ts";
import { quickOnce } from "../fakes/more-time.ts";
import { nobody } from "../fakes/nobody.ts";
import { stepAside } from "../fakes/only-on.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import type { Fault, UnkindProxy } from "../fakes/unkind-proxy.ts";
import type { Desk, Ended } from "./cli-runner.ts";
import { closeAll, deskWith, lib, module, proxyWith } from "./cli-scene.ts";

const open = closedAfterEach();
afterEach(closeAll);

interface Printed {
  readonly probes: readonly {
    readonly target: string;
    readonly stage: string;
    readonly ok: boolean;
    readonly ms: number;
    readonly detail: string;
  }[];
  readonly findings: readonly {
    readonly cause: string;
    readonly code: string;
    readonly hosts: readonly string[];
    readonly advice: readonly string[];
    readonly evidence: string;
  }[];
}

type Variables = Readonly<Record<string, string>>;

async function probe(
  desk: Desk,
  environment: Variables = {},
  directory = ".",
): Promise<Printed & { code: number | null }> {
  const ended = await desk.cli(["probe", "--format", "json"], { directory, environment });
  expect(ended.stderr).toBe("");
  return { ...(JSON.parse(ended.stdout) as Printed), code: ended.code };
}

/** An HTTP proxy that wants to know who asks, and takes nobody's word. */
async function wantsPassword(): Promise<string> {
  const server = createServer((_, response) => void response.writeHead(407).end());
  server.on("connect", (_, socket) => {
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function faulty(fault: Fault): () => Promise<{ url: string }> {
  return () => proxyWith({ faults: [{ fault }] });
}

interface Case {
  readonly name: string;
  readonly cause: string;
  readonly stage: string;
  readonly list: () => Promise<{ readonly url: string; readonly environment?: Variables }>;
}

const cases: readonly Case[] = [
  { name: "a dead mirror", cause: "tcp-refused", stage: "tcp", list: async () => ({ url: await nobody() }) },
  {
    name: "a name that nobody knows",
    cause: "dns-failure",
    stage: "dns",
    list: () => Promise.resolve({ url: "https://proxy.invalid" }),
  },
  { name: "a silent mirror", cause: "read-timeout-or-stall", stage: "http", list: faulty("silent") },
  { name: "a slow mirror", cause: "read-timeout-or-stall", stage: "http", list: faulty({ delayMs: 20_000 }) },
  { name: "a body that stops", cause: "read-timeout-or-stall", stage: "http", list: faulty("silent-body") },
  { name: "a page of HTML", cause: "proxy-returned-html-or-garbage", stage: "http", list: faulty("html") },
  { name: "an empty answer", cause: "proxy-returned-html-or-garbage", stage: "http", list: faulty("empty") },
  {
    name: "what is no HTTP",
    cause: "proxy-returned-html-or-garbage",
    stage: "http",
    list: faulty("not-http"),
  },
  { name: "a reset", cause: "connection-reset-or-eof", stage: "http", list: faulty("reset") },
  { name: "a 503", cause: "proxy-5xx", stage: "http", list: faulty({ status: 503 }) },
  { name: "a 429", cause: "proxy-429-rate-limited", stage: "http", list: faulty({ status: 429 }) },
  { name: "a 403", cause: "proxy-403-forbidden", stage: "http", list: faulty({ status: 403 }) },
  { name: "a 401", cause: "goproxy-private-proxy-401", stage: "http", list: faulty({ status: 401 }) },
  {
    name: "a way to a login page",
    cause: "proxy-returned-html-or-garbage",
    stage: "http",
    list: async () => {
      const page = await proxyWith({ faults: [{ fault: "html" }] });
      return proxyWith({ faults: [{ fault: { redirect: `${page.url}/login` } }] });
    },
  },
  {
    name: "an HTTP proxy that wants a password, before an address of TLS",
    cause: "proxy-407-auth-required",
    stage: "tls",
    list: async () => ({ url: "https://proxy.test", environment: { HTTPS_PROXY: await wantsPassword() } }),
  },
  {
    name: "an HTTP proxy that wants a password, before a plain address",
    cause: "proxy-407-auth-required",
    stage: "http",
    list: async () => ({ url: "http://proxy.test", environment: { HTTP_PROXY: await wantsPassword() } }),
  },
  {
    name: "an HTTP proxy that is not there",
    cause: "http-proxy-env-misconfigured",
    stage: "tcp",
    list: async () => ({ url: "https://proxy.test", environment: { HTTPS_PROXY: await nobody() } }),
  },
  {
    name: "plain HTTP where TLS was asked",
    cause: "tls-handshake-timeout-or-reset",
    stage: "tls",
    list: async () => ({ url: (await proxyWith()).url.replace("http:", "https:") }),
  },
];

describe("`probe` names", () => {
  it.each(cases)("$name: $cause", async ({ cause, stage, list }) => {
    const { url, environment } = await list();
    const desk = deskWith({ url });
    // No answer within two seconds is a cause, too: not that of a busy machine.
    const printed = await quickOnce(
      () => probe(desk, environment),
      ({ probes, findings }) => probes.every(({ ms }) => ms < 3_000) && findings[0]?.cause === cause,
    );
    expect([printed.findings.map((finding) => finding.cause), printed.code]).toEqual([[cause], 1]);
    expect(printed.findings[0]?.advice.length).toBeGreaterThan(0);
    const failed = printed.probes.filter(({ ok }) => !ok);
    expect(failed.map((one) => one.stage)).toEqual([stage]);
    for (const { ms } of printed.probes) expect(ms).toBeLessThan(3_000);
  });

  it.each([
    { name: "an authority of one's own", names: ["IP:127.0.0.1"], cause: "tls-untrusted-ca", trusted: false },
    {
      name: "a certificate of another name",
      names: ["DNS:other.test"],
      cause: "tls-hostname-mismatch",
      trusted: true,
    },
  ])("$name, with who signed: $cause", async ({ names, cause, trusted }) => {
    const authority = testAuthority();
    if (authority === undefined) return stepAside("it needs openssl");
    open.push(authority);
    const proxy = await proxyWith({ tls: authority.issue(names) });
    const desk = deskWith(proxy);
    const printed = await probe(desk, trusted ? { SSL_CERT_FILE: authority.caFile } : {});
    expect([printed.findings.map((finding) => finding.cause), printed.code]).toEqual([[cause], 1]);
    expect(printed.probes.find(({ stage }) => stage === "tls")?.detail).toContain("Test Authority");
    expect(printed.findings[0]?.evidence).toContain("Test Authority");
    expect(proxy.requests).toEqual([]);
  });

  it("a company that looks into TLS: as a fault where its authority is unknown, as a remark where it is trusted", async () => {
    const authority = testAuthority();
    if (authority === undefined) return stepAside("it needs openssl");
    const way = await forwardProxy();
    open.push(authority, way);
    const inside = await proxyWith({
      tls: authority.issue(["DNS:proxy.golang.org"]),
      files: { "rsc.io/quote/@v/v1.5.2.info": '{"Version":"v1.5.2"}', "sumdb/sum.golang.org/supported": "" },
    });
    way.lead("proxy.golang.org", new URL(inside.url));
    const desk = deskWith({ url: "https://proxy.golang.org" });
    const stranger = await probe(desk, { HTTPS_PROXY: way.url });
    expect(stranger.findings.map(({ cause }) => cause)).toEqual(["tls-untrusted-ca"]);
    expect(stranger.findings[0]?.evidence).toContain("issued by Test Authority for proxy.golang.org");
    const friend = await probe(desk, { HTTPS_PROXY: way.url, SSL_CERT_FILE: authority.caFile });
    expect(friend.findings).toEqual([]);
    expect(friend.probes.find(({ stage }) => stage === "tls")).toMatchObject({
      ok: true,
      detail: expect.stringContaining("something on the way inspects TLS"),
    });
    expect(new Set(way.asked)).toEqual(new Set(["proxy.golang.org"]));
  });

  it("no CA certificates where go looks for them, which we bring along ourselves", async () => {
    if (process.platform !== "linux") return stepAside("go reads SSL_CERT_FILE on Linux");
    const desk = deskWith({ url: `https://proxy.invalid|${(await proxyWith()).url}` });
    const nowhere = { SSL_CERT_FILE: join(desk.root, "none.pem"), SSL_CERT_DIR: join(desk.root, "none") };
    const { findings, probes } = await probe(desk, nowhere);
    expect(findings.map(({ cause }) => cause)).toEqual(["tls-untrusted-ca", "dns-failure"]);
    expect(probes.find(({ stage }) => stage === "authorities")).toMatchObject({ ok: false });
  });

  it("nothing where a proxy sends its readers on as often as go follows, and the circle where it does so once more", async () => {
    const led = async (times: number): Promise<Printed> =>
      probe(deskWith(await proxyWith({ faults: [{ fault: { redirect: "?on" }, times }] })));
    expect((await led(9)).findings).toEqual([]);
    expect((await led(10)).findings.map(({ code }) => code)).toEqual(["GMG216"]);
  });

  it("every dead one of several, in one finding", async () => {
    const [one, other] = [await nobody(), await nobody()];
    const { findings } = await probe(deskWith({ url: `${one},${(await proxyWith()).url}|${other},direct` }));
    expect(findings.map(({ cause }) => cause)).toEqual(["tcp-refused"]);
    expect(new Set(findings[0]?.hosts)).toEqual(new Set([one, other].map((url) => new URL(url).host)));
  });

  it("a replacement that is not there, and settings that stop everything", async () => {
    const desk = deskWith(await proxyWith());
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nreplace example.test/x => ../x\n");
    expect((await probe(desk)).findings.map(({ cause }) => cause)).toEqual(["replace-target-missing"]);
    desk.write("../x/go.mod", "module example.test/x\n");
    expect((await probe(desk)).findings).toEqual([]);
    for (const [name, value, cause] of [
      ["GOPROXY", "off", "goproxy-off"],
      ["GOPROXY", "ftp://proxy.test", "goproxy-invalid-value"],
      ["GOSUMDB", "nonsense", "gosumdb-invalid-value"],
      ["GO111MODULE", "off", "go111module-off"],
    ] as const) {
      const { findings, code } = await probe(desk, { [name]: value });
      expect([name, findings.map((finding) => finding.cause), code]).toEqual([name, [cause], 1]);
    }
  });
});

describe("a healthy machine", () => {
  it("has no finding, and gets one line", async () => {
    const desk = deskWith(await proxyWith());
    await module(desk, "m", "1.21", [lib.module]);
    const printed = await probe(desk, {}, "m");
    expect([printed.findings, printed.code]).toEqual([[], 0]);
    expect(printed.probes.every(({ ok }) => ok)).toBe(true);
    const stages = new Set(printed.probes.map(({ stage }) => stage));
    for (const stage of ["tcp", "http", "git", "disk", "writable", "memory"]) expect(stages).toContain(stage);
    expect(Object.keys(printed).slice(0, 2)).toEqual(["probes", "findings"]);
    for (const one of printed.probes)
      expect(Object.keys(one)).toEqual(["target", "stage", "ok", "ms", "detail"]);
    const text = await desk.cli(["probe"], { directory: "m" });
    expect([text.code, text.stderr]).toEqual([0, ""]);
    expect(text.stdout).toMatch(/^✓ All is well[^\n]*\n$/);
  });

  it("is one with a certificate that its own authority signed", async () => {
    const authority = testAuthority();
    if (authority === undefined) return stepAside("it needs openssl");
    open.push(authority);
    const proxy = await proxyWith({ tls: authority.issue(["IP:127.0.0.1"]) });
    expect((await probe(deskWith(proxy), { SSL_CERT_FILE: authority.caFile })).findings).toEqual([]);
  });

  it("needs neither go nor git nor a go.mod", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    const PATH = join(desk.root, "empty");
    mkdirSync(PATH);
    const text = await desk.cli(["probe"], { environment: { PATH } });
    expect([text.code, text.stderr]).toEqual([0, ""]);
    expect(text.stdout).toMatch(/^! +this machine +go +\S+ \w+ +none on PATH/m);
    expect(proxy.count(/rsc\.io/)).toBe(1);
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire example.test/lib v1.2.3\n");
    const printed = await probe(desk, { PATH });
    expect([printed.findings, printed.code]).toEqual([[], 0]);
    expect(proxy.count("example.test/lib")).toBe(1);
  });
});

describe("the table", () => {
  it("has its marks and columns in line, the finding below, and colours where they are wanted", async () => {
    const desk = deskWith({ url: `${(await proxyWith()).url},${await nobody()}` });
    const plain = await desk.cli(["probe", "--report", "out/r.json"]);
    expect(plain.code).toBe(1);
    const report = JSON.parse(desk.read("out/r.json")) as { findings: object[]; probes: object[] };
    expect(report).toMatchObject({ schemaVersion: 1, outcome: "failed", findings: [{ code: "GMG102" }] });
    expect(report.probes).not.toHaveLength(0);
    const [table = "", said = ""] = plain.stdout.split("\n\n");
    const lines = table.split("\n");
    expect(lines.some((line) => line.startsWith("✗  http://127.0.0.1:"))).toBe(true);
    const columns = lines.map((line) => /^[✓✗!] .*? \S+ +[\d.]+ (?:ms|s) {2}/.exec(line)?.[0].length);
    expect(new Set(columns).size).toBe(1);
    expect(said).toMatch(/^GMG102: [^]*connection was refused[^]*^1\. /im);
    expect(said).toMatch(/Probe: tcp of http:\/\/127\.0\.0\.1:\d+ failed in \d+ ms/);
    const coloured: Ended = await desk.cli(["probe"], { environment: { FORCE_COLOR: "1" } });
    expect(coloured.stdout).toContain("✗\u001b[");
    expect(plain.stdout).not.toContain("\u001b");
  });

  it("is, where nothing is wrong, of what is worth a look alone", async () => {
    const desk = deskWith(await proxyWith());
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire example.test/unheard v1.0.0\n");
    const { stdout, code } = await desk.cli(["probe"], {
      environment: { HTTPS_PROXY: "socks5://127.0.0.1:1" },
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^✓ All is well[^\n]*\n!  http:\S+ +http +\d+ ms +404 Not Found for example\.test\/unheard@v1\.0\.0\n$/,
    );
    const socks = await probe(desk, { GOPROXY: "https://proxy.test", HTTPS_PROXY: "socks5://127.0.0.1:1" });
    expect([socks.findings, socks.probes[0]]).toMatchObject([
      [{ code: "GMG109" }],
      { target: "SOCKS proxy socks5://127.0.0.1:1", stage: "tcp", ok: false },
    ]);
  });

  it("shows no password, wherever it stands", async () => {
    const proxy = await proxyWith({
      faults: [{ fault: { status: 403, headers: {}, body: "who is ci:s3cr3t-T0ken?\n" } }],
    });
    const list = proxy.url.replace("//", "//ci:s3cr3t-T0ken@");
    const desk = deskWith({ url: list });
    for (const args of [["probe"], ["probe", "--format", "json"]]) {
      const { stdout, stderr, code } = await desk.cli(args);
      expect(code).toBe(1);
      expect(stdout + stderr).not.toContain("s3cr3t");
    }
  });

  it("refuses wrong input like every verb", async () => {
    const wrong = await deskWith(await proxyWith()).cli(["probe", "--preflight", "often"]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("--preflight");
  });
});

describe("who is asked", () => {
  const secret = "git.acme.internal/team/secret";

  it("never tells a proxy of a private module, by pattern, by the end of its host, or by netrc", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    desk.write(
      "go.mod",
      `module example.test/app\n\ngo 1.21\n\nrequire (\n\t${secret} v1.0.0\n\tgit.known.test/x v1.0.0\n\tgit.marked.test/y v1.0.0\n)\n`,
    );
    writeFileSync(join(desk.home, ".netrc"), "machine git.known.test login a password b\n", { mode: 0o600 });
    await probe(desk, { GONOSUMDB: "git.marked.test" });
    expect(proxy.requests.map(({ path }) => path)).toEqual(["rsc.io/quote/@v/v1.5.2.info"]);
  });

  it("says that a private module would be asked of a public proxy, and asks it for none", async () => {
    const seen: string[] = [];
    const server = createServer();
    server.on("connect", (request, socket) => {
      seen.push(request.url ?? "");
      socket.on("error", () => undefined).destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
    const desk = deskWith({ url: "https://proxy.golang.org,direct" });
    desk.write("go.mod", `module example.test/app\n\ngo 1.21\n\nrequire ${secret} v1.0.0\n`);
    const HTTPS_PROXY = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { findings, probes } = await probe(desk, { HTTPS_PROXY });
    expect(findings.map(({ cause }) => cause)).toContain("gonoproxy-or-goprivate-missing");
    expect(probes.find(({ stage }) => stage === "private")).toMatchObject({ target: "go.mod", ok: false });
    expect(seen).toEqual(["proxy.golang.org:443"]);
  });

  it("asks git to use ssh where it is told to, without a prompt, and names an unknown host key", async () => {
    const desk = deskWith(await proxyWith());
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire git.acme.test/team/x v1.0.0\n");
    desk.write(
      "../home/.gitconfig",
      '[url "ssh://git@git.acme.test:2222/"]\n\tinsteadOf = https://git.acme.test/\n',
    );
    const ssh = join(desk.root, "ssh");
    writeFileSync(
      ssh,
      '#!/bin/sh\necho "$@" >> "$0.log"\necho "Host key verification failed." >&2\nexit 255\n',
      { mode: 0o755 },
    );
    const environment = { GIT_SSH_COMMAND: `${ssh} -i key`, GOPRIVATE: "git.acme.test" };
    const { findings, probes } = await probe(desk, environment);
    expect(findings.map(({ cause }) => cause)).toEqual(["git-ssh-host-key-unknown"]);
    expect(probes.filter(({ target }) => target === "git.acme.test").map(({ stage }) => stage)).toEqual([
      "ssh",
    ]);
    expect(findings[0]?.hosts).toEqual(["git.acme.test"]);
    const asked = await desk.run("cat", [`${ssh}.log`]);
    expect(asked.stdout).toMatch(
      /^-i key -o BatchMode=yes -o StrictHostKeyChecking=yes -o ConnectTimeout=\d -p 2222 -T git@git\.acme\.test$/m,
    );
  });

  it("lets a new host key be where ssh is set to take it, for git would get through", async () => {
    const desk = deskWith(await proxyWith());
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire git.acme.test/team/x v1.0.0\n");
    desk.write("../home/.gitconfig", '[url "git@git.acme.test:"]\n\tinsteadOf = https://git.acme.test/\n');
    const ssh = join(desk.root, "ssh");
    const script =
      'case "$*" in *-G*) echo "stricthostkeychecking accept-new"; exit 0;; esac; echo "Host key verification failed." >&2; exit 255';
    writeFileSync(ssh, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const { findings, probes } = await probe(desk, { GIT_SSH_COMMAND: ssh, GOPRIVATE: "git.acme.test" });
    expect(findings).toEqual([]);
    expect(probes.find(({ stage }) => stage === "ssh")).toMatchObject({ ok: true });
  });

  it("says that git does not look into the file that NETRC names", async () => {
    const desk = deskWith(await proxyWith());
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire git.acme.invalid/team/x v1.0.0\n");
    const NETRC = desk.write("netrc", "machine git.acme.invalid login a password s3cr3t-T0ken\n");
    const { findings, probes } = await probe(desk, { NETRC, GOPRIVATE: "git.acme.invalid" });
    expect(probes.find(({ stage }) => stage === "netrc")).toMatchObject({ ok: false });
    expect(findings.map(({ cause }) => cause)).toContain("git-terminal-prompts-disabled");
    expect(JSON.stringify([findings, probes])).not.toContain("s3cr3t");
  });

  it("says that git is missing where modules come from version control alone", async () => {
    const proxy: UnkindProxy = await proxyWith();
    const desk = deskWith(proxy);
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire git.acme.invalid/team/x v1.0.0\n");
    const PATH = join(desk.root, "only-go");
    mkdirSync(PATH);
    const { stdout } = await desk.run("go", ["env", "GOROOT"]);
    symlinkSync(join(stdout.trim(), "bin", "go"), join(PATH, "go"));
    const { findings } = await probe(desk, {
      PATH,
      GOPRIVATE: "git.acme.invalid",
    });
    expect(findings.map(({ cause }) => cause)).toContain("git-missing-executable");
  });
});
