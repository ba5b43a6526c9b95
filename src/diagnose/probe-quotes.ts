// Quotes the probes that support a finding, or speak against it.

import type { Probe, ProbeStage } from "./probe.ts";
import type { Finding } from "./rule.ts";

/** Where the way to a host ends, and what a finding of a family may have to do with it. */
const ofNetwork: readonly ProbeStage[] = ["dns", "tcp", "tls", "http", "file", "ssh", "repository"];
const ofMachine: readonly ProbeStage[] = ["disk", "inodes", "writable", "open files", "file size", "memory"];
/** Of the causes that lie on the way: names and connections, proxies, the checksum database, git hosts. */
const onTheWay = /^GMG[1245]/;
/** Somebody answered, and meant it: that there is a way to them is no news. */
const answeredFirmly = /^GMG(?:110|111|20[12347]|40[12])$/;
const onThisMachine = /^GMG7/;

/** The same findings, each with what the probes of its hosts or of this machine saw behind its cause. */
export function withProbes(findings: readonly Finding[], probes: readonly Probe[]): readonly Finding[] {
  return findings.map((finding) => {
    const quotes = quotesFor(finding, probes);
    return quotes.length === 0 ? finding : { ...finding, because: [finding.because, ...quotes].join(" ") };
  });
}

const mostQuotes = 3;

function quotesFor({ code, hosts }: Finding, probes: readonly Probe[]): string[] {
  if (onThisMachine.test(code)) {
    const failed = probes.filter(({ stage, ok }) => ofMachine.includes(stage) && !ok);
    return failed.slice(0, mostQuotes).map(quoteFailed);
  }
  if (!onTheWay.test(code)) return [];
  const about = probes.filter(({ stage, target }) => {
    return ofNetwork.includes(stage) && hosts.some((host) => isSame(host, target));
  });
  const failed = about.filter(({ ok }) => !ok);
  if (failed.length > 0) return failed.slice(0, mostQuotes).map(quoteFailed);
  // The last stage says most: a name that is resolved leads nowhere yet.
  const isNews = ({ stage }: Probe): boolean =>
    stage !== "dns" && (!answeredFirmly.test(code) || stage === "http" || stage === "file");
  const open = hosts.flatMap(
    (host) => about.findLast((probe) => isNews(probe) && isSame(host, probe.target)) ?? [],
  );
  return [...new Set(open)].slice(0, mostQuotes).map(quoteOpen);
}

function quoteOpen({ stage, target, ms }: Probe): string {
  return `Probe: ${stage} of ${target} went well in ${ms} ms, so the way there is open now.`;
}

function quoteFailed({ stage, target, ms, detail }: Probe): string {
  return `Probe: ${stage} of ${target} failed in ${ms} ms (${detail}).`;
}

/** `proxy.corp.test` and `http://proxy.corp.test:8080/go`; with a port in both it has to be the same. */
function isSame(host: string, target: string): boolean {
  const [one, other] = [partsOf(host), partsOf(target)];
  return one.name === other.name && (one.port === "" || other.port === "" || one.port === other.port);
}

function partsOf(address: string): { name: string; port: string } {
  const host = address.replace(/^[a-z]+:\/\//, "").replace(/[/?].*$/, "");
  const port = /:(\d{1,5})$/.exec(host)?.[1] ?? "";
  return { name: port === "" ? host : host.slice(0, -port.length - 1), port };
}
