// The first mirror is out in one of many ways, the second is fine: how long until all is there, and how often was the
// first one asked?
import { printTable, seconds } from "./figures.mjs";

const stallMs = 2_000;
const ways = ["silent", "trickle", "html", "wrong-bytes", "tls", "refused"];

export async function firstMirror(scene) {
  const modules = scene.modules(60);
  const rows = [["first mirror", "A,B resilient", "A asked", "A|B routed", "A asked", "A,B routed"]];
  for (const way of ways) {
    const cells = [];
    for (const [separator, policy] of [
      [",", "resilient"],
      ["|", "routed"],
      [",", "routed"],
    ]) {
      const A = await badMirror(scene, modules, way);
      const B = await scene.mirror(modules);
      // The same list without the fault in the same second: on a machine with other work only that can be compared.
      const calm = await scene.mirror(modules);
      const calmMs = (await scene.download(modules, ["--goproxy", calm.url, "--policy", policy])).ms;
      const flags = ["--goproxy", `${A.url}${separator}${B.url}`, "--policy", policy];
      const done = await scene.download(modules, [...flags, "--stall-timeout", `${stallMs / 1000}s`]);
      const [cause] = done.report?.findings.map((finding) => finding.cause) ?? [];
      if (separator === "," && policy === "routed")
        cells.push(`exit ${done.code}, ${cause}, ${seconds(done.ms)}, B asked ${B.count()}`);
      else {
        const result = done.complete ? "complete" : `exit ${done.code}`;
        cells.push(`${result}, ${seconds(done.ms)} (${seconds(calmMs)} without a fault)`, A.count());
      }
      await scene.closeMirrors();
    }
    rows.push([way, ...cells]);
  }
  printTable(rows);
  console.log(`${modules.length} modules, stall limit ${seconds(stallMs)}`);
}

async function badMirror(scene, modules, way) {
  const mirror = await scene.mirror(
    modules,
    ["tls", "refused"].includes(way) ? {} : { faults: [{ fault: way }] },
  );
  if (way === "refused") await mirror.close();
  if (way !== "tls") return mirror;
  return { url: mirror.url.replace("http:", "https:"), count: () => mirror.connections() };
}
