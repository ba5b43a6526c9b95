// 1xx: hosts to which this machine has no way at all, by IPv6 or by any address.

import { advise, at } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { hostOf, seenConnecting, type Sighting } from "../sighting.ts";

/** examples/docker/Dockerfile. */
export const fetchedBefore =
  'Or fetch nothing in the build: download before it, and hand the modules in by `docker build --build-context modules="$(go env GOMODCACHE)/cache/download" .`; in the Dockerfile, `RUN --mount=type=bind,from=modules,target=/modules GOPROXY=file:///modules go mod download`.';

export const noIpv6Rule: Rule = defineRule("GMG104", {
  slug: "ipv6-without-route",
  cause: "ipv6-unreachable",
  title: "IPv6 does not work from here",
  retry: "never",
  match: (trouble) =>
    seenConnecting(
      trouble,
      /(?:dial tcp6? \[|connect to (?:host )?\[?)(?<address>[0-9a-f]{0,4}:[0-9a-f:]{2,45})\]?(?::| port )\d{0,5}:? ?(?:connect: )?(?:network is unreachable|no route to host|(?:cannot|can't) assign requested address|address family not supported|permission denied|connectex: A socket operation was attempted to an unreachable)/i,
      "address",
    ),
  because: (facts) => `This machine has no way to the IPv6 address \`${facts.address}\` of ${hostOf(facts)}.`,
  doThis: (facts) =>
    advise(facts, [
      at(
        "docker-build",
        'In docker, either give the network IPv6 (`"ipv6": true` in /etc/docker/daemon.json) or leave it out; a half-configured one does this. With the host\'s network: `docker build --network host`.',
      ),
      at(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        `Try IPv4 alone: \`curl -4 -I ${nameOf(facts)}\`; if that works, switch IPv6 off where it is broken: \`sudo sysctl -w net.ipv6.conf.all.disable_ipv6=1\`.`,
      ),
      "Or mend the way: a router or VPN announces IPv6 and has none.",
    ]),
});

export const noRouteRule: Rule = defineRule("GMG105", {
  slug: "network-unreachable",
  cause: "tcp-timeout",
  title: "There is no route to the host",
  retry: "after-delay",
  match: (trouble) =>
    seenConnecting(
      trouble,
      /(?:network is unreachable|no route to host|(?:cannot|can't) assign requested address|address family not supported by protocol|connect: (?:permission denied|no buffer space available|invalid argument)|in a way forbidden by its access permissions|address is not valid in its context|Only one usage of each socket address|unreachable (?:network|host)|(?:network|host) is down|operation not permitted$|socket: permission denied)/im,
    ),
  // A sandbox says so, and goes on saying it.
  settled: ({ evidence }) =>
    /operation not permitted|permission denied|access permissions|not supported/.test(evidence),
  because: (facts) => `This machine or container has no way to ${hostOf(facts)} at all.`,
  doThis: (facts) =>
    advise(facts, [
      at(
        "docker-build",
        "Look how the build is run: `docker build --network none` takes its network away; `docker build --network host` gives it that of the machine.",
      ),
      at("docker-build", fetchedBefore),
      "Look at the network of the machine: `ip route`; a sandbox or a lost VPN looks like this.",
      "Where there is to be no network, bring the modules along: `go mod vendor` where there is one, and commit vendor.",
    ]),
});

/** No address of IPv4 or IPv6. */
export function isName(host: string): boolean {
  return !/^(?:\[|\d{1,3}(?:\.\d{1,3}){3}(?::|$))/.test(host);
}

/** What has a name can be asked for by IPv4 too. */
function nameOf({ hosts }: Sighting): string {
  return `https://${hosts.find(isName) ?? "proxy.golang.org"}/`;
}
