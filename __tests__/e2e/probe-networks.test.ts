// `probe` in networks and on disks that are broken for real: namespaces, mounts and limits of the test's own.

import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "@jest/globals";

import { quickOnce } from "../fakes/more-time.ts";
import { linuxOnly, posixOnly, stepAside } from "../fakes/only-on.ts";
import { ownNetwork, type NetworkRules } from "../fakes/own-network.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import type { Desk } from "./cli-runner.ts";
import { closeAll, deskWith, proxyWith } from "./cli-scene.ts";

const dist = process.env["GO_MOD_GUARD_DIST"] ?? fileURLToPath(new URL("../../dist", import.meta.url));
const cli = [join(dist, "cli.js"), "probe", "--format", "json"];

const open = closedAfterEach();
afterEach(closeAll);

interface Printed {
  readonly probes: readonly { target: string; stage: string; ok: boolean; ms: number; detail: string }[];
  readonly findings: readonly { cause: string; because?: string; evidence: string }[];
}

async function printedBy(
  desk: Desk,
  program: string,
  args: readonly string[],
  environment = {},
): Promise<Printed> {
  const run = async (): Promise<Printed> => {
    const ended = await desk.run(program, args, { environment });
    if (!ended.stdout.startsWith("{")) throw new Error(ended.stderr);
    return JSON.parse(ended.stdout) as Printed;
  };
  const printed = await quickOnce(run, ({ probes }) => probes.every(({ ms }) => ms < 3_000));
  for (const { ms } of printed.probes) expect(ms).toBeLessThan(3_000);
  return printed;
}

const rules: NetworkRules["dns"] = [
  "address=/fine.test/10.77.0.1",
  "address=/six.test/10.77.0.1",
  "address=/six.test/fd77::99",
  "address=/both.test/10.77.0.1",
  "address=/nowhere.test/",
  "server=/slow.test/10.77.0.77",
  "address=/moved.test/10.77.0.99",
  "address=/closed.test/127.0.0.1",
  "host-record=two.test,10.77.0.99",
  "host-record=two.test,10.77.0.1",
  "address=/half.test/10.77.0.1",
  "server=/half.test/10.77.0.77",
];

interface Case {
  readonly name: string;
  readonly host: string;
  readonly causes: readonly string[];
  readonly failed: readonly string[];
  readonly resolver?: string;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  { name: "is healthy", host: "fine.test", causes: [], failed: [], says: /10\.77\.0\.1 \(by 10\.77\.0\.1\)/ },
  {
    name: "has two addresses, of which one is alive",
    host: "two.test",
    causes: [],
    failed: [],
    says: /10\.77\.0\.1:80/,
  },
  {
    name: "has a resolver that is silent about IPv6",
    host: "half.test",
    causes: ["dns-failure"],
    failed: ["dns"],
    says: /no answer for AAAA/,
  },
  {
    name: "has IPv6 that leads nowhere, beside IPv4 that works",
    host: "six.test",
    causes: ["ipv6-unreachable"],
    failed: ["ipv6"],
    says: /fd77::99/,
  },
  {
    name: "has no address",
    host: "nowhere.test",
    causes: ["dns-failure"],
    failed: ["dns"],
    says: /asked 10\.77\.0\.1/,
  },
  {
    name: "is refused by the resolver",
    host: "refused.test",
    causes: ["dns-failure"],
    failed: ["dns"],
    says: /resolver/,
  },
  {
    name: "waits for a resolver",
    host: "slow.test",
    causes: ["dns-failure"],
    failed: ["dns"],
    says: /did not answer/,
  },
  {
    name: "has no resolver",
    host: "fine.test",
    causes: ["dns-failure"],
    failed: ["dns"],
    resolver: "127.0.0.9",
    says: /127\.0\.0\.9/,
  },
  {
    name: "has the address of a machine that is gone",
    host: "moved.test",
    causes: ["tcp-timeout"],
    failed: ["tcp"],
    says: /10\.77\.0\.99:80/,
  },
  {
    name: "has the address of this machine, by a resolver that blocks",
    host: "closed.test",
    causes: ["tcp-refused"],
    failed: ["tcp"],
    says: /127\.0\.0\.1:80/,
  },
];

describe("a mirror whose network", () => {
  for (const { name, host, causes, failed, resolver, says } of cases) {
    linuxOnly(`${name}: ${causes.join() || "no finding"}`, async () => {
      const network = ownNetwork({ dns: rules, ...(resolver !== undefined && { resolver }) });
      if (network === undefined) return stepAside("it needs root, ip and dnsmasq");
      open.push(network);
      const desk = deskWith({ url: `http://${host}` });
      const printed = await printedBy(desk, ...network.inside(process.execPath, cli));
      expect(printed.findings.map(({ cause }) => cause)).toEqual(causes);
      expect(printed.probes.filter(({ ok }) => !ok).map(({ stage }) => stage)).toEqual(failed);
      const told = printed.probes.filter(
        ({ target, ok }) => target === `http://${host}` && ok === (failed.length === 0),
      );
      expect(told.map(({ detail }) => detail).join("\n")).toMatch(says);
    });
  }
});

/** Runs the command in a mount namespace with a tiny file system at the path; undefined where that is not allowed. */
function withDisk(
  desk: Desk,
  options: string,
  fill: string,
): readonly [string, readonly string[]] | undefined {
  const path = join(desk.root, "gopath");
  mkdirSync(path, { recursive: true });
  const script = `mount -t tmpfs -o ${options} none "$0" && ${fill} && exec "$@"`;
  const command = ["-m", "sh", "-c", script, path] as const;
  try {
    execFileSync("unshare", [...command, "true"], { stdio: "ignore", timeout: 60_000 });
  } catch {
    return undefined;
  }
  return ["unshare", [...command, process.execPath, ...cli]];
}

describe("a machine", () => {
  for (const [name, options, fill, cause] of [
    [
      "whose disk is full",
      "size=1m",
      '{ head -c 2m /dev/zero > "$0/fill" 2>/dev/null || true; }',
      "disk-full",
    ],
    [
      "that has no inodes left",
      "size=64m,nr_inodes=20",
      '{ touch $(seq -f "$0/%g" 30) 2>/dev/null || true; }',
      "inode-exhaustion",
    ],
  ] as const) {
    linuxOnly(`${name}: ${cause}`, async () => {
      const desk = deskWith(await proxyWith());
      const command = withDisk(desk, options, fill);
      if (command === undefined) return stepAside("it needs root and mount namespaces");
      const printed = await printedBy(desk, ...command);
      expect(printed.findings.map((finding) => finding.cause)).toEqual([cause]);
      expect(printed.probes.find(({ ok }) => !ok)?.detail).toContain(desk.gopath);
    });
  }

  linuxOnly("that mounts the module cache read-only: gomodcache-permission-denied", async () => {
    const desk = deskWith(await proxyWith());
    const command = withDisk(desk, "size=64m", 'mount -o remount,ro "$0"');
    if (command === undefined) return stepAside("it needs root and mount namespaces");
    const printed = await printedBy(desk, ...command);
    expect(printed.findings.map(({ cause }) => cause)).toEqual(["gomodcache-permission-denied"]);
  });

  for (const [name, limit, cause] of [
    ["that may open 64 files", "ulimit -n 64", "too-many-open-files"],
    ["that may write files of half a megabyte", "ulimit -f 1000", "file-size-ulimit"],
  ] as const) {
    linuxOnly(`${name}: ${cause}`, async () => {
      const desk = deskWith(await proxyWith());
      const args = ["-c", `${limit}; exec "$0" "$@"`, process.execPath, ...cli];
      const printed = await printedBy(desk, "sh", args);
      expect(printed.findings.map((finding) => finding.cause)).toEqual([cause]);
    });
  }

  posixOnly("whose temporary directory is missing is no worse for it", async () => {
    const desk = deskWith(await proxyWith());
    const printed = await printedBy(desk, process.execPath, cli, {
      GOTMPDIR: join(desk.root, "not", "there"),
    });
    expect(printed.findings).toEqual([]);
  });

  it("whose clock is hours off the servers': tls-expired-or-clock-skew", async () => {
    const date = new Date(Date.now() + 5 * 3_600_000).toUTCString();
    const body = '{"Version":"v1.5.2"}';
    const proxy = await proxyWith({ faults: [{ fault: { status: 200, headers: { date }, body } }] });
    const printed = await printedBy(deskWith(proxy), process.execPath, cli);
    expect(printed.findings.map(({ cause }) => cause)).toEqual(["tls-expired-or-clock-skew"]);
    expect(printed.probes.find(({ ok }) => !ok)?.detail).toContain("300 min behind");
  });
});
