// Quotes the probes that support a finding, or speak against it.

import type { Probe, ProbeStage } from "./probe.ts";
import type { Finding } from "./rule.ts";

/** Where the way to a host ends, and what a finding of a family may have to do with it. */
const ofNetwork: readonly ProbeStage[] = ["dns", "tcp", "tls", "http", "file", "ssh"];
const ofMachine: readonly ProbeStage[] = ["disk", "inodes", "writable", "open files", "file size", "memory"];
/** Of the causes that lie on the way: names and connections, proxies, the checksum database, git hosts. */
const onTheWay = /^GMG[1245]/;
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
  const named = new Set(hosts.map(bareHost));
  const about = probes.filter(
    ({ stage, target }) => ofNetwork.includes(stage) && named.has(bareHost(target)),
  );
  const failed = about.filter(({ ok }) => !ok);
  if (failed.length > 0) return failed.slice(0, mostQuotes).map(quoteFailed);
  return [...named].flatMap((host) => {
    const answer = about.find(({ stage, target }) => stage === "http" && bareHost(target) === host);
    if (answer === undefined) return [];
    return [
      `Probe: ${answer.target} answered in ${answer.ms} ms (${answer.detail}), so the way there is open now.`,
    ];
  });
}

function quoteFailed({ stage, target, ms, detail }: Probe): string {
  return `Probe: ${stage} of ${target} failed in ${ms} ms (${detail}).`;
}

/** `proxy.corp.test` of `http://proxy.corp.test:8080/go` and of `proxy.corp.test:8080`. */
function bareHost(name: string): string {
  const host = name.replace(/^[a-z]+:\/\//, "").replace(/[/?].*$/, "");
  return host.replace(/:\d{1,5}$/, "");
}
