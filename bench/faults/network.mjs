// Packets that are late and get lost: a network namespace whose only way out is a relay of our own (Linux, root).
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printTable, seconds } from "./figures.mjs";

const relay = join(dirname(fileURLToPath(import.meta.url)), "relay.py");
const delayMs = 50; // each way
const lossPercent = 2;

export async function badNetwork(scene) {
  if (process.platform !== "linux" || process.getuid() !== 0 || !existsSync("/dev/net/tun")) {
    console.log("left out: it needs Linux, root and /dev/net/tun");
    return;
  }
  const cable = await layCable();
  try {
    const modules = scene.modules(60);
    const launcher = ["ip", "netns", "exec", cable.namespace];
    const rows = [
      [
        "100 ms there and back, 2 % of packets lost each way",
        "result",
        "time",
        "requests",
        "retried",
        "hedged",
      ],
    ];
    for (const { how, faults = [], separator = "" } of [
      { how: "go mod download" },
      { how: "go-mod-guard" },
      { how: "go-mod-guard, hedge: false" },
      {
        how: "A,B and A goes dark after 60 requests",
        faults: [{ fault: "silent", after: 60 }],
        separator: ",",
      },
      {
        how: "A|B and A goes dark after 60 requests",
        faults: [{ fault: "silent", after: 60 }],
        separator: "|",
      },
    ]) {
      const options = { host: cable.address };
      const [A, B] = [
        await scene.mirror(modules, { ...options, faults }),
        await scene.mirror(modules, options),
      ];
      const list = separator === "" ? A.url : `${A.url}${separator}${B.url}`;
      const flags = ["--goproxy", list, "--stall-timeout", "5s"];
      if (how.includes("false")) flags.push("--hedge", "false");
      const done = how.startsWith("go mod")
        ? await scene.plainGo(modules, { GOPROXY: list }, launcher)
        : await scene.download(modules, flags, { launcher });
      const { total, retried, hedged } = done.report?.requests ?? { total: A.count() };
      rows.push([
        how,
        done.complete ? "complete" : `exit ${done.code}`,
        seconds(done.ms),
        total,
        retried ?? "–",
        hedged ?? "–",
      ]);
      await scene.closeMirrors();
    }
    printTable(rows);
  } finally {
    cable.takeAway();
  }
}

/** A namespace with one device, ours with the other, and the relay between them. */
async function layCable() {
  const id = process.pid % 10_000;
  const [namespace, here, there] = [`gmgbench${id}`, `gmga${id}`, `gmgb${id}`];
  const subnet = `10.${200 + (id % 50)}.${id % 250}`;
  const ip = (...args) => {
    const { status, stderr } = spawnSync("ip", args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`ip ${args.join(" ")}: ${stderr}`);
  };
  const child = spawn("python3", [relay, here, there, delayMs, lossPercent], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const takeAway = () => {
    child.kill();
    spawnSync("ip", ["netns", "delete", namespace]);
  };
  try {
    await new Promise((resolve, reject) => child.stdout.once("data", resolve) && child.once("exit", reject));
    ip("netns", "add", namespace);
    ip("link", "set", there, "netns", namespace);
    ip("address", "add", `${subnet}.1`, "peer", `${subnet}.2`, "dev", here);
    ip("link", "set", here, "up");
    ip("-n", namespace, "address", "add", `${subnet}.2`, "peer", `${subnet}.1`, "dev", there);
    ip("-n", namespace, "link", "set", there, "up");
    ip("-n", namespace, "link", "set", "lo", "up");
  } catch (error) {
    takeAway();
    throw error;
  }
  return { namespace, address: `${subnet}.1`, takeAway };
}
