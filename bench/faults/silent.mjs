// Nobody answers: does the run end by itself, when, and does it say why?
import { printTable, seconds } from "./figures.mjs";

export async function silentMirrors(scene) {
  const modules = scene.modules(300);
  const rows = [["mirrors", "stall-timeout", "timeout", "ended after", "exit", "cause", "requests"]];
  for (const [how, stall, timeout] of [
    ["one, silent", "2s", "15m"],
    ["A|B, both silent", "2s", "15m"],
    ["one, trickling", "2s", "15m"],
    ["one, silent", "20s", "1m"],
    ["one, silent", "20s", "15m"],
  ]) {
    const fault = how.includes("trickling") ? "trickle" : "silent";
    const mirrors = [await scene.mirror(modules, { faults: [{ fault }] })];
    if (how.startsWith("A|B")) mirrors.push(await scene.mirror(modules, { faults: [{ fault }] }));
    const goproxy = mirrors.map(({ url }) => url).join("|");
    const flags = ["--goproxy", goproxy, "--stall-timeout", stall, "--timeout", timeout];
    const done = await scene.download(modules, flags, { mostMs: 900_000 });
    const asked = mirrors.reduce((sum, mirror) => sum + mirror.count(), 0);
    const cause = done.report?.findings[0]?.cause;
    rows.push([how, stall, timeout, seconds(done.ms), done.code, cause, asked]);
    await scene.closeMirrors();
  }
  printTable(rows);
}
