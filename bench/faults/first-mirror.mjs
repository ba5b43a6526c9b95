// The first mirror is out in one of many ways, the second is fine: how long until all is there, and how often was the
// first one asked?
import { median, printTable, seconds } from "./figures.mjs";

const stallMs = 2_000;
const ways = ["silent", "trickle", "html", "wrong-bytes", "tls", "refused"];

export async function firstMirror(scene) {
  const modules = scene.modules(60);
  const calm = [];
  for (let round = 0; round < 5; round++) {
    const mirror = await scene.mirror(modules);
    calm.push((await scene.download(modules, ["--goproxy", mirror.url])).ms);
  }
  const calmMs = median(calm);
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
      const flags = ["--goproxy", `${A.url}${separator}${B.url}`, "--policy", policy];
      const done = await scene.download(modules, [...flags, "--stall-timeout", `${stallMs / 1000}s`]);
      const [cause] = done.report?.findings.map((finding) => finding.cause) ?? [];
      if (separator === "," && policy === "routed")
        cells.push(`exit ${done.code}, ${cause}, ${seconds(done.ms)}, B asked ${B.count()}`);
      else cells.push(`${done.complete ? "complete" : `exit ${done.code}`}, ${seconds(done.ms)}`, A.count());
      await scene.closeMirrors();
    }
    rows.push([way, ...cells]);
  }
  printTable(rows);
  console.log(
    `${modules.length} modules; without a fault ${seconds(calmMs)}, stall limit ${seconds(stallMs)}`,
  );
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
