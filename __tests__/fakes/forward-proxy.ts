// An HTTP proxy on loopback: CONNECT and absolute addresses, for names that it was told about and no others.

import { createServer, request as ask } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export interface ForwardProxy {
  readonly url: string;
  /** Hosts that it was asked for. */
  readonly asked: readonly string[];
  /** Where requests for a name go. */
  lead(host: string, to: URL): void;
  close(): Promise<void>;
}

/** `login` is `user:password`, wanted as Proxy-Authorization; 407 without it. */
export async function forwardProxy(login?: string): Promise<ForwardProxy> {
  const wanted = login === undefined ? undefined : `Basic ${Buffer.from(login).toString("base64")}`;
  const ways = new Map<string, URL>();
  const asked: string[] = [];
  const sockets = new Set<Socket>();

  /** Whoever is sent away may reset the connection, and whoever is let through, too. */
  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
  }

  const server = createServer((request, response) => {
    const target = new URL(request.url ?? "/", "http://no-host");
    asked.push(target.hostname);
    const { "proxy-authorization": brought, ...headers } = request.headers;
    if (wanted !== undefined && brought !== wanted)
      return void response.writeHead(407, { "proxy-authenticate": 'Basic realm="corp"' }).end();
    const way = ways.get(target.hostname);
    if (!way) return void response.writeHead(403).end();
    const onward = ask(
      {
        host: way.hostname,
        port: way.port,
        method: request.method,
        path: target.pathname + target.search,
        headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  server.on("connect", (request, socket: Socket, head: Buffer) => {
    const host = (request.url ?? "").replace(/:\d+$/, "");
    asked.push(host);
    keep(socket);
    if (wanted !== undefined && request.headers["proxy-authorization"] !== wanted)
      return void socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="corp"\r\n\r\n',
      );
    const way = ways.get(host);
    if (!way) return void socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const onward = connect(Number(way.port), way.hostname, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.write(head);
      socket.pipe(onward).pipe(socket);
    });
    keep(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    lead: (host, to) => void ways.set(host, to),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
