// A git host over TLS: the real git-http-backend behind a password, and the page that leads from a vanity path to it.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface GitServer {
  readonly url: URL;
  close(): Promise<void>;
}

export interface GitServerOptions {
  readonly tls: { readonly key: string; readonly cert: string };
  /** `user:password`. */
  readonly login: string;
  /** Module paths by repository: `acme/lib`. Each has v1.0.0. */
  readonly repositories: Readonly<Record<string, string>>;
}

/** Like most hosts it says 401 to whoever does not log in, whether there is such a repository or not. */
export async function gitServer({ tls, login, repositories }: GitServerOptions): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), "gmg-git-"));
  for (const [name, module] of Object.entries(repositories))
    makeRepository(join(root, `${name}.git`), module);
  const wanted = `Basic ${Buffer.from(login).toString("base64")}`;

  const server = createServer(tls, (request, response) => {
    const url = new URL(request.url ?? "/", `https://${request.headers.host}`);
    if (url.searchParams.has("go-get")) {
      const repository = url.pathname.slice(1);
      const meta = `<meta name="go-import" content="${url.host}${url.pathname} git https://${url.host}/${repository}.git">`;
      return void response.writeHead(200, { "content-type": "text/html" }).end(meta);
    }
    if (request.headers.authorization !== wanted)
      return void response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
    serve(root, url, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function makeRepository(directory: string, module: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "go.mod"), `module ${module}\n\ngo 1.21\n`);
  writeFileSync(join(directory, "lib.go"), "package lib\n");
  const as = ["-c", "user.name=a", "-c", "user.email=a@example.test"];
  for (const args of [
    ["init", "-q", "."],
    ["add", "."],
    [...as, "commit", "-q", "-m", "x"],
    ["tag", "v1.0.0"],
  ])
    execFileSync("git", ["-C", directory, ...args], { stdio: "ignore", timeout: 100_000 });
}

/** CGI (RFC 3875), as far as git-http-backend(1) asks for it. */
function serve(root: string, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const child = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env["PATH"] ?? "",
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? "GET",
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: String(request.headers["content-encoding"] ?? ""),
      GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      REMOTE_USER: "ci",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "safe.directory",
      GIT_CONFIG_VALUE_0: "*",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdin.on("error", () => {});
  request.pipe(child.stdin);
  const pieces: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  child.on("close", () => {
    const all = Buffer.concat(pieces);
    const end = all.indexOf("\r\n\r\n");
    const headers = new Headers(
      all
        .subarray(0, end)
        .toString("latin1")
        .split("\r\n")
        .map((line): [string, string] => {
          const [name = "", value = ""] = line.split(/: (.*)/s);
          return [name, value];
        }),
    );
    const status = Number.parseInt(headers.get("status") ?? "200", 10);
    headers.delete("status");
    response.writeHead(status, Object.fromEntries(headers)).end(all.subarray(end + 4));
  });
}
