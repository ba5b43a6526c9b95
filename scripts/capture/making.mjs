// How a fault is made: each function gives one that takes a scene and resolves to what go printed.
/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript, without types */
import { join } from "node:path";
import { makeCertificate, serveConnect, serveFiles } from "./servers.mjs";

export const says =
  (status, body = "") =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(body);
    return true;
  };
export const html = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>\n";
export const page = (part) => (request, response) => {
  if (!request.url.endsWith(part)) return false;
  response.writeHead(200, { "content-type": "text/html" }).end(html);
  return true;
};
export const zipOnly = (act) => (request, response) => request.url.endsWith(".zip") && act(request, response);
export const notFound = "not found: rsc.io/quote@v1.5.2: invalid version: ";
export const prompts = `${notFound}git ls-remote -q --end-of-options origin in /tmp/gopath/pkg/mod/cache/vcs/9b268d18: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.`;
export const upstream = `${notFound}git ls-remote -q --end-of-options origin in /tmp/gopath/pkg/mod/cache/vcs/9b268d18: exit status 128:\n\tfatal: unable to access 'https://github.com/rsc/quote/': Failed to connect to github.com port 443: Connection timed out`;

/** go mod download through a module proxy with a fault. */
export const viaProxy = (fault) => async (scene) => {
  const { port } = await scene.open(serveFiles(scene.store, fault));
  return scene.go(["mod", "download"], { GOPROXY: `http://127.0.0.1:${port}` });
};
export const withProxy =
  (goproxy, extra = {}) =>
  (scene) =>
    scene.go(["mod", "download"], { GOPROXY: goproxy, ...extra });
export const overTls =
  (certificate, trusted, host = "localhost") =>
  async (scene) => {
    const tls = makeCertificate(join(scene.root, "tls"), certificate);
    const { port } = await scene.open(serveFiles(scene.store, undefined, tls));
    return scene.go(["mod", "download"], {
      GOPROXY: `https://${host}:${port}`,
      ...(trusted ? { SSL_CERT_FILE: tls.file } : {}),
    });
  };
export const throughHttpProxy = (status) => async (scene) => {
  const { port } = await scene.open(serveConnect(status));
  return scene.go(["mod", "download"], {
    GOPROXY: "https://proxy.example.com",
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
  });
};
/** The checksum database answers `fault`; go.sum is empty. */
export const withSumdb = (fault) => async (scene) => {
  scene.write("go.sum", "");
  const files = await scene.open(serveFiles(scene.store));
  const sumdb = await scene.open(serveFiles(scene.root, fault));
  return scene.go(["mod", "download"], {
    GOPROXY: `http://127.0.0.1:${files.port}`,
    GOSUMDB: `sum.golang.org http://127.0.0.1:${sumdb.port}/sumdb`,
  });
};
export const withGoMod =
  (text, args = ["mod", "download"], env = {}) =>
  (scene) => {
    scene.write("go.mod", text);
    return scene.go(args, { GOPROXY: "off", ...env });
  };
/** A git repository that stands in for github.com/acme/widget; `fill` commits and tags. */
export const fromGit =
  (files, tag, args, env = {}) =>
  (scene) => {
    const repository = scene.makeRepository(files, tag);
    scene.write("go.mod", "module example.com/app\n\ngo 1.21\n");
    return scene.go(args, {
      GOPROXY: "direct",
      GOSUMDB: "off",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.file://${repository}.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/acme/widget",
      ...env,
    });
  };
export const gitOverHttp =
  (fault, args = ["mod", "download", "github.com/acme/widget@v1.0.0"]) =>
  async (scene) => {
    const { port } = await scene.open(serveFiles(scene.root, fault));
    return scene.go(args, {
      GOPROXY: "direct",
      GOSUMDB: "off",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.http://127.0.0.1:${port}/.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/",
    });
  };
export const onSmallDisk =
  (options, then = "") =>
  (scene) => {
    const mount = join(scene.root, "small");
    return scene.shell(
      `mkdir -p ${mount} && mount -t tmpfs -o ${options} tmpfs ${mount} && { go mod download; ${then} }; umount ${mount}`,
      { GOPROXY: `file://${scene.store}`, GOMODCACHE: `${mount}/mod` },
    );
  };

export async function viaProxyTrace(scene) {
  const { port } = await scene.open(serveFiles(scene.store));
  return scene.go(["mod", "download", "-x"], { GOPROXY: `http://127.0.0.1:${port}` });
}
