// Module proxies and checksums (GMG2xx, GMG4xx). One entry makes one fault for real: code, name, maker.
import {
  importing,
  notFound,
  page,
  prompts,
  says,
  upstream,
  viaProxy,
  withProxy,
  withSumdb,
} from "./making.mjs";
import { goMod } from "./scene.mjs";
import { closedPort, serveFiles } from "./servers.mjs";

const build = (extra) => (scene) =>
  scene.go(["build", "./..."], { GOPROXY: `file://${scene.store}`, ...extra });
const emptySum = (then) => (scene) => {
  scene.write("go.sum", "");
  return then(scene);
};

/** Before, go printed the status of a proxy only, not what it said. */
const quotes = ["go1.14"];

export const proxyFaults = [
  ["GMG201", "prompts-at-proxy", viaProxy(says(404, prompts)), quotes],
  ["GMG202", "401", viaProxy(says(401, "need auth"))],
  ["GMG203", "403", viaProxy(says(403, "module is in quarantine"))],
  ["GMG204", "429", viaProxy(says(429, "slow down"))],
  ["GMG205", "503", viaProxy(says(503))],
  ["GMG205", "500", viaProxy(says(500, "upstream failed"))],
  [
    "GMG205",
    "502-html",
    viaProxy(says(502, "<html><head><title>502 Bad Gateway</title></head></html>\n", "text/html")),
  ],
  ["GMG206", "fetch-timed-out", viaProxy(says(404, "not found: fetch timed out")), quotes],
  ["GMG206", "upstream", viaProxy(says(404, upstream)), quotes],
  ["GMG207", "html-info", viaProxy(page(".info"), ["get", "rsc.io/quote@v1.5.1"])],
  [
    "GMG207",
    "html-mod",
    emptySum(async (scene) => {
      const { port } = await scene.open(serveFiles(scene.store, page(".mod")));
      return withProxy(`http://127.0.0.1:${port}`, { GOSUMDB: "off" })(scene);
    }),
  ],
  ["GMG207", "html-zip", viaProxy(page(".zip"))],
  [
    "GMG216",
    "redirects",
    viaProxy((request, response) => (response.writeHead(302, { location: request.url }).end(), true)),
  ],
  ["GMG208", "400", viaProxy(says(400, "bad request"))],
  ["GMG209", "off", withProxy("off")],
  ["GMG210", "no-scheme", withProxy("proxy.golang.org;direct")],
  ["GMG210", "ipv6", withProxy("http://::1:3000"), ["go1.26"]],
  ["GMG210", "other-scheme", withProxy("ftp://proxy.example.com")],
  ["GMG210", "empty", withProxy(","), ["go1.15"]],
  [
    "GMG211",
    "refused",
    async (scene) =>
      scene.shell("set -x; go env GOPROXY; go mod download", {
        GOPROXY: `http://127.0.0.1:${await closedPort()},https://proxy.golang.org,direct`,
      }),
    ["go1.13"],
  ],
  [
    "GMG401",
    "go-sum",
    (scene) => {
      const wrong = "$1 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
      scene.write("go.sum", scene.goSum.replace(/(rsc\.io\/quote v1\.5\.2) h1:\S+/, wrong));
      return viaProxy()(scene);
    },
  ],
  [
    "GMG401",
    "go-mod-line",
    (scene) => {
      const wrong = "$1 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
      scene.write("go.sum", scene.goSum.replace(/(rsc\.io\/quote v1\.5\.2\/go\.mod) h1:\S+/, wrong));
      return viaProxy()(scene);
    },
  ],
  [
    "GMG403",
    "refused",
    emptySum(async (scene) => {
      const { port } = await scene.open(serveFiles(scene.store));
      return withProxy(`http://127.0.0.1:${port}`, {
        GOSUMDB: `sum.golang.org http://127.0.0.1:${await closedPort()}`,
      })(scene);
    }),
  ],
  ["GMG403", "503", withSumdb(says(503))],
  ["GMG404", "404", withSumdb(says(404, prompts))],
  ["GMG405", "403", withSumdb(says(403, "blocked by policy"))],
  [
    "GMG406",
    "two-words",
    emptySum((scene) => withProxy(`file://${scene.store}`, { GOSUMDB: "my own database" })(scene)),
  ],
  [
    "GMG406",
    "no-key",
    emptySum((scene) => withProxy(`file://${scene.store}`, { GOSUMDB: "sum.example.com" })(scene)),
  ],
  [
    "GMG407",
    "no-line",
    emptySum(importing("rsc.io/quote", build({ GOFLAGS: "-mod=readonly" }), goMod)),
    ["go1.16"],
  ],
  [
    "GMG407",
    "go-mod-line",
    importing(
      "rsc.io/quote",
      build({ GOFLAGS: "-mod=readonly", GOSUMDB: "off" }),
      "module example.com/app\n\ngo 1.21\n\nrequire (\n\trsc.io/quote v1.5.2\n\trsc.io/sampler v1.0.0\n)\n",
    ),
    ["go1.16"],
  ],
  ["GMG408", "upstream", withSumdb(says(404, upstream)), quotes],
  [
    "GMG409",
    "malformed-path",
    withSumdb(says(410, "not found: create zip: malformed file path \"testdata/{file}*\": invalid char '*'")),
    quotes,
  ],
  ["GMG302", "404-unknown-revision", viaProxy(says(404, `${notFound}unknown revision v1.5.2`)), quotes],
  ["GMG213", "408", viaProxy(says(408, "upstream took too long"))],
  ["GMG301", "404", viaProxy(says(404))],
  ["GMG316", "410", viaProxy(says(410, "gone: module retracted by author")), quotes],
  ["GMG301", "file-proxy", (scene) => withProxy(`file://${scene.root}/app`)(scene), ["go1.13"]],
];
