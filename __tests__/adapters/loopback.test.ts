// The loopback server and those who open connections for something else than asking.

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { loopbackWith, usualLimits, type LoopbackLimits } from "../../src/adapters/loopback.ts";
import type { LoopbackAnswer, LoopbackRequest, LoopbackServer } from "../../src/ports/loopback.ts";

const text = (body: string): LoopbackAnswer => {
  const bytes = new TextEncoder().encode(body);
  return { status: 200, headers: { "content-length": String(bytes.byteLength) }, body: bytes };
};
const get = "GET /x HTTP/1.1\r\nHost: here\r\n";

let server: LoopbackServer | undefined;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server?.stop();
});

async function listen(
  limits: Partial<LoopbackLimits>,
  answer: (request: LoopbackRequest) => Promise<LoopbackAnswer> = () => Promise.resolve(text("fine")),
): Promise<void> {
  const opened = await loopbackWith({ ...usualLimits, ...limits }).listen(answer);
  if (!opened.ok) throw new Error(opened.error.message);
  server = opened.value;
}

/** What came back on a connection, and whether it is closed. */
interface Heard {
  readonly socket: Socket;
  readonly closed: Promise<unknown>;
  text: string;
}

async function say(words: string): Promise<Heard> {
  const socket = connect(server?.port ?? 0, "127.0.0.1");
  sockets.push(socket);
  const heard: Heard = { socket, closed: new Promise((closed) => socket.once("close", closed)), text: "" };
  socket.on("error", () => {});
  socket.on("data", (piece: Buffer) => (heard.text += piece.toString("latin1")));
  await once(socket, "connect");
  socket.write(words);
  return heard;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((wake) => setTimeout(wake, 5));
}

describe("the loopback server", () => {
  it("ends a connection that says nothing, and one whose headers never end", async () => {
    await listen({ headersTimeout: 200, connectionsCheckingInterval: 50 });
    const [mute, trickling] = [await say(""), await say(get)];
    // Written to a closed connection it would be answered by a reset, which takes away what was not yet read.
    const drip = setInterval(() => trickling.text === "" && trickling.socket.write("X: y\r\n"), 20);
    await Promise.all([mute.closed, trickling.closed]);
    clearInterval(drip);
    expect(trickling.text).toMatch(/^HTTP\/1.1 408 /);
  });

  it("leaves a request alone that is long in being answered, and an answer that is long in being read", async () => {
    let release: () => void = () => {};
    const long = new Promise<void>((resolve) => (release = resolve));
    const body = "x".repeat(8_000_000);
    await listen({ headersTimeout: 700, requestTimeout: 800, connectionsCheckingInterval: 20 }, async () => {
      await long;
      return text(body);
    });
    const waiting = await say(`${get}Connection: close\r\n\r\n`);
    waiting.socket.pause();
    await new Promise((wake) => setTimeout(wake, 1_200));
    release();
    await new Promise((wake) => setTimeout(wake, 1_200));
    waiting.socket.resume();
    await waiting.closed;
    expect(waiting.text).toHaveLength(waiting.text.indexOf("\r\n\r\n") + 4 + body.length);
  });

  it("closes the connection that was silent for longest where there are too many, never one that asked", async () => {
    let release: () => void = () => {};
    const long = new Promise<void>((resolve) => (release = resolve));
    await listen({ mostConnections: 10 }, async () => {
      await long;
      return text("fine");
    });
    const asking = await say(`${get}\r\n`);
    const silent: Heard[] = [];
    for (let count = 0; count < 30; count++) silent.push(await say(count % 2 === 0 ? "" : get));
    const late = await say(`${get}\r\n`);
    await until(() => silent.filter(({ socket }) => socket.destroyed).length >= 22);
    release();
    await until(() => asking.text.endsWith("fine") && late.text.endsWith("fine"));
    const left = silent
      .map(({ socket }, index) => (socket.destroyed ? -1 : index))
      .filter((index) => index >= 0);
    expect(left).toEqual([22, 23, 24, 25, 26, 27, 28, 29]);
  });

  it("turns the newest away where all the others wait for their answers", async () => {
    let asked = 0;
    await listen({ mostConnections: 2 }, () => {
      asked++;
      return new Promise(() => {});
    });
    const [first, second] = [await say(`${get}\r\n`), await say(`${get}\r\n`)];
    await until(() => asked === 2);
    await (
      await say(`${get}\r\n`)
    ).closed;
    expect([first.socket.destroyed, second.socket.destroyed, asked]).toEqual([false, false, 2]);
  });

  it("answers whoever wishes another protocol, and ends the connection, on which it hears no more", async () => {
    await listen({});
    const wish = "Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
    const heard = await say(`${get}${wish}${get}\r\n`);
    await heard.closed;
    expect(heard.text.match(/^HTTP\/1\.1 \d+|fine$/gm)).toEqual(["HTTP/1.1 200", "fine"]);
  });

  it("takes two Hosts for none of them", async () => {
    const hosts: (string | undefined)[] = [];
    await listen({}, ({ headers }) => {
      hosts.push(headers["host"]);
      return Promise.resolve(text("fine"));
    });
    await (
      await say(`${get}Host: there\r\nConnection: close\r\n\r\n`)
    ).closed;
    expect(hosts).toEqual(["here, there"]);
  });
});
