// A host of a repository that takes the connection and says nothing: the real go, git and ssh wait for it without end,
// and the finding names it.

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { withMoreTime } from "../fakes/more-time.ts";
import { linuxOnly } from "../fakes/only-on.ts";
import * as cli from "./cli-scene.ts";
import type { Desk } from "./cli-runner.ts";
import { jobWith, lib, modules, proxyWith } from "./scene.ts";

// All runs at once, and nothing but waiting: a machine that is too busy gets several tries, the last with the longest time.
const triesMs = 180_000;

/** What waits for less counts as being at work (src/steps/last-waits.ts), plus some time to start a program. */
const leastWaitMs = 2_000;

interface SilentHost {
  readonly port: number;
  /** How long a connection of this run was there at the longest. */
  longestMs(): number;
  /** The next run begins. */
  forget(): void;
}

const silent: { server: Server; sockets: Set<Socket> }[] = [];

async function silentHost(): Promise<SilentHost> {
  let lastedMs: number[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const cameMs = performance.now();
    const ofThisRun = lastedMs;
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      ofThisRun.push(performance.now() - cameMs);
    });
    // Read, or nobody notices when the other side goes.
    socket.resume();
  });
  silent.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    longestMs: () => Math.max(0, ...lastedMs),
    forget: () => {
      lastedMs = [];
    },
  };
}

const own = makeModule({ module: "git.test/acme/own.git", version: "v1.0.0" });

/** With a time that is long enough for go and git to come as far as to wait for the silent one. */
function untilWaiting<Ended>(host: SilentHost, run: (seconds: number) => Promise<Ended>): Promise<Ended> {
  return withMoreTime(
    [8, 20, 45],
    (seconds) => {
      host.forget();
      return run(seconds);
    },
    () => host.longestMs() >= leastWaitMs,
  );
}

/** A job that needs a private module, whose git goes to this address instead of https://git.test/. */
async function jobInsteadOf(address: string) {
  const job = jobWith(await proxyWith({ modules }), {
    GOPRIVATE: "git.test",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `url.${address}.insteadOf`,
    GIT_CONFIG_VALUE_0: "https://git.test/",
  });
  job.write(
    "go.mod",
    `module example.test/app\n\ngo 1.21\n\nrequire (\n\texample.test/lib v1.2.3\n\t${own.module} v1.0.0\n)\n`,
  );
  job.write("go.sum", lib.goSum + own.goSum);
  return job;
}

/** A job whose go.mod only leads to this host. */
async function runInsteadOf(scheme: (port: number) => string) {
  const host = await silentHost();
  const job = await jobInsteadOf(scheme(host.port));
  const { main } = await untilWaiting(host, (seconds) => job.use({ timeout: `${seconds}s` }));
  return { main, port: host.port };
}

async function runThatAsksItself() {
  const host = await silentHost();
  const job = await jobInsteadOf("https://nowhere.test/");
  job.write("go.mod", `module example.test/app\n\ngo 1.21\n\nrequire git.corp.test/acme/own v1.0.0\n`);
  job.write("go.sum", "");
  job.environment = {
    ...job.environment,
    GOPRIVATE: "git.corp.test",
    // go itself takes the proxy for the host: what it says is silence in either case.
    HTTPS_PROXY: `http://127.0.0.1:${host.port}`,
  };
  return untilWaiting(host, (seconds) => job.use({ timeout: `${seconds}s` }));
}

async function commandOfOnesOwn() {
  const host = await silentHost();
  const desk = cli.deskWith(await cli.proxyWith());
  desk.write("m/go.mod", `module example.test/app\n\ngo 1.21\n\nrequire ${own.module} v1.0.0\n`);
  desk.write("m/go.sum", own.goSum);
  const environment = {
    GOPRIVATE: "git.test",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `url.http://127.0.0.1:${host.port}/.insteadOf`,
    GIT_CONFIG_VALUE_0: "https://git.test/",
  };
  const ended = await untilWaiting(host, (seconds) => {
    const command = ["timeout", "-s", "INT", `${seconds + 1}`, "go", "mod", "download"];
    return desk.cli(["exec", "--stall-timeout", "2s", "--", ...command], { directory: "m", environment });
  });
  return { ...ended, port: host.port };
}

const heldBy: ChildProcess[] = [];

/** As a go command of another job holds it while it unpacks this very module. */
async function holdLock(desk: Desk): Promise<{ readonly path: string; readonly pid: number }> {
  const directory = join(desk.gopath, "pkg/mod/cache/download/example.test/lib/@v");
  mkdirSync(directory, { recursive: true });
  const path = join(directory, "v1.2.3.lock");
  const child = spawn("flock", ["--no-fork", path, "cat"], { stdio: ["pipe", "pipe", "ignore"] });
  heldBy.push(child);
  child.stdin.write("held");
  await once(child.stdout, "data");
  return { path, pid: child.pid ?? 0 };
}

async function behindLock(args: (seconds: number) => readonly string[]) {
  const desk = cli.deskWith(await cli.proxyWith());
  await cli.module(desk, "m", "1.21", [cli.lib.module]);
  const lock = await holdLock(desk);
  const ended = await withMoreTime(
    [9, 25, 70],
    (seconds) => desk.cli(args(seconds), { directory: "m" }),
    ({ stderr }) => stderr.includes("GMG708"),
  );
  return { ...ended, ...lock };
}

const begin = () => ({
  gitOverHttp: runInsteadOf((port) => `http://127.0.0.1:${port}/`),
  gitOverSsh: runInsteadOf((port) => `ssh://git@127.0.0.1:${port}/`),
  goItself: runThatAsksItself(),
  ownCommand: commandOfOnesOwn(),
  lock: behindLock((seconds) => ["download", "--timeout", `${seconds}s`]),
  lockAndOwnCommand: behindLock((seconds) => {
    const command = ["timeout", "-s", "INT", `${seconds}`, "go", "build", "./..."];
    return ["exec", "--stall-timeout", "2s", "--", ...command];
  }),
});
let begun: ReturnType<typeof begin>;

beforeAll(async () => {
  if (process.platform !== "linux") return;
  begun = begin();
  await Promise.allSettled(Object.values(begun));
}, triesMs);

afterAll(async () => {
  for (const child of heldBy) child.kill("SIGKILL");
  for (const { server, sockets } of silent) {
    const closed = once(server, "close");
    server.close();
    // Whoever is still in the queue of the system comes late, and is sent away, too.
    server.on("connection", (socket) => socket.destroy());
    sockets.forEach((socket) => socket.destroy());
    await closed;
  }
  await cli.closeAll();
});

describe("a repository whose host is silent until the budget ends", () => {
  linuxOnly("is named with git, host, module and what to type where git speaks http", async () => {
    const { main, port } = await begun.gitOverHttp;
    expect(main.outputs).toMatchObject({ diagnosis: "GMG515", cause: "read-timeout-or-stall" });
    expect(main.commands.filter(({ name }) => name === "error")).toMatchObject([
      { properties: { file: "go.mod", line: "7" } },
    ]);
    expect(main.log).toMatch(
      new RegExp(
        `\`git [a-z-]+\` had waited \\d+ s for \`127\\.0\\.0\\.1:${port}\` when it was ended, and \`git\\.test/acme/own\\.git@v1\\.0\\.0\` waits for it`,
      ),
    );
    expect(main.log).toContain(
      `\`GIT_TERMINAL_PROMPT=0 timeout 20 git ls-remote http://127.0.0.1:${port}/acme/own\``,
    );
    expect(main.log).toContain('GIT_HTTP_LOW_SPEED_TIME: "30"');
    expect(main.log).toContain("No proxy is asked because GOPRIVATE or GONOPROXY says so (`git.test`)");
    expect(main.log).not.toContain("GMG108");
  });

  linuxOnly(
    "is named with the port of ssh, and a time limit for ssh to set, where git speaks ssh",
    async () => {
      const { main, port } = await begun.gitOverSsh;
      expect(main.outputs).toMatchObject({ diagnosis: "GMG515" });
      expect(main.log).toContain(`\`ssh -T -o BatchMode=yes -o ConnectTimeout=10 -p ${port} git@127.0.0.1\``);
      expect(main.log).toContain("ServerAliveInterval=15");
      expect(main.log).toContain("`git.test/acme/own.git@v1.0.0`");
    },
  );

  linuxOnly("is named where go asks it itself which repository a module lies in", async () => {
    const { main } = await begun.goItself;
    expect(main.outputs).toMatchObject({ diagnosis: "GMG515" });
    expect(main.log).toContain("`go` had waited");
    expect(main.log).toContain('`curl -sS --max-time 10 "https://git.corp.test/acme/own?go-get=1"`');
  });
});

describe("a command of the user's own that waits for a silent git host", () => {
  linuxOnly("is said to wait, and the host is named when somebody ends it", async () => {
    const { code, stderr, port } = await begun.ownCommand;
    expect(stderr).toMatch(
      /^Waiting for git \(git\.test\/acme\/own\): `timeout` has been running it for \d+ s$/m,
    );
    expect([code, stderr]).toEqual([expect.any(Number), expect.stringContaining("GMG515")]);
    expect(stderr).toContain(`\`127.0.0.1:${port}\``);
  });
});

describe("a lock of the module cache that another process holds", () => {
  linuxOnly("is named while go waits and when its time is up, with who holds it", async () => {
    const { code, stderr, path, pid } = await begun.lock;
    const words = `lock that cat (process ${pid}) holds: \`go mod download\` wants ${path}`;
    expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(stderr).toMatch(/^go\.mod:\d+: GMG708: The module cache cannot be locked$/m);
    expect(stderr).toContain(`go waited for \`${path}\`, which \`cat\`, process ${pid}, held until the end`);
    expect(stderr).toContain(`\`kill ${pid}\``);
    expect(stderr).not.toMatch(/GMG(?!708)\d/);
  });

  linuxOnly("is named where the user ends a command of their own", async () => {
    const { code, stderr, pid } = await begun.lockAndOwnCommand;
    expect([code, stderr]).toEqual([124, expect.stringContaining("GMG708")]);
    expect(stderr).toContain(`process ${pid}`);
  });
});
