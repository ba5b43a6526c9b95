// A network namespace of a test's own: an interface with both families, a resolver with rules, a mirror on port 80.
// Undefined where one cannot be made: without root, without ip or dnsmasq.

import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface OwnNetwork {
  /** Puts in front of a command what runs it inside. */
  inside(program: string, args: readonly string[]): readonly [string, readonly string[]];
  close(): void;
}

export interface NetworkRules {
  /** Lines for dnsmasq. */
  readonly dns: readonly string[];
  /** What /etc/resolv.conf says; the dnsmasq inside by default. */
  readonly resolver?: string;
}

/** Inside, 10.77.0.1 and fd77::1 are this machine, and a mirror listens at 10.77.0.1:80 alone. */
export function ownNetwork({ dns, resolver = "10.77.0.1" }: NetworkRules): OwnNetwork | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const name = `gmg-${process.pid}-${randomBytes(3).toString("hex")}`;
  const settings = join("/etc/netns", name);
  const directory = mkdtempSync(join(tmpdir(), "gmg-net-"));
  const children: ChildProcess[] = [];
  const ip = (...args: string[]): void => {
    execFileSync("ip", args, { stdio: "ignore", timeout: 60_000 });
  };
  const inside: OwnNetwork["inside"] = (program, args) => ["ip", ["netns", "exec", name, program, ...args]];
  const close = (): void => {
    for (const child of children) child.kill("SIGKILL");
    try {
      ip("netns", "del", name);
    } catch {
      // It was never there, or is gone.
    }
    for (const path of [settings, directory]) rmSync(path, { recursive: true, force: true });
  };
  process.once("exit", close);
  try {
    ip("netns", "add", name);
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, "resolv.conf"), `nameserver ${resolver}\n`);
    writeFileSync(join(settings, "hosts"), "127.0.0.1 localhost\n");
    ip("-n", name, "link", "set", "lo", "up");
    ip("-n", name, "link", "add", "v0", "type", "veth", "peer", "name", "v1");
    for (const link of ["v0", "v1"]) ip("-n", name, "link", "set", link, "up");
    ip("-n", name, "addr", "add", "10.77.0.1/24", "dev", "v0");
    ip("-n", name, "-6", "addr", "add", "fd77::1/64", "dev", "v0", "nodad");
    const start = (program: string, args: readonly string[]): void => {
      const [command, rest] = inside(program, args);
      children.push(spawn(command, rest, { stdio: "ignore" }));
    };
    const rules = [
      "no-resolv",
      "no-hosts",
      "bind-interfaces",
      "listen-address=10.77.0.1",
      "user=root",
      ...dns,
    ];
    const file = join(directory, "dnsmasq.conf");
    writeFileSync(file, `${rules.join("\n")}\npid-file=\n`);
    start("dnsmasq", ["-k", "-C", file]);
    start(process.execPath, ["-e", mirror]);
    waitForBoth(inside);
    return { inside, close: () => (process.removeListener("exit", close), close()) };
  } catch {
    close();
    process.removeListener("exit", close);
    return undefined;
  }
}

const mirror = `require("node:http").createServer((request, response) => response.setHeader("content-type", "application/json")
  .end(JSON.stringify({ Version: "v1.5.2" }))).listen(80, "10.77.0.1")`;

function waitForBoth(inside: OwnNetwork["inside"]): void {
  const wait = `const { connect } = require("node:net"); const to = (port) => new Promise((done) => {
    const again = () => { const s = connect(port, "10.77.0.1", () => { s.destroy(); done(); }); s.on("error", () => setTimeout(again, 50)); };
    again(); }); Promise.all([to(80), to(53)]);`;
  const [command, args] = inside(process.execPath, ["-e", wait]);
  execFileSync(command, args, { stdio: "ignore", timeout: 60_000 });
}
