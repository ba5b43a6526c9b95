// A module proxy that serves a directory tree, each answer after a fixed delay. Counts requests. Files are read once and
// kept, so that it takes as little of the processor as a mirror elsewhere would.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export async function latencyProxy(root, delayMs) {
  const kept = new Map();
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname));
    const read = kept.get(path) ?? readFile(join(root, path)).catch(() => undefined);
    kept.set(path, read);
    const [bytes] = await Promise.all([read, delayMs > 0 ? wait(delayMs) : undefined]);
    if (bytes === undefined) {
      response.writeHead(404, { "content-type": "text/plain", "content-length": 10 }).end("not found\n");
      return;
    }
    response.writeHead(200, {
      "content-length": bytes.length,
      etag: `"${bytes.length}"`,
      "content-type": path.endsWith(".zip") ? "application/zip" : "text/plain; charset=utf-8",
    });
    response.end(bytes);
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
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
