// `exec -- CMD` and `serve`: a guard for one command, and for other shells.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { posixOnly } from "../fakes/only-on.ts";
import { checksumDatabase } from "../fakes/checksum-database.ts";
import { closeAll, deskWith, module, proxyWith } from "./cli-scene.ts";
import type { Desk, Started } from "./cli-runner.ts";
import { eventually, gocache } from "./guard-of-job.ts";

afterEach(closeAll);

const tool = makeModule({
  module: "example.test/tool",
  version: "v0.3.0",
  files: { "cmd/hello/main.go": 'package main\n\nfunc main() { println("hello") }\n' },
});
const toolList = { "example.test/tool/@v/list": "v0.3.0\n" };

/** A script of node, as a command that says what it sees. */
const script = (text: string) => [process.execPath, "-e", text];

const inModule = { directory: "m" };

describe("`exec`", () => {
  it("builds, vets and ends with the command's own code, through a guard that nobody else gets to see", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    desk.environment["GOCACHE"] = gocache;
    await module(desk, "m", "1.21", ["example.test/lib"]);
    proxy.setFaults([{ match: ".zip", fault: { status: 503 }, times: 2 }]);
    for (const command of [
      ["go", "build", "./..."],
      ["go", "vet", "./..."],
    ]) {
      expect(await desk.cli(["exec", "--", ...command], inModule)).toMatchObject({ code: 0, stdout: "" });
    }
    const seen = await desk.cli([
      "exec",
      "--goprivate",
      "git.test/*",
      "--",
      ...script("console.log(process.env.GOPROXY, process.env.GOPRIVATE)"),
    ]);
    expect(seen.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{40} git\.test\/\*\n$/);
    expect(await desk.cli(["exec", "--", ...script("process.exit(7)")])).toMatchObject({
      code: 7,
      stdout: "",
      stderr: "",
    });
    expect(desk.left()).toEqual([]);
  });

  it("installs a tool where there is no go.mod", async () => {
    const database = await checksumDatabase([tool]);
    const proxy = await proxyWith({ modules: [tool], files: { ...toolList, ...database.belowProxy } });
    const desk = deskWith(proxy);
    const bin = join(desk.root, "bin");
    Object.assign(desk.environment, { GOSUMDB: database.verifier, GOCACHE: gocache, GOBIN: bin });
    const installed = await desk.cli(["exec", "--", "go", "install", "example.test/tool/cmd/hello@v0.3.0"]);
    await database.close();
    expect(installed).toMatchObject({ code: 0, stdout: "" });
    expect(existsSync(join(bin, process.platform === "win32" ? "hello.exe" : "hello"))).toBe(true);
  });

  it("says why a command could not download, on stderr and in the report, and keeps its code", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await module(desk, "m", "1.21", ["example.test/lib"]);
    proxy.setFaults([{ match: "lib/@v/v1.2.3.zip", fault: { status: 503 } }]);
    const report = join(desk.root, "report.json");
    const download = ["--", "go", "mod", "download"];
    const ended = await desk.cli(["exec", "--retries", "0", "--report", report, ...download], inModule);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(/^GMG\d{3}: /m);
    const { outcome, findings } = JSON.parse(readFileSync(report, "utf8")) as {
      outcome: string;
      findings: { modules: string[] }[];
    };
    expect([outcome, findings[0]?.modules]).toEqual(["failed", ["example.test/lib@v1.2.3"]]);
    // A failure that is none of ours is not explained.
    const other = await desk.cli(["exec", "--", ...script("process.exit(3)")]);
    expect(other).toMatchObject({ code: 3, stderr: "" });
  });

  it("blames no proxy for the paths above a module that go found, where the command failed of itself", async () => {
    const list = { "example.test/!upper/!c!a!s!e/@v/list": "v0.1.0\n" };
    const proxy = await proxyWith({ files: list });
    const desk = deskWith(proxy);
    // As a curated proxy answers for what is no module at all.
    proxy.setFaults([{ match: /^example\.test\/(?:!upper\/)?@v/, fault: { status: 403 } }]);
    const install = ["exec", "--", "go", "install", "example.test/Upper/CASE@v0.1.0"];
    const ended = await desk.cli(install);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("is not a main package");
    expect(ended.stderr).not.toContain("GMG");
    proxy.setFaults([{ fault: { status: 403 } }]);
    const environment = { GOMODCACHE: join(desk.root, "another") };
    const refused = await desk.cli(install, { environment });
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/^GMG203: /m)]);
  });

  it("names what is missing of a command", async () => {
    const desk = deskWith(await proxyWith());
    expect(await desk.cli(["exec"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("exec -- go build"),
    });
    const missing = await desk.cli(["exec", "--", "no-such-program"]);
    expect(missing).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("`no-such-program` could not be started"),
    });
    desk.write("not-executable", "echo hi\n");
    const notExecutable = await desk.cli(["exec", "--", "./not-executable"]);
    expect([notExecutable.code, notExecutable.stderr]).toEqual([
      2,
      expect.stringContaining(process.platform === "win32" ? "started" : "no file that may be executed"),
    ]);
    expect(await desk.cli(["exec", "--policy", "mine", "--", "go"])).toMatchObject({ code: 2 });
  });

  posixOnly(
    "hands stdin on and streams what the command prints, in order and whole, however much",
    async () => {
      const desk = deskWith(await proxyWith());
      const counted = await desk.cli(["exec", "--", "sh", "-c", "tr a-z A-Z | cksum; seq 1 400000"], {
        input: "some words\n".repeat(20_000),
      });
      const plain = await desk.run("sh", ["-c", "tr a-z A-Z | cksum; seq 1 400000"], {
        input: "some words\n".repeat(20_000),
      });
      expect(counted.code).toBe(0);
      expect(counted.stdout === plain.stdout).toBe(true);
    },
  );

  posixOnly("passes signals on, each once, and ends as the command does", async () => {
    const desk = deskWith(await proxyWith());
    const text =
      "process.on('SIGTERM', () => process.exit(42)); setInterval(() => {}, 1000); console.log('up'); require('node:fs').writeFileSync('up', '')";
    const started = desk.start(["exec", "--", ...script(text)]);
    await eventually(() => Promise.resolve(existsSync(join(desk.work, "up")) ? true : undefined));
    started.interrupt("SIGTERM");
    expect(await started.ended).toMatchObject({ code: 42, stdout: "up\n" });
    const deaf = desk.start([
      "exec",
      "--",
      ...script(
        "let n = 0; process.on('SIGINT', () => { if (++n === 3) setTimeout(() => process.exit(39), 2_500); console.log(n); }); setInterval(() => {}, 1000); console.log('0')",
      ),
    ]);
    for (const line of ["0\n", "1\n", "2\n"]) {
      await eventually(() => Promise.resolve(deaf.soFar().endsWith(line) ? true : undefined));
      deaf.interrupt("SIGINT");
    }
    // Longer than anything else may go on after a second signal.
    expect(await deaf.ended).toMatchObject({ code: 39, stdout: "0\n1\n2\n3\n" });
    const killed = await desk.cli([
      "exec",
      "--",
      ...script("process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000)"),
    ]);
    expect(killed).toMatchObject({ code: 137 });
    expect(desk.left()).toEqual([]);
  });
});

describe("`serve`", () => {
  async function fileOf(desk: Desk): Promise<string> {
    const name = await eventually(() => Promise.resolve(desk.left()[0]));
    const file = join(desk.temporary, name, process.platform === "win32" ? "env.ps1" : "env.sh");
    return eventually(() => Promise.resolve(existsSync(file) ? file : undefined));
  }

  async function end(started: Started) {
    started.interrupt();
    return started.ended;
  }

  posixOnly("keeps a guard up and writes where to find it, without the secret", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await module(desk, "m", "1.21", ["example.test/lib"]);
    const started = desk.start(["serve", "--format", "json"]);
    const file = await fileOf(desk);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secret = /[0-9a-f]{40}/.exec(readFileSync(file, "utf8"))?.[0] ?? "none";
    const got = await desk.run("sh", ["-c", `. ${file} && go mod download`], inModule);
    expect(got).toMatchObject({ code: 0 });
    const ended = await end(started);
    expect(ended).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout)).toEqual({ port: expect.any(Number), file });
    expect(ended.stdout + ended.stderr).not.toContain(secret);
    expect(ended.stderr).toMatch(/It had \d+ requests, 0 of them without success/);
    expect(desk.left()).toEqual([]);
  });

  posixOnly("prints it where it is asked to", async () => {
    const desk = deskWith(await proxyWith());
    const started = desk.start(["serve", "--print-env", "--policy", "enforced"]);
    const file = await fileOf(desk);
    const text = readFileSync(file, "utf8");
    const ended = await end(started);
    expect(ended).toMatchObject({ code: 0, stdout: text });
    expect(text).toMatch(
      /^export GOPROXY='http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{40}'\nexport GONOPROXY='none'\n$/,
    );
  });

  posixOnly(
    "shows a line that can be copied, whatever the directory for temporary files is called",
    async () => {
      const desk = deskWith(await proxyWith());
      const directory = join(desk.temporary, "it's here");
      mkdirSync(directory);
      desk.environment["TMPDIR"] = directory;
      const started = desk.start(["serve"]);
      const name = await eventually(() => Promise.resolve(readdirSync(directory)[0]));
      const file = join(directory, name, "env.sh");
      await eventually(() => Promise.resolve(existsSync(file) || undefined));
      const { stderr } = await end(started);
      const shown = /In another shell: `\. (.+)`/.exec(stderr)?.[1] ?? "";
      expect(await desk.run("sh", ["-c", `printf %s ${shown}`])).toMatchObject({ stdout: file });
    },
  );

  posixOnly("says on stderr what go waits for, while it waits", async () => {
    const proxy = await proxyWith({ faults: [{ match: "example.test/lib", fault: "silent" }] });
    const desk = deskWith(proxy);
    const started = desk.start(["serve", "--stall-timeout", "2s"]);
    const address = /http:[^']+/.exec(readFileSync(await fileOf(desk), "utf8"))?.[0] ?? "";
    const words =
      /Waiting for http:\/\/127\.0\.0\.1:\d+: [\d.]+ s for example\.test\/lib@v1\.2\.3 \(\w+\), 0 B so far/;
    const asking = new AbortController();
    const { signal } = asking;
    const asked = fetch(`${address}/example.test/lib/@v/v1.2.3.zip`, { signal }).catch(() => {});
    await eventually(() => Promise.resolve(words.test(started.soFar("stderr")) ? true : undefined));
    asking.abort();
    await asked;
    await end(started);
  });

  it("has nothing to serve before a list without a proxy", async () => {
    const desk = deskWith({ url: "off" });
    expect(await desk.cli(["serve"])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("nothing to serve"),
    });
    expect(await desk.cli(["plan", "--print-env"])).toMatchObject({ code: 2 });
  });
});
