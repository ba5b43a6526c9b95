// Ctrl-C: a download that is held up ends at once, with all that it started, and leaves everything as it was.

import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, describe, expect } from "@jest/globals";
import { posixOnly } from "../fakes/only-on.ts";
import { closeAll, deskWith, lib, module, proxyWith, said, upper } from "./cli-scene.ts";

const at = { directory: "m" };

afterEach(closeAll);

describe("Ctrl-C", () => {
  posixOnly("ends a download that a silent proxy holds up, leaves nothing behind, and says so", async () => {
    const proxy = await proxyWith();
    const desk = deskWith(proxy);
    await module(desk, "m", "1.21", [lib.module, upper.module]);
    const before = [desk.read("m/go.mod"), desk.read("m/go.sum")];
    proxy.setFaults([{ fault: "silent" }]);
    const asked = proxy.requests.length;
    const run = desk.start(["download"], at);
    while (proxy.requests.length === asked) await new Promise((resolve) => setTimeout(resolve, 20));
    run.interrupt();
    const ended = await run.ended;
    expect([ended.code, ended.stdout, said(ended).at(-1)]).toEqual([
      1,
      "",
      expect.stringMatching(/^Cancelled after /),
    ]);
    expect([desk.read("m/go.mod"), desk.read("m/go.sum"), desk.left()]).toEqual([...before, []]);
  });

  posixOnly("ends a probe without a word on what it had not looked at yet", async () => {
    const proxy = await proxyWith({ faults: [{ fault: "silent" }] });
    const run = deskWith(proxy).start(["probe"]);
    while (proxy.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    run.interrupt();
    expect(await run.ended).toMatchObject({
      code: 1,
      stdout: "",
      stderr: "Cancelled before everything was looked at\n",
    });
  });

  posixOnly("takes go and git with it, where a silent git server holds them up", async () => {
    const sockets = new Set<Socket>();
    let onFirst = (): void => {};
    let onNone = (): void => {};
    const first = new Promise<void>((resolve) => (onFirst = resolve));
    const none = new Promise<void>((resolve) => (onNone = resolve));
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("data", () => onFirst());
      socket.on("close", () => {
        sockets.delete(socket);
        if (sockets.size === 0) onNone();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;

    const desk = deskWith(await proxyWith());
    const goMod = "module example.test/m\n\ngo 1.21\n\nrequire example.test/priv.git v1.0.0\n";
    desk.write("m/go.mod", goMod);
    const gitconfig = desk.write(
      "gitconfig",
      `[url "http://127.0.0.1:${port}/"]\n\tinsteadOf = https://example.test/\n`,
    );
    const environment = { GOPRIVATE: "example.test/priv.git", GIT_CONFIG_GLOBAL: gitconfig };
    const run = desk.start(["download"], { ...at, environment });
    await first;
    run.interrupt();
    const ended = await run.ended;
    expect([ended.code, said(ended).at(-1)]).toEqual([1, expect.stringMatching(/^Cancelled after /)]);
    // Had go or git been left behind, its connection would be there for ever.
    await none;
    server.close();
    expect([desk.read("m/go.mod"), desk.left()]).toEqual([goMod, []]);
  });
});
