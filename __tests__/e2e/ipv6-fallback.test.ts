// The built command line in a network of its own, where a mirror's name has an IPv6 address that nobody is at.

import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect } from "@jest/globals";

import { makeModule } from "../fakes/made-module.ts";
import { linuxOnly, stepAside } from "../fakes/only-on.ts";
import { ownNetwork, type OwnNetwork } from "../fakes/own-network.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { Laptop } from "./laptop.ts";

const modules = ["one", "two"].map((name) =>
  makeModule({ module: `open.test/${name}.git`, version: "v1.0.0" }),
);

const open = closedAfterEach();

const dns = [
  "address=/refused.test/10.77.0.1",
  "address=/refused.test/fd77::1",
  "address=/silent.test/10.77.0.1",
  "address=/silent.test/fd77::99",
];

/** A proxy of files at 10.77.0.1:8080, and nothing at any IPv6 address. */
const serve = `const { readFileSync } = require("node:fs");
require("node:http").createServer((request, response) => {
  try { response.end(readFileSync(process.argv[1] + decodeURIComponent(request.url))); }
  catch { response.writeHead(404).end(); }
}).listen(8080, "10.77.0.1", () => console.log("up"));`;

async function mirrorIn(network: OwnNetwork, machine: Laptop): Promise<void> {
  const tree = join(machine.root, "tree");
  for (const [path, bytes] of modules.flatMap((made) => Object.entries(made.files))) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), bytes);
  }
  const [program, args] = network.inside(process.execPath, ["-e", serve, tree]);
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  open.push({ close: () => child.kill("SIGKILL") });
  await new Promise((resolve) => child.stdout.once("data", resolve));
}

/** To the address that is silent packets go, and nothing comes back, for ever. */
const silence = 'ip -6 neigh replace fd77::99 lladdr 02:00:00:00:00:99 dev v0 && exec "$@"';

describe("a mirror with an IPv6 address that", () => {
  for (const [name, host] of [
    ["refuses", "refused.test"],
    ["is silent", "silent.test"],
  ] as const) {
    linuxOnly(`${name} is reached by IPv4, at the first attempt, as by go`, async () => {
      const network = ownNetwork({ dns });
      if (network === undefined) return stepAside("it needs root, ip and dnsmasq");
      open.push(network);
      const machine = new Laptop(modules);
      open.push({ close: () => machine.dispose() });
      await mirrorIn(network, machine);
      const [program, args] = network.inside("sh", ["-c", silence, "sh"]);
      const flags = ["--stall-timeout", "10s", "--retries", "0", "--preflight", "never"];
      const environment = { GOPROXY: `http://${host}:8080` };
      expect(await machine.go(["mod", "download"], environment, [program, ...args])).toMatchObject({
        code: 0,
      });
      machine.emptyGomodcache();
      const done = await machine.download(flags, environment, [program, ...args]);
      expect([done.code, done.code === 0 ? "" : done.log]).toEqual([0, ""]);
      expect(done.report).toMatchObject({ outcome: "ok", requests: { retried: 0, failed: 0 }, findings: [] });
      expect(await machine.go(["mod", "download"], { GOPROXY: "off" })).toMatchObject({ code: 0, log: "" });
    });
  }
});
