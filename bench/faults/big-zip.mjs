// A zip of 500 MB that is cut every 50 MB: is it resumed, how many bytes does that cost, and how much memory?
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { printTable, seconds } from "./figures.mjs";

const cutBytes = 50_000_000;

export async function bigZip(scene) {
  // As much as go takes for one module (golang.org/x/mod/zip, MaxZipFile), and nothing that deflate could shorten.
  const block = randomBytes(1_000_000);
  const blob = Buffer.concat(Array.from({ length: 99 }, () => block));
  const files = Object.fromEntries([1, 2, 3, 4, 5].map((index) => [`blob${index}.bin`, blob]));
  const big = scene.makeModule({ module: "bench.test/big", version: "v1.0.0", files, method: "stored" });
  const whole = await scene.mirror([big]);
  const cutting = await scene.mirror([big], {
    faults: [{ match: ".zip", fault: { cutAfterBytes: cutBytes } }],
  });
  const rows = [["500 MB zip", "result", "time", "bytes transferred", "resumed", "peak memory"]];
  for (const [how, mirror] of [
    ["whole", whole],
    ["cut every 50 MB", cutting],
  ]) {
    const peak = watchMemory();
    const done = await scene.download([big], ["--goproxy", mirror.url], {
      mostMs: 300_000,
      onStart: (pid) => peak.watch(pid),
    });
    const { bytes } = done.report?.requests.byMirror[mirror.url] ?? {};
    rows.push([
      how,
      done.complete ? "complete" : `exit ${done.code}`,
      seconds(done.ms),
      `${(bytes / big.zip.length).toFixed(3)} × its size`,
      done.report?.requests.resumed,
      `${Math.round(peak.stop() / 1e6)} MB`,
    ]);
  }
  printTable(rows);
}

/** The most memory that a process ever held, as Linux remembers it (proc(5), VmHWM). */
function watchMemory() {
  let mostBytes = NaN;
  let timer;
  return {
    watch(pid) {
      timer = setInterval(() => {
        try {
          const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
          if (kib !== undefined) mostBytes = Number(kib) * 1024;
        } catch {
          // Not Linux, or it has just ended: the last figure stands.
        }
      }, 20);
    },
    stop() {
      clearInterval(timer);
      return mostBytes;
    },
  };
}
