// How a fault is made: each function gives one that takes a scene and resolves to what go printed.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeCertificate } from "./certificates.mjs";
import { imports } from "./scene.mjs";
import { serveConnect, serveFiles, serveTunnel } from "./servers.mjs";

export const app = "module example.com/app\n\ngo 1.21\n";
/** What a fault needs whose cause is in what git says: before, go printed "unknown revision" only. */
export const visible = ["go1.17"];
export const says =
  (status, body = "", type = "text/plain; charset=utf-8") =>
  (_request, response) => {
    response.writeHead(status, { "content-type": type }).end(body);
    return true;
  };
export const html = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>\n";
export const page = (part) => (request, response) =>
  request.url.endsWith(part) && says(200, html, "text/html")(request, response);
export const zipOnly = (act) => (request, response) => request.url.endsWith(".zip") && act(request, response);
export const notFound = "not found: rsc.io/quote@v1.5.2: invalid version: ";
const failedThere = `${notFound}git ls-remote -q --end-of-options origin in /tmp/gopath/pkg/mod/cache/vcs/9b268d18: exit status 128:\n\tfatal:`;
export const prompts = `${failedThere} could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.`;
export const upstream = `${failedThere} unable to access 'https://github.com/rsc/quote/': Failed to connect to github.com port 443: Connection timed out`;

/** go mod download through a module proxy with a fault. */
export const viaProxy =
  (fault, args = ["mod", "download"]) =>
  async (scene) => {
    const { port } = await scene.open(serveFiles(scene.store, fault));
    return scene.go(args, { GOPROXY: `http://127.0.0.1:${port}` });
  };
export const withProxy =
  (goproxy, extra = {}) =>
  (scene) =>
    scene.go(["mod", "download"], { GOPROXY: goproxy, ...extra });
export const overTls =
  (certificate, trusted, host = "localhost", settings = {}) =>
  async (scene) => {
    const tls = makeCertificate(join(scene.root, "tls"), certificate);
    const { port } = await scene.open(serveFiles(scene.store, undefined, { ...tls, ...settings }));
    return scene.go(["mod", "download"], {
      GOPROXY: `https://${host}:${port}`,
      ...(trusted ? { SSL_CERT_FILE: tls.file } : {}),
    });
  };
export const throughHttpProxy = (status) => async (scene) => {
  const { port } = await scene.open(serveConnect(status));
  return withProxy("https://proxy.example.com", { HTTPS_PROXY: `http://127.0.0.1:${port}` })(scene);
};
/** The checksum database answers `fault`; go.sum is empty. */
export const withSumdb = (fault) => async (scene) => {
  scene.write("go.sum", "");
  const files = await scene.open(serveFiles(scene.store));
  const sumdb = await scene.open(serveFiles(scene.root, fault));
  return withProxy(`http://127.0.0.1:${files.port}`, {
    GOSUMDB: `sum.golang.org http://127.0.0.1:${sumdb.port}/sumdb`,
  })(scene);
};
export const withGoMod =
  (text, args = ["mod", "download"], env = {}) =>
  (scene) => {
    scene.write("go.mod", text);
    return scene.go(args, { GOPROXY: "off", ...env });
  };
export const importing =
  (path, then, text = app) =>
  (scene) => {
    scene.write("main.go", imports(path));
    scene.write("go.mod", text);
    return then(scene);
  };

/** Makes a git repository below `root`, with one commit for each `[tag, files]`. */
export function makeRepository(directory, versions) {
  mkdirSync(directory, { recursive: true });
  const git = (...args) =>
    execFileSync("git", args, {
      cwd: directory,
      encoding: "utf8",
      env: {
        PATH: process.env.PATH,
        HOME: directory,
        GIT_AUTHOR_NAME: "a",
        GIT_AUTHOR_EMAIL: "a@example.com",
        GIT_COMMITTER_NAME: "a",
        GIT_COMMITTER_EMAIL: "a@example.com",
        GIT_AUTHOR_DATE: "2024-05-06T07:08:09Z",
        GIT_COMMITTER_DATE: "2024-05-06T07:08:09Z",
      },
    });
  git("init", "-q", "-b", "main");
  for (const [tag, files] of versions) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), text);
    }
    git("add", ".");
    git("commit", "-q", "-m", tag);
    for (const name of tag.split(" ")) git("tag", name);
  }
  return git("rev-parse", "--short=12", "HEAD").trim();
}
export const insteadOfGithub = (address) => ({
  GOPROXY: "direct",
  GOSUMDB: "off",
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: `url.${address}.insteadOf`,
  GIT_CONFIG_VALUE_0: "https://github.com/",
});
/** Runs go with a repository that stands in for github.com/acme/widget. */
export const fromGit =
  (versions, args, env = {}) =>
  (scene) => {
    scene.head = makeRepository(join(scene.root, "repositories/acme/widget"), versions);
    if (env.rewrite === undefined) scene.write("go.mod", app);
    return scene.go(args, { ...insteadOfGithub(`file://${scene.root}/repositories/`), ...env });
  };
const download = ["mod", "download", "github.com/acme/widget@v1.0.0"];
/** github.com is a server on loopback; `open` starts it, and may say what else git shall be told. */
export const githubIs =
  (open, args = download) =>
  async (scene) => {
    const { port, scheme = "http", user = "", path = "", env = {} } = await scene.open(open(scene));
    scene.write("go.mod", app);
    return scene.go(args, { ...insteadOfGithub(`${scheme}://${user}127.0.0.1:${port}${path}/`), ...env });
  };
/** github.com answers every request of git like this. */
export const gitOverHttp = (fault) => githubIs((scene) => serveFiles(scene.root, fault));
/** A host of its own, with a certificate that go and git trust, answers `fault`; nothing else is reachable. */
export const atHost =
  (fault, args = ["mod", "download", "code.example.com/acme/widget@v1.0.0"], env = {}) =>
  async (scene) => {
    const tls = makeCertificate(join(scene.root, "tls"), { names: "DNS:*.example.com,DNS:example.com" });
    const host = await scene.open(serveFiles(scene.root, fault, tls));
    const { port } = await scene.open(serveTunnel(host.port));
    scene.write("go.mod", app);
    return scene.go(args, {
      GOPROXY: "direct",
      GOSUMDB: "off",
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
      SSL_CERT_FILE: tls.file,
      GIT_SSL_CAINFO: tls.file,
      ...env,
    });
  };
export const meta = (content) =>
  says(200, `<html><head><meta name="go-import" content="${content}"></head></html>\n`, "text/html");
/** The cache lies on a disk of its own, made with `options`; `then` runs on it as well. */
export const onSmallDisk =
  (options, then = "") =>
  (scene) => {
    const mount = join(scene.root, "small");
    return scene.alone(
      `mkdir -p ${mount} && mount -t tmpfs -o ${options} tmpfs ${mount} && { go mod download; status=$?; ${then} exit $status; }`,
      {
        GOPROXY: `file://${scene.store}`,
        GOPATH: mount,
        GOMODCACHE: `${mount}/pkg/mod`,
      },
    );
  };
