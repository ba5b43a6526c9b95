import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";

import { nodeHttp } from "../../src/adapters/http.ts";
import { socksProxy } from "../fakes/socks-proxy.ts";
import { unkindProxy } from "../fakes/unkind-proxy.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Answers the nth message of its client with the nth of these, and has closed the connection after an empty one. */
async function scripted(
  answers: readonly (readonly number[])[],
): Promise<{ address: string; heard: Buffer[]; open: Set<Socket> }> {
  const sockets = new Set<Socket>();
  const heard: Buffer[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    let turn = 0;
    socket.on("error", () => undefined).once("close", () => sockets.delete(socket));
    socket.on("data", (message) => {
      heard.push(message);
      const answer = answers[turn++];
      if (answer?.length === 0) socket.end();
      else if (answer !== undefined) socket.write(Buffer.from(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, heard, open: sockets };
}

async function outcome(
  HTTP_PROXY: string,
  url = "http://mirror.test/x",
  { connectTimeoutMs = 5_000, signal = new AbortController().signal } = {},
): Promise<string> {
  const http = nodeHttp({ connectionsPerOrigin: 4, environment: { HTTP_PROXY } });
  closing.push(() => http.close());
  const answer = await http.get({ url: new URL(url), headers: {}, connectTimeoutMs, signal });
  if (!answer.ok) return `${answer.error.kind} ${answer.error.code}`;
  let text = `${answer.value.status} `;
  for await (const piece of answer.value.body) if (piece.ok) text += Buffer.from(piece.value).toString();
  return text;
}

const open = [5, 0];
const served = [...Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nfine")];
const endOf: Readonly<Record<string, readonly number[]>> = {
  IPv4: [1, 10, 0, 0, 1, 0, 80],
  IPv6: [4, ...Array<number>(16).fill(9), 0, 80],
  "a name": [3, 2, 97, 98, 0, 80],
};

describe("a SOCKS5 proxy", () => {
  it.each(Object.keys(endOf))(
    "may tell its own end by %s, and nothing of it is taken for the answer",
    async (kind) => {
      const { address } = await scripted([open, [5, 0, 0, ...(endOf[kind] ?? [])], served]);
      expect(await outcome(`socks5://${address}`)).toBe("200 fine");
    },
  );

  it.each([
    ["mirror.test:81", [3, 11, ...Buffer.from("mirror.test"), 0, 81]],
    ["10.1.2.3:8080", [1, 10, 1, 2, 3, 0x1f, 0x90]],
    ["[fd00::1]", [4, 0xfd, ...Array<number>(14).fill(0), 1, 0, 80]],
  ])("is told %s in the form that it has for it", async (host, expected) => {
    const { address, heard } = await scripted([open, [5, 4, 0, 1, 0, 0, 0, 0, 0, 0]]);
    expect(await outcome(`socks5://${address}`, `http://${host}/x`)).toBe("http-proxy SOCKS_REFUSED");
    expect(heard[1]).toEqual(Buffer.from([5, 1, 0, ...expected]));
  });

  it("gives a connection that serves many requests", async () => {
    const mirror = await unkindProxy({ files: { x: "the body" } });
    const socks = await socksProxy("me:pw");
    closing.push(
      () => mirror.close(),
      () => socks.close(),
    );
    socks.lead("mirror.test", new URL(mirror.url));
    const environment = { HTTP_PROXY: `socks5://me:pw@${socks.address}` };
    const http = nodeHttp({ connectionsPerOrigin: 4, environment });
    closing.push(() => http.close());
    for (let turn = 0; turn < 3; turn++) {
      const { signal } = new AbortController();
      const url = new URL("http://mirror.test/x");
      const answer = await http.get({ url, headers: {}, connectTimeoutMs: 5_000, signal });
      if (!answer.ok) throw new Error(answer.error.message);
      for await (const piece of answer.value.body) expect(piece.ok).toBe(true);
    }
    expect([socks.asked, mirror.connections()]).toEqual([["mirror.test"], 1]);
  });

  it.each([
    ["speaks something else", [[72, 84, 84, 80]], "SOCKS_MALFORMED"],
    ["goes on in another version", [open, [4, 0, 0, 1, 10, 0, 0, 1, 0, 80], served], "SOCKS_MALFORMED"],
    ["takes nobody", [[5, 255]], "SOCKS_PASSWORD"],
    [
      "takes no such password",
      [
        [5, 2],
        [1, 1],
      ],
      "SOCKS_PASSWORD",
    ],
    ...[1, 2, 5, 8, 99].map(
      (refusal) =>
        [`refuses with ${refusal}`, [open, [5, refusal, 0, 1, 0, 0, 0, 0, 0, 0]], "SOCKS_REFUSED"] as const,
    ),
    ["hangs up at once", [[]], "ECONNRESET"],
    ["hangs up in the middle", [[5, 2], [1, 0], []], "ECONNRESET"],
  ] as [string, number[][], string][])("that %s is told", async (_, answers, code) => {
    const { address } = await scripted(answers);
    expect(await outcome(`socks5://me:pw@${address}`)).toBe(`http-proxy ${code}`);
  });

  it.each([[[]], [[open]], [[open, [5, 0, 0]]]])(
    "that is silent after %j is given up",
    async (answers) => {
      const { address, open: sockets } = await scripted(answers);
      const proxy = `socks5://${address}`;
      expect(await outcome(proxy, undefined, { connectTimeoutMs: 80 })).toBe("http-proxy ETIMEDOUT");
      const signal = AbortSignal.timeout(50);
      expect(await outcome(proxy, undefined, { signal })).toBe("aborted ABORT_ERR");
      for (const socket of sockets) await once(socket, "close");
    },
    60_000,
  );

  it("is told no name that it has no room for", async () => {
    const { address, heard } = await scripted([[5, 2]]);
    expect(await outcome(`socks5://me:${"x".repeat(256)}@${address}`)).toBe("http-proxy SOCKS_MALFORMED");
    expect(heard).toHaveLength(1);
  });
});
