// No output for minutes: what is being waited for is named before a limit strikes, with the real go and the real git.

import { join } from "node:path";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { makeModule } from "../fakes/made-module.ts";
import { withMoreTime } from "../fakes/more-time.ts";
import { linuxOnly } from "../fakes/only-on.ts";
import * as cli from "./cli-scene.ts";
import { jobWith, lib, modules, proxyWith } from "./scene.ts";

const silent: { server: Server; sockets: Socket[] }[] = [];

afterEach(() => {
  for (const { server, sockets } of silent.splice(0)) {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  }
});

/** Accepts every connection and never says a word. */
function silentServer(): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    sockets.push(socket);
  });
  silent.push({ server, sockets });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    }),
  );
}

describe("a run that waits", () => {
  it("names module, host, seconds and bytes before the stall limit strikes", async () => {
    const proxy = await proxyWith({ faults: [{ match: "lib/@v/v1.2.3.zip", fault: "silent-body" }] });
    const { main } = await jobWith(proxy).use({ "stall-timeout": "3s", retries: "0" });
    const lines = main.log.split("\n");
    const waited = lines.findIndex((line) =>
      /^Waiting for http:\/\/127\.0\.0\.1:\d+: \d s for example\.test\/lib@v1\.2\.3 \(zip\), \d+ B so far$/.test(
        line,
      ),
    );
    expect([waited >= 0, main.log]).toEqual([true, expect.any(String)]);
    expect(lines.findIndex((line) => line.includes("GMG108"))).toBeGreaterThan(waited);
    expect(lines.filter((line) => line.startsWith("Waiting for")).length).toBeLessThan(4);
  });

  it("says nothing of the kind when it is quick", async () => {
    const { main, post } = await jobWith(await proxyWith()).use({});
    expect(`${main.log}${(await post()).log}`).not.toMatch(/Waiting for|Still busy|said nothing/);
  });

  it("says how long it is until a proxy is asked again", async () => {
    const fault = { status: 429, headers: { "Retry-After": "3" }, body: "slow down\n" } as const;
    const proxy = await proxyWith({ faults: [{ match: "lib/@v/v1.2.3.zip", fault, times: 1 }] });
    const { main } = await jobWith(proxy).use({ "stall-timeout": "2s" });
    expect(main).toMatchObject({ code: 0 });
    expect(main.log).toMatch(
      /^Waiting for \d s to ask http:\/\/127\.0\.0\.1:\d+ again for example\.test\/lib, \d s to go$/m,
    );
  });

  linuxOnly("names git and the place it speaks to while go itself waits for it", async () => {
    const port = await silentServer();
    const own = makeModule({ module: "git.test/acme/own.git", version: "v1.0.0" });
    const job = jobWith(await proxyWith({ modules }), {
      GOPRIVATE: "git.test",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.http://127.0.0.1:${port}/.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://git.test/",
    });
    job.write(
      "go.mod",
      `module example.test/app\n\ngo 1.21\n\nrequire (\n\texample.test/lib v1.2.3\n\t${own.module} v1.0.0\n)\n`,
    );
    job.write("go.sum", lib.goSum + own.goSum);
    const words =
      /^Waiting for git \(git\.test\/acme\/own\): `go mod download` has been running it for \d+ s$/m;
    const { main } = await withMoreTime(
      [6, 20, 60],
      (seconds) => job.use({ timeout: `${seconds}s` }),
      (ended) => words.test(ended.main.log),
    );
    expect(main.code).toBe(1);
    expect(main.log).toMatch(words);
  });

  it("names it for a command of the user's own, too", async () => {
    const proxy = await cli.proxyWith();
    const desk = cli.deskWith(proxy);
    await cli.module(desk, "m", "1.21", [cli.upper.module]);
    proxy.setFaults([{ match: /\.zip$/, fault: "silent-body" }]);
    const ran = await desk.cli(
      ["exec", "--stall-timeout", "3s", "--retries", "0", "--", "go", "mod", "download"],
      { directory: "m", environment: { GOMODCACHE: join(desk.root, "empty") } },
    );
    await cli.closeAll();
    expect(ran.stderr).toMatch(
      /^Waiting for http:\/\/127\.0\.0\.1:\d+: \d s for example\.test\/Upper\/CASE@v0\.1\.0 \(zip\), \d+ B so far$/m,
    );
  });
});
