// What others than go send to a guard: requests in odd shapes, and more connections than it keeps.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect } from "@jest/globals";
import { posixOnly } from "../fakes/only-on.ts";
import type { UnkindProxy } from "../fakes/unkind-proxy.ts";
import { closeAll, deskWith, lib, module, proxyWith } from "./cli-scene.ts";
import type { Desk, Started } from "./cli-runner.ts";
import { eventually } from "./guard-of-job.ts";

const mod = "/example.test/lib/@v/v1.2.3.mod";
const upper = "/example.test/!upper/!c!a!s!e/@v/v0.1.0.mod";

let proxy: UnkindProxy;
let desk: Desk;
let serve: Started;
let port: number;
let secret: string;

beforeEach(async () => {
  proxy = await proxyWith();
  desk = deskWith(proxy);
  await module(desk, "m", "1.21", ["example.test/lib"]);
  proxy.forget();
  serve = desk.start(["serve"]);
  const environment = await eventually(() => {
    const [name = "-"] = desk.left();
    const file = join(desk.temporary, name, "env.sh");
    return Promise.resolve(existsSync(file) ? readFileSync(file, "utf8") : undefined);
  });
  const address = new URL(/http:[^']+/.exec(environment)?.[0] ?? "");
  [port, secret] = [Number(address.port), address.pathname];
  desk.environment["GOPROXY"] = address.href;
});

afterEach(async () => {
  serve.interrupt();
  await serve.ended;
  await closeAll();
});

/** All that comes back until the guard closes the connection. */
function send(words: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(words));
    let text = "";
    socket.on("data", (piece) => (text += piece.toString("latin1")));
    socket.on("error", () => {});
    socket.on("close", () => resolve(text));
  });
}

const statuses = (answers: string): string[] =>
  [...answers.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status = ""]) => status);

async function downloadAnew(): Promise<unknown> {
  rmSync(join(desk.gopath, "pkg"), { recursive: true, force: true });
  return desk.run("go", ["mod", "download"], { directory: "m" });
}

describe("a guard", () => {
  posixOnly("answers a request of odd shape by what it says alone, and goes on with the next", async () => {
    const close = "Connection: close\r\n";
    const at = (target: string, { method = "GET", host = `Host: 127.0.0.1:${port}\r\n`, more = "" } = {}) =>
      `${method} ${target} HTTP/1.1\r\n${host}${more}${close}\r\n`;
    const kept = `Host: 127.0.0.1:${port}\r\n`;
    const [own, other] = [`${secret}${mod}`, `http://other.test${secret}${mod}`];
    const rows: readonly (readonly [string, string, readonly string[]])[] = [
      ["as go asks", at(own), ["200"]],
      ["a capital escaped", at(`${secret}${upper.replaceAll("!", "%21")}`), ["200"]],
      ["a capital raw", at(`${secret}/example.test/Upper/CASE/@v/v0.1.0.mod`), ["404"]],
      ["an escape of nothing", at(`${secret}${mod.replace("lib", "lib!")}`), ["404"]],
      ["an escape of an escape", at(`${secret}${mod.replace("lib", "!!lib")}`), ["404"]],
      ["an escape of a digit", at(`${secret}${mod.replace("lib", "!1lib")}`), ["404"]],
      ["escaped twice", at(`${secret}${upper.replaceAll("!", "%2521")}`), ["404"]],
      ["an escaped way out", at(`${secret}/example.test/..%2f..%2fetc/@v/list`), ["404"]],
      ["an empty part", at(`${secret}/${mod}`), ["404"]],
      ["a query", at(`${own}?x=1`), ["404"]],
      ["absolute", at(`http://127.0.0.1:${port}${own}`), ["404"]],
      ["absolute, of another", at(other), ["404"]],
      ["another Host", at(own, { host: "Host: other.test\r\n" }), ["404"]],
      ["two Hosts", at(own, { more: "Host: other.test\r\n" }), ["404"]],
      ["no Host", `GET ${own} HTTP/1.0\r\n\r\n`, ["404"]],
      ["POST", at(own, { method: "POST", more: "Content-Length: 2\r\n" }).concat("{}"), ["405"]],
      ["OPTIONS", at(own, { method: "OPTIONS" }), ["405"]],
      ["OPTIONS of all", at("*", { method: "OPTIONS" }), ["404"]],
      ["CONNECT", at("other.test:443", { method: "CONNECT" }), []],
      ["a line of two", at(own, { more: "X: a\r\n b\r\n" }), ["400"]],
      [
        "two lengths",
        `GET ${own} HTTP/1.1\r\n${kept}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${at(own)}`,
        ["400"],
      ],
      [
        "a body that looks like a request",
        `GET ${own} HTTP/1.1\r\n${kept}Content-Length: ${at(own).length}\r\n\r\n${at(own)}${at(`${secret}/x`)}`,
        ["200", "404"],
      ],
      ["a long path", at(`${secret}/${"a".repeat(20_000)}`), ["431"]],
      ["a long header", at(own, { more: `X: ${"a".repeat(20_000)}\r\n` }), ["431"]],
      ["no HTTP at all", "\x16\x03\x01\x00\r\n\r\n", ["400"]],
    ];
    const seen = [];
    for (const [name, words] of rows) seen.push([name, statuses(await send(words))]);
    expect(seen).toEqual(rows.map(([name, , expected]) => [name, expected]));
    expect(new Set(proxy.requests.map(({ path }) => `/${path}`))).toEqual(new Set([mod, upper]));
    expect(await downloadAnew()).toMatchObject({ code: 0 });
  });

  posixOnly("lets go download beside thousands of connections that say nothing or never end", async () => {
    const sockets: Socket[] = [];
    let open = 0;
    for (let count = 0; count < 3_000; count++) {
      const socket = connect(port, "127.0.0.1", () => {
        open++;
        if (count % 2 === 0) socket.write(`GET ${secret}${mod} HTTP/1.1\r\nX: `);
      });
      socket.on("error", () => {});
      socket.on("close", () => open--);
      sockets.push(socket);
      if (count % 500 === 0) await new Promise(setImmediate);
    }
    const [downloaded, answer] = await Promise.all([
      downloadAnew(),
      send(`GET ${secret}${mod} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`),
    ]);
    expect(downloaded).toMatchObject({ code: 0 });
    expect(answer.endsWith(lib.mod.toString())).toBe(true);
    await eventually(() => Promise.resolve(open <= 1_024 ? true : undefined));
    for (const socket of sockets) socket.destroy();
  });
});
