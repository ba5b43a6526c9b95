// The faults of networks and module proxies (1xx, 2xx). One entry makes one fault for real: code, name, maker.
/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript, without types */
import { join } from "node:path";
import {
  says,
  page,
  zipOnly,
  prompts,
  upstream,
  viaProxy,
  withProxy,
  overTls,
  throughHttpProxy,
} from "./making.mjs";
import { closedPort, makeCertificate, serveBrokenStreams, serveFiles, serveRaw } from "./servers.mjs";

export const networkFaults = [
  ["GMG101", "no-such-host", withProxy("https://proxy.invalid")],
  ["GMG102", "refused", async (scene) => withProxy(`http://127.0.0.1:${await closedPort()}`)(scene)],
  ["GMG104", "ipv6", withProxy("https://[2001:db8::1]")],
  [
    "GMG106",
    "reset",
    viaProxy((request) => {
      request.socket.resetAndDestroy();
      return true;
    }),
  ],
  [
    "GMG106",
    "eof",
    viaProxy((request) => {
      request.socket.destroy();
      return true;
    }),
  ],
  [
    "GMG106",
    "cut-body",
    viaProxy(
      zipOnly((request, response) => {
        response.writeHead(200, { "content-length": "5000" });
        response.write("PK");
        setTimeout(() => request.socket.destroy(), 100);
        return true;
      }),
    ),
  ],
  [
    "GMG107",
    "stream-error",
    async (scene) => {
      const tls = makeCertificate(join(scene.root, "tls"));
      const { port } = await scene.open(serveBrokenStreams(tls));
      return scene.go(["mod", "download"], { GOPROXY: `https://localhost:${port}`, SSL_CERT_FILE: tls.file });
    },
  ],
  [
    "GMG109",
    "refused",
    async (scene) =>
      withProxy("https://proxy.example.com", { HTTPS_PROXY: `http://127.0.0.1:${await closedPort()}` })(
        scene,
      ),
  ],
  ["GMG110", "connect-407", throughHttpProxy("407 Proxy Authentication Required")],
  ["GMG111", "connect-403", throughHttpProxy("403 Forbidden")],
  ["GMG112", "connect-503", throughHttpProxy("503 Service Unavailable")],
  ["GMG121", "unknown-authority", overTls({}, false)],
  ["GMG122", "other-name", overTls({ names: "DNS:mirror.example.com" }, true)],
  ["GMG122", "ip-address", overTls({ names: "DNS:mirror.example.com" }, true, "127.0.0.1")],
  ["GMG123", "expired", overTls({ expired: true }, true)],
  [
    "GMG124",
    "plain-http",
    async (scene) => {
      const { port } = await scene.open(serveFiles(scene.store));
      return withProxy(`https://127.0.0.1:${port}`)(scene);
    },
  ],
  [
    "GMG124",
    "handshake-timeout",
    async (scene) => {
      const { port } = await scene.open(serveRaw(() => {}));
      return withProxy(`https://127.0.0.1:${port}`)(scene);
    },
  ],
  ["GMG201", "prompts-at-proxy", viaProxy(says(404, prompts))],
  ["GMG202", "401", viaProxy(says(401, "need auth"))],
  ["GMG203", "403", viaProxy(says(403, "module is in quarantine"))],
  ["GMG204", "429", viaProxy(says(429, "slow down"))],
  ["GMG205", "503", viaProxy(says(503))],
  ["GMG205", "500", viaProxy(says(500, "upstream failed"))],
  ["GMG206", "fetch-timed-out", viaProxy(says(404, "not found: fetch timed out"))],
  ["GMG206", "upstream", viaProxy(says(404, upstream))],
  ["GMG207", "html-info", viaProxy(page(".info"))],
  ["GMG207", "html-zip", viaProxy(page(".zip"))],
  ["GMG208", "400", viaProxy(says(400, "bad request"))],
  ["GMG209", "off", withProxy("off")],
  ["GMG210", "no-scheme", withProxy("proxy.golang.org;direct")],
  ["GMG210", "empty", withProxy(",")],
];
