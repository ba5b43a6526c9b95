// A module proxy that serves a directory tree, each answer after a fixed delay. Counts requests.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export async function latencyProxy(root, delayMs) {
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    if (delayMs > 0) await wait(delayMs);
    const file = join(root, path);
    const info = await stat(file).catch(() => undefined);
    if (!info?.isFile()) {
      response.writeHead(404, { "content-type": "text/plain", "content-length": 10 }).end("not found\n");
      return;
    }
    response.writeHead(200, {
      "content-length": info.size,
      etag: `"${info.size}-${info.mtimeMs}"`,
      "content-type": file.endsWith(".zip") ? "application/zip" : "text/plain; charset=utf-8",
    });
    createReadStream(file).pipe(response);
  });
  server.keepAliveTimeout = 60_000;
  server.on("connection", (socket) => socket.setNoDelay(true));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    takeCount() {
      const counted = requests;
      requests = 0;
      return counted;
    },
    close: () => server.closeAllConnections() ?? server.close(),
  };
}
