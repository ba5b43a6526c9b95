// Networks, HTTP proxies and TLS (GMG1xx). One entry makes one fault for real: code, name, maker, programs it needs.
import { join } from "node:path";
import { makeCertificate } from "./certificates.mjs";
import {
  app,
  githubIs,
  overTls,
  throughHttpProxy,
  viaProxy,
  visible,
  withProxy,
  zipOnly,
} from "./making.mjs";
import { startSquid } from "./real-servers.mjs";
import { closedPort, serveFiles, serveRaw, serveStreams, serveTunnel } from "./servers.mjs";

const far = "https://proxy.example.com";
const gitDownload = "go mod download github.com/acme/widget@v1.0.0";
const direct = { GOPROXY: "direct", GOSUMDB: "off" };
/** 192.0.2.0/24 is a network that swallows every packet. */
const swallow =
  "ip link add va type veth peer name vb; ip addr add 192.0.2.1/24 dev va; ip link set va up; ip link set vb up; ip neigh add 192.0.2.7 lladdr 02:00:00:00:00:07 dev va;";
/** Asks dnsmasq, which has been told `rules`. */
const withDns =
  (rules, command = "go mod download", extra = {}) =>
  (scene) => {
    const resolv = join(scene.root, "resolv.conf");
    return scene.alone(
      `printf 'nameserver 127.0.0.1\\noptions timeout:1 attempts:1\\n' > ${resolv}; mount --bind ${resolv} /etc/resolv.conf; dnsmasq --conf-file=/dev/null --no-resolv --no-hosts --bind-interfaces --listen-address=127.0.0.1 --user=root --pid-file=${scene.root}/dns.pid ${rules} >/dev/null 2>&1; ${command}; status=$?; kill $(cat ${scene.root}/dns.pid); exit $status`,
      { GOPROXY: far, ...extra },
    );
  };
const squid =
  (rules, run, intercept = false) =>
  async (scene) => {
    const authority = intercept ? makeCertificate(join(scene.root, "tls"), { names: "DNS:ca" }) : undefined;
    const { port } = await scene.open(startSquid(scene.root, rules, authority));
    return run({ HTTPS_PROXY: `http://127.0.0.1:${port}` })(scene);
  };
const password = [
  "auth_param basic program /bin/false",
  "acl known proxy_auth REQUIRED",
  "http_access allow known",
  "http_access deny all",
];
const goVia = (env) => withProxy(far, env);
const gitVia = (env) => (scene) => {
  scene.write("go.mod", app);
  return scene.shell(gitDownload, { ...direct, https_proxy: env.HTTPS_PROXY });
};
const cut = (act) =>
  viaProxy((request) => {
    act(request.socket);
    return true;
  });
const overStreams = (onStream) => async (scene) => {
  const tls = makeCertificate(join(scene.root, "tls"));
  const { port } = await scene.open(serveStreams(tls, onStream));
  return withProxy(`https://localhost:${port}`, { SSL_CERT_FILE: tls.file })(scene);
};
const gitOverTls = (certificate) =>
  githubIs(async (scene) => {
    const tls = makeCertificate(join(scene.root, "tls"), certificate);
    const trusts = certificate.time ?? certificate.names;
    return {
      ...(await serveFiles(scene.root, undefined, tls)),
      scheme: "https",
      env: trusts === undefined ? {} : { GIT_SSL_CAINFO: tls.file },
    };
  });

export const networkFaults = [
  ["GMG101", "no-such-host", withProxy("https://proxy.invalid")],
  ["GMG101", "nxdomain", withDns("--address=/proxy.example.com/"), ["dnsmasq"]],
  ["GMG101", "refused-answer", withDns(""), ["dnsmasq"]],
  ["GMG101", "silent-resolver", withDns("--server=192.0.2.7", `${swallow} go mod download`), ["dnsmasq"]],
  [
    "GMG101",
    "no-resolver",
    (scene) =>
      scene.alone(
        `echo nameserver 127.0.0.1 > ${scene.root}/r; mount --bind ${scene.root}/r /etc/resolv.conf; go mod download`,
        { GOPROXY: far },
      ),
  ],
  ["GMG101", "git", withDns("--address=/github.com/", gitDownload, direct), ["dnsmasq"]],
  [
    "GMG212",
    "refused",
    withDns("--address=/github.com/127.0.0.1", `(set -x; export GOPROXY=direct; ${gitDownload})`, direct),
    ["dnsmasq", ...visible],
  ],
  ["GMG102", "refused", async (scene) => withProxy(`http://127.0.0.1:${await closedPort()}`)(scene)],
  ["GMG102", "git", githubIs(async () => ({ port: await closedPort() })), visible],
  [
    "GMG103",
    "silent",
    (scene) => scene.alone(`${swallow} go mod download`, { GOPROXY: "https://192.0.2.7" }),
  ],
  [
    "GMG103",
    "kernel-gives-up",
    (scene) =>
      scene.alone(`${swallow} sysctl -qw net.ipv4.tcp_syn_retries=1; go mod download`, {
        GOPROXY: "https://192.0.2.7",
      }),
  ],
  [
    "GMG103",
    "git",
    (scene) => {
      scene.write("go.mod", app);
      return scene.alone(`${swallow} sysctl -qw net.ipv4.tcp_syn_retries=1; ${gitDownload}`, {
        ...direct,
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "url.https://192.0.2.7/.insteadOf",
        GIT_CONFIG_VALUE_0: "https://github.com/",
      });
    },
    visible,
  ],
  ["GMG104", "ipv6", (scene) => scene.alone("go mod download", { GOPROXY: "https://[2001:db8::1]" })],
  ["GMG105", "no-network", (scene) => scene.alone("go mod download", { GOPROXY: "https://192.0.2.7" })],
  [
    "GMG105",
    "no-route",
    (scene) =>
      scene.alone("ip route add unreachable 192.0.2.0/24; go mod download", { GOPROXY: "https://192.0.2.7" }),
  ],
  ["GMG106", "reset", cut((socket) => socket.resetAndDestroy())],
  ["GMG106", "eof", cut((socket) => socket.destroy())],
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
  ["GMG107", "stream-error", overStreams((stream) => stream.close(2))], // INTERNAL_ERROR, RFC 9113 section 7
  [
    "GMG107",
    "goaway",
    overStreams(({ id, session }) => {
      session.goaway(2, id);
      setTimeout(() => session.destroy(), 100);
    }),
  ],
  [
    "GMG108",
    "large-packets-lost",
    (scene) =>
      scene.alone(
        `sysctl -qw net.ipv4.tcp_retries2=2; iptables -A OUTPUT -p tcp --dport 8081 -m length --length 100: -j DROP; node -e 'require("net").createServer(()=>{}).listen(8081,"127.0.0.1")' & sleep 1; go mod download; status=$?; kill $!; exit $status`,
        { GOPROXY: "http://127.0.0.1:8081" },
      ),
    ["iptables"],
  ],
  [
    "GMG109",
    "refused",
    async (scene) => goVia({ HTTPS_PROXY: `http://127.0.0.1:${await closedPort()}` })(scene),
  ],
  ["GMG109", "no-such-host", goVia({ HTTPS_PROXY: "http://squid.invalid:3128" })],
  [
    "GMG109",
    "https-scheme",
    async (scene) => {
      const { port } = await scene.open(serveFiles(scene.root));
      return goVia({ HTTPS_PROXY: `https://127.0.0.1:${port}` })(scene);
    },
  ],
  ["GMG110", "connect-407", throughHttpProxy("407 Proxy Authentication Required")],
  ["GMG110", "squid", squid(password, goVia), ["squid"]],
  ["GMG110", "git", squid(password, gitVia), ["squid", ...visible]],
  ["GMG111", "connect-403", throughHttpProxy("403 Forbidden")],
  ["GMG111", "squid", squid(["http_access deny all"], goVia), ["squid"]],
  ["GMG111", "git", squid(["http_access deny all"], gitVia), ["squid", ...visible]],
  ["GMG112", "connect-503", throughHttpProxy("503 Service Unavailable")],
  ["GMG112", "squid", squid(["http_access allow all"], goVia), ["squid"]],
  ["GMG121", "unknown-authority", overTls({}, false)],
  [
    "GMG121",
    "squid-intercepts",
    squid(["http_access allow all", "on_unsupported_protocol respond all"], goVia, true),
    ["squid"],
  ],
  ["GMG121", "git", gitOverTls({}), visible],
  ["GMG122", "other-name", overTls({ names: "DNS:mirror.example.com" }, true)],
  ["GMG122", "ip-address", overTls({ names: "DNS:mirror.example.com" }, true, "127.0.0.1")],
  ["GMG122", "git", gitOverTls({ names: "DNS:mirror.example.com" }), visible],
  ["GMG123", "expired", overTls({ time: "expired" }, true)],
  ["GMG123", "not-yet-valid", overTls({ time: "not-yet" }, true)],
  [
    "GMG124",
    "handshake-timeout",
    async (scene) => {
      const { port } = await scene.open(serveRaw(() => {}));
      return withProxy(`https://127.0.0.1:${port}`)(scene);
    },
  ],
  [
    "GMG125",
    "plain-http-host",
    async (scene) => {
      const host = await scene.open(serveFiles(scene.root));
      const { port } = await scene.open(serveTunnel(host.port));
      scene.write("go.mod", app);
      const env = { ...direct, HTTPS_PROXY: `http://127.0.0.1:${port}` };
      return scene.go(["mod", "download", "code.example.com/acme/widget@v1.0.0"], env);
    },
  ],
  [
    "GMG126",
    "plain-http",
    async (scene) => {
      const { port } = await scene.open(serveFiles(scene.store));
      return withProxy(`https://127.0.0.1:${port}`)(scene);
    },
  ],
  [
    "GMG126",
    "only-tls-1.0",
    overTls({}, true, "localhost", { minVersion: "TLSv1", maxVersion: "TLSv1", ciphers: "ALL:@SECLEVEL=0" }),
  ],
  [
    "GMG126",
    "alert",
    overTls({}, true, "localhost", { maxVersion: "TLSv1.2", ciphers: "DHE-RSA-AES256-GCM-SHA384" }),
  ],
  ["GMG126", "only-tls-1.3", overTls({}, true, "localhost", { minVersion: "TLSv1.3" })],
];
