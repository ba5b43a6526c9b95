// A SOCKS5 proxy on loopback (RFC 1928, CONNECT alone; RFC 1929), for names that it was told about and no others.

import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface SocksProxy {
  /** Without a scheme. */
  readonly address: string;
  /** Hosts that it was asked for. */
  readonly asked: readonly string[];
  /** Where connections to a name go. */
  lead(host: string, to: URL): void;
  close(): Promise<void>;
}

/** `login` is `user:password`; without it nobody is asked who they are. */
export async function socksProxy(login?: string): Promise<SocksProxy> {
  const ways = new Map<string, URL>();
  const asked: string[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    keep(socket);
    const wanted = login === undefined ? 0 : 2;
    // Each message of the client comes in one piece.
    socket.once("data", (greeting) => {
      if (greeting[0] !== 5) return void socket.destroy();
      if (!greeting.subarray(2).includes(wanted)) return void socket.end(Buffer.from([5, 255]));
      socket.write(Buffer.from([5, wanted]));
      if (wanted === 0) return void socket.once("data", (request) => lead(socket, request));
      socket.once("data", (told) => {
        const userEnd = 2 + (told[1] ?? 0);
        const [user, password] = [told.subarray(2, userEnd), told.subarray(userEnd + 1)];
        const isRight = `${user.toString()}:${password.toString()}` === login;
        if (!isRight) return void socket.end(Buffer.from([1, 1]));
        socket.write(Buffer.from([1, 0]));
        socket.once("data", (request) => lead(socket, request));
      });
    });
  });

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
  }

  function lead(socket: Socket, request: Buffer): void {
    const isName = request[3] === 3;
    const host = isName ? request.subarray(5, 5 + (request[4] ?? 0)).toString() : "an address";
    asked.push(host);
    const way = ways.get(host);
    // Its own end, told by a name: the longest kind of answer, in two pieces.
    const reply = (status: number): Buffer =>
      Buffer.from([5, status, 0, 3, 4, ...Buffer.from("here"), 4, 56]);
    if (way === undefined) return void socket.end(reply(2));
    const onward = connect(Number(way.port), way.hostname, () => {
      socket.write(reply(0).subarray(0, 6));
      setTimeout(() => {
        socket.write(reply(0).subarray(6));
        socket.pipe(onward).pipe(socket);
      }, 5);
    });
    keep(onward);
    onward.once("close", () => socket.destroy());
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    lead: (host, to) => void ways.set(host, to),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
