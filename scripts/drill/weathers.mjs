// The weathers of the drill, as data: who is asked, how they misbehave, and how the run must end.
import { failing } from "./draws.mjs";

/** Faults that last; each names what the finding must be about where nobody else may be asked. */
const lasting = {
  silent: ["read-timeout-or-stall"],
  trickle: ["read-timeout-or-stall"],
  html: ["proxy-returned-html-or-garbage"],
  "wrong-bytes": ["checksum-mismatch-gosum", "proxy-returned-html-or-garbage"],
  empty: ["proxy-returned-html-or-garbage"],
  "not-http": ["proxy-returned-html-or-garbage"],
  reset: ["connection-reset-or-eof"],
  refused: ["tcp-refused"],
  tls: ["insecure-http-disallowed", "tls-handshake-timeout-or-reset"],
  500: ["proxy-5xx"],
  503: ["proxy-5xx"],
};

const faultOf = (name) => (/^\d+$/.test(name) ? { status: Number(name) } : name);

/** A mirror with a fault that lasts: its address, and what was asked of it. */
async function lastingMirror(scene, name) {
  if (name === "tls") {
    // TLS is spoken to a server that knows none.
    const plain = await scene.mirror();
    return { url: plain.url.replace("http:", "https:"), count: () => plain.connections() };
  }
  if (name !== "refused") return scene.mirror({ faults: [{ fault: faultOf(name) }] });
  const gone = await scene.mirror();
  await gone.close();
  return gone;
}

const pickLasting = (draws) => draws.pick("lasting", Object.keys(lasting));
/** Those under way when it was found to be out: a second try of each at most, or all retries where they might have cured it. */
function askedTooOften(A, name, { connections, retries, probes }) {
  const most = connections * (/^(?:reset|\d+)$/.test(name) ? retries + 1 : 2) + probes;
  return A.count() <= most ? [] : [`A was asked ${A.count()} times, more than ${most}`];
}

export const weathers = {
  async "one mirror fails now and then"(scene, draws) {
    const share = draws.between("share", 5, 40) / 100;
    const validator = draws.pick("validator", ["etag", "last-modified", "none"]);
    const A = await scene.mirror({ validator, draw: failing(share, `${scene.seed} A`) });
    return { told: `${share * 100} %, ${validator}`, goproxy: A.url, ends: "complete" };
  },

  async "the first of A,B is out"(scene, draws) {
    const name = pickLasting(draws);
    const [A, B] = [await lastingMirror(scene, name), await scene.mirror()];
    const check = (flags) => askedTooOften(A, name, flags);
    return { told: name, goproxy: `${A.url},${B.url}`, ends: "complete", check };
  },

  async "the first of A|B is out, routed"(scene, draws) {
    const name = pickLasting(draws);
    const [A, B] = [await lastingMirror(scene, name), await scene.mirror()];
    const check = (flags) => askedTooOften(A, name, flags);
    return { told: name, goproxy: `${A.url}|${B.url}`, policy: "routed", ends: "complete", check };
  },

  async "the first of A,B is out, routed"(scene, draws) {
    const name = pickLasting(draws);
    const [A, B] = [await lastingMirror(scene, name), await scene.mirror()];
    const check = ({ probes }) =>
      B.count() <= probes ? [] : [`B was asked ${B.count()} times across a comma`];
    const goproxy = `${A.url},${B.url}`;
    return { told: name, goproxy, policy: "routed", ends: "failed", causes: lasting[name], check };
  },

  async "A goes dark half way"(scene, draws) {
    const after = draws.between("after", 1, 2 * scene.modules.length);
    const fault = draws.pick("dark", ["silent", "silent-body", "reset", "trickle"]);
    const [A, B] = [await scene.mirror({ faults: [{ fault, after }] }), await scene.mirror()];
    const separator = draws.pick("separator", [",", "|"]);
    const told = `${fault} after ${after} requests, A${separator}B`;
    return { told, goproxy: `${A.url}${separator}${B.url}`, ends: "complete" };
  },

  async "one mirror is dark for a while"(scene, draws) {
    const [after, times] = [draws.between("after", 1, 60), draws.between("times", 1, 30)];
    const fault = draws.pick("dark", ["silent", "silent-body", "reset", { status: 503 }]);
    const A = await scene.mirror({ faults: [{ fault, after, times }] });
    return { told: `${JSON.stringify(fault)} × ${times}`, goproxy: A.url, ends: "complete" };
  },

  async "the list is out, mirrors: serve"(scene, draws) {
    const name = pickLasting(draws);
    const [A, B] = [await lastingMirror(scene, name), await scene.mirror()];
    return { told: name, goproxy: `${A.url},direct`, mirrors: B.url, ends: "complete" };
  },

  async "everybody is silent"(scene, draws) {
    const fault = () => draws.pick("fault", ["silent", "trickle"]);
    const [A, B] = [
      await scene.mirror({ faults: [{ fault: fault() }] }),
      await scene.mirror({ faults: [{ fault: fault() }] }),
    ];
    const goproxy = `${A.url}${draws.pick("separator", [",", "|"])}${B.url}`;
    return { told: "", goproxy, ends: "failed", causes: lasting.silent };
  },

  async "nobody has the right bytes of one zip"(scene) {
    const faults = [{ match: /lib1\/@v\/.*\.zip$/, fault: "wrong-bytes" }];
    const [A, B] = [await scene.mirror({ faults }), await scene.mirror({ faults })];
    const check = () => (B.count(/lib1\/@v\/.*\.zip$/) <= 1 ? [] : ["B was asked for wrong bytes twice"]);
    const goproxy = `${A.url},${B.url}`;
    return { told: "", goproxy, ends: "failed", causes: ["checksum-mismatch-gosum"], check };
  },

  async "private modules, and a first mirror in trouble"(scene, draws) {
    const share = draws.between("share", 10, 40) / 100;
    const A = await scene.mirror({ draw: failing(share, `${scene.seed} A`) });
    const [B, C] = [await scene.mirror(), await scene.mirror()];
    const check = () =>
      [B, C].flatMap((mirror) =>
        mirror.requests.filter(({ path }) => path.includes("/priv")).map(({ path }) => `${path} left A`),
      );
    const environment = { GOPRIVATE: "example.test/priv*", GONOPROXY: "none" };
    const goproxy = `${A.url},${B.url}`;
    return { told: `${share * 100} %`, goproxy, mirrors: C.url, environment, ends: "complete", check };
  },

  async "a mirror that is late now and then"(scene, draws) {
    const late = failing(0.05, `${scene.seed} A`, [{ delayMs: 700 }]);
    const A = await scene.mirror({ draw: late });
    const retries = draws.pick("retries", [0, 4]);
    const check = ({ probes }) => {
      const most = 3 * scene.modules.length * (retries === 0 ? 1 : 1.25) + probes;
      return A.count() <= most ? [] : [`${A.count()} requests, more than ${most}`];
    };
    return { told: `retries ${retries}`, goproxy: A.url, retries, ends: "complete", check };
  },

  async "zips come by a redirect from a store in trouble"(scene, draws) {
    const share = draws.between("share", 10, 40) / 100;
    const store = await scene.mirror({ draw: failing(share, `${scene.seed} store`) });
    const redirects = scene.modules.flatMap(({ files }) =>
      Object.keys(files)
        .filter((path) => path.endsWith(".zip"))
        .map((path) => ({ match: path, fault: { redirect: `${store.url}/${path.replaceAll("!", "%21")}` } })),
    );
    const A = await scene.mirror({ faults: redirects });
    return { told: `${share * 100} %`, goproxy: A.url, ends: "complete" };
  },
};
