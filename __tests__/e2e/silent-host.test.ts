// A host of a repository that takes the connection and says nothing: the real go, git and ssh wait for it without end,
// and the finding names it.

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, jest } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { linuxOnly } from "../fakes/only-on.ts";
import * as cli from "./cli-scene.ts";
import type { Desk } from "./cli-runner.ts";
import { jobWith, lib, modules, proxyWith } from "./scene.ts";

// A machine that is too busy gets several tries, the last with the longest time.
jest.setTimeout(180_000);

const silent: { server: Server; sockets: Set<Socket> }[] = [];
/** What waits for less counts as being at work (src/steps/last-waits.ts), plus some time to start a program. */
const leastWaitMs = 2_000;
/** How long each connection to a silent host was there, in the order in which they came. */
const lastedMs: number[] = [];

afterEach(async () => {
  lastedMs.length = 0;
  for (const { server, sockets } of silent.splice(0)) {
    const closed = once(server, "close");
    server.close();
    // Whoever is still in the queue of the system comes late, and is sent away, too.
    server.on("connection", (socket) => socket.destroy());
    sockets.forEach((socket) => socket.destroy());
    await closed;
  }
  await cli.closeAll();
});

async function silentPort(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const cameMs = performance.now();
    const nth = lastedMs.push(0) - 1;
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      lastedMs[nth] = performance.now() - cameMs;
    });
    // Read, or nobody notices when the other side goes.
    socket.resume();
  });
  silent.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const own = makeModule({ module: "git.test/acme/own.git", version: "v1.0.0" });

/**
 * Ends with a time that is long enough for go and git to come as far as to wait for the silent one: where the machine is
 * too busy for that, again with more of it.
 */
async function untilWaiting<Ended>(run: (seconds: number) => Promise<Ended>): Promise<Ended> {
  for (const seconds of [5, 15]) {
    lastedMs.length = 0;
    const ended = await run(seconds);
    if ((lastedMs[0] ?? 0) >= leastWaitMs) return ended;
  }
  return run(35);
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

describe("a repository whose host is silent until the budget ends", () => {
  linuxOnly("is named with git, host, module and what to type where git speaks http", async () => {
    const port = await silentPort();
    const job = await jobInsteadOf(`http://127.0.0.1:${port}/`);
    const { main } = await untilWaiting((seconds) => job.use({ timeout: `${seconds}s` }));
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
    expect(main.log).toContain("GIT_HTTP_LOW_SPEED_TIME=30");
    expect(main.log).toContain("No proxy is asked because GOPRIVATE or GONOPROXY says so (`git.test`)");
    expect(main.log).not.toContain("GMG108");
  });

  linuxOnly(
    "is named with the port of ssh, and a time limit for ssh to set, where git speaks ssh",
    async () => {
      const port = await silentPort();
      const job = await jobInsteadOf(`ssh://git@127.0.0.1:${port}/`);
      const { main } = await untilWaiting((seconds) => job.use({ timeout: `${seconds}s` }));
      expect(main.outputs).toMatchObject({ diagnosis: "GMG515" });
      expect(main.log).toContain(`\`ssh -T -o BatchMode=yes -o ConnectTimeout=10 -p ${port} git@127.0.0.1\``);
      expect(main.log).toContain("ServerAliveInterval=15");
      expect(main.log).toContain("`git.test/acme/own.git@v1.0.0`");
    },
  );

  linuxOnly("is named where go asks it itself which repository a module lies in", async () => {
    const port = await silentPort();
    const host = `127.0.0.1:${port}`;
    const job = await jobInsteadOf("https://nowhere.test/");
    job.write("go.mod", `module example.test/app\n\ngo 1.21\n\nrequire git.corp.test/acme/own v1.0.0\n`);
    job.write("go.sum", "");
    job.environment = {
      ...job.environment,
      GOPRIVATE: "git.corp.test",
      // go itself takes the proxy for the host: what it says is silence in either case.
      HTTPS_PROXY: `http://${host}`,
    };
    const { main } = await untilWaiting((seconds) => job.use({ timeout: `${seconds}s` }));
    expect(main.outputs).toMatchObject({ diagnosis: "GMG515" });
    expect(main.log).toContain("`go` had waited");
    expect(main.log).toContain('`curl -sS --max-time 10 "https://git.corp.test/acme/own?go-get=1"`');
  });
});

describe("a command of the user's own that waits for a silent git host", () => {
  linuxOnly("is said to wait, and the host is named when somebody ends it", async () => {
    const port = await silentPort();
    const desk = cli.deskWith(await cli.proxyWith());
    desk.write("m/go.mod", `module example.test/app\n\ngo 1.21\n\nrequire ${own.module} v1.0.0\n`);
    desk.write("m/go.sum", own.goSum);
    const environment = {
      GOPRIVATE: "git.test",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.http://127.0.0.1:${port}/.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://git.test/",
    };
    const ran = await untilWaiting((seconds) => {
      const command = ["timeout", "-s", "INT", `${seconds + 1}`, "go", "mod", "download"];
      return desk.cli(["exec", "--stall-timeout", "2s", "--", ...command], { directory: "m", environment });
    });
    expect(ran.stderr).toMatch(
      /^Waiting for git \(git\.test\/acme\/own\): `timeout` has been running it for \d+ s$/m,
    );
    expect([ran.code, ran.stderr]).toEqual([expect.any(Number), expect.stringContaining("GMG515")]);
    expect(ran.stderr).toContain(`\`127.0.0.1:${port}\``);
  });
});

describe("a lock of the module cache that another process holds", () => {
  const heldBy: ChildProcess[] = [];
  afterEach(() => heldBy.splice(0).forEach((child) => child.kill("SIGKILL")));

  /** As a go command of another job holds it while it unpacks this very module. */
  async function hold(desk: Desk): Promise<{ readonly path: string; readonly pid: number }> {
    const directory = join(desk.gopath, "pkg/mod/cache/download/example.test/lib/@v");
    mkdirSync(directory, { recursive: true });
    const path = join(directory, "v1.2.3.lock");
    const child = spawn("flock", ["--no-fork", path, "cat"], { stdio: ["pipe", "pipe", "ignore"] });
    heldBy.push(child);
    child.stdin.write("held");
    await once(child.stdout, "data");
    return { path, pid: child.pid ?? 0 };
  }

  linuxOnly("is named while go waits and when its time is up, with who holds it", async () => {
    const desk = cli.deskWith(await cli.proxyWith());
    await cli.module(desk, "m", "1.21", [cli.lib.module]);
    const { path, pid } = await hold(desk);
    const ran = await desk.cli(["download", "--timeout", "9s"], { directory: "m" });
    const words = `lock that cat (process ${pid}) holds: \`go mod download\` wants ${path}`;
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(ran.stderr).toMatch(/^go\.mod:\d+: GMG708: The module cache cannot be locked$/m);
    expect(ran.stderr).toContain(
      `go waited for \`${path}\`, which \`cat\`, process ${pid}, held until the end`,
    );
    expect(ran.stderr).toContain(`\`kill ${pid}\``);
    expect(ran.stderr).not.toMatch(/GMG(?!708)\d/);
  });

  linuxOnly("is named where the user ends a command of their own", async () => {
    const desk = cli.deskWith(await cli.proxyWith());
    await cli.module(desk, "m", "1.21", [cli.lib.module]);
    const { pid } = await hold(desk);
    const args = ["exec", "--stall-timeout", "2s", "--", "timeout", "-s", "INT", "5", "go", "build", "./..."];
    const ran = await desk.cli(args, { directory: "m" });
    expect([ran.code, ran.stderr]).toEqual([124, expect.stringContaining("GMG708")]);
    expect(ran.stderr).toContain(`process ${pid}`);
  });
});
