// 1xx, first half: names, connections and transfers.

import { advise, at, onRunner } from "../advice.ts";
import { anotherProxy, setAnotherProxy } from "../another-proxy.ts";
import { ifInputsReach, ifMirrorsHelp } from "../inputs-here.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { comingIn } from "../waited-words.ts";
import { addressOf, hostOf, listed, named, seenConnecting, type Sighting } from "../sighting.ts";
import { distinct } from "../trouble.ts";
import { fetchedBefore, isName, noIpv6Rule, noRouteRule } from "./no-route.ts";

export const networkRules: readonly Rule[] = [
  defineRule("GMG101", {
    slug: "name-not-resolved",
    cause: "dns-failure",
    title: "A host name could not be resolved",
    retry: "after-delay",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /lookup (?<name>[\w.-]{1,253})(?: on (?<resolver>[^\s,]{1,60}?))?: (?:no such host|server misbehaving|Temporary failure|Name or service|getaddrinfow|read udp|write udp|dial udp|i\/o timeout|[^\n]{0,120}(?:timeout|refused|unreachable|misbehaving|not known|no route|not permitted|cannot unmarshal|no answer|no data))|no such host|(?<=dial tcp: )lookup (?<dialled>[\w.-]{1,253})(?: on \S{1,60})?: (?!too many open files|operation was canceled|context )[^\n]{1,300}|dial tcp: lookup [\w.-]{1,253}(?: on \S{1,60})?:? ?[^\n]{0,11}$|Temporary failure in name resolution|Name or service not known|[Cc]ould(?: not|n't) resolve host(?:name)?:? '?(?<git>[\w.-]{0,253})|nodename nor servname|Resolving timed out|(?:read|write) udp \S{1,100}:53: /,
        "name",
        "resolver",
        "git",
        "dialled",
      ),
    because: (facts) => {
      const names = distinct([facts.name, facts.dialled, facts.git, ...facts.hosts.filter(isName)]);
      const resolver = facts.resolver === "" ? "" : ` by \`${facts.resolver}\``;
      const who = names.length > 1 ? "names" : "name";
      return `The ${who} ${names.map((name) => named(name)).join("and ")}could not be resolved${resolver}; ${listed(facts.modules)} ${facts.modules.length === 1 ? "waits" : "wait"} for ${names.length > 1 ? "them" : "it"}.`;
    },
    doThis: (facts) => {
      const name = facts.name || facts.dialled || facts.git || "proxy.golang.org";
      return advise(facts, [
        `Try the name where the build runs: \`getent hosts ${name}\`. If it is misspelt, correct GOPROXY or the module path; if it is internal, the VPN or its resolver is missing.`,
        at(
          "docker-build",
          `In a container, name a resolver that works: \`docker build --network host\`, or \`"dns": ["1.1.1.1"]\` in /etc/docker/daemon.json; a name of your network also needs its own resolver there.`,
        ),
        onRunner(
          `A runner of GitHub knows public names only: a host of your network (\`${name}\`, if it is one) needs a self-hosted runner, or a proxy that both can reach.`,
        ),
        at("laptop", "On a laptop, connect the VPN, or look which resolver is asked: `resolvectl status`."),
        at("docker-build", fetchedBefore),
        "In a sandbox without network, bring the modules along: `go mod vendor` where there is one, and commit vendor.",
        `If it is a passing fault, run again${ifMirrorsHelp(facts, "; `mirrors:` lets the download move to another proxy")}.`,
      ]);
    },
  }),
  noIpv6Rule,
  defineRule("GMG107", {
    slug: "http2-stream-broken",
    cause: "http2-stream-error",
    title: "The server broke off an HTTP/2 stream",
    retry: "now",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /stream error(?:: stream ID \d{1,9})?; (?<code>[A-Z_]{1,40})|http2: (?:server sent GOAWAY|Transport received (?:GOAWAY|Server's graceful)|client conn|response body|server |frame too large|unexpected|stream closed|request body)[^\n]{0,120}|HTTP2 framing layer|connection error: (?<connection>[A-Z_]{1,40})|(?<!RPC failed; curl \d\d )HTTP\/2 stream \d{1,9} was not closed cleanly/,
        "code",
        "connection",
      ),
    because: (facts) =>
      `${hostOf(facts)} gave up a transfer in the middle (HTTP/2 ${facts.code || facts.connection || "GOAWAY"}); for ${listed(facts.modules)} no whole answer came.`,
    doThis: (facts) =>
      advise(facts, [
        "Run it again: this is a fault of the server's front end or of a box between, and it passes.",
        "If it stays, avoid HTTP/2: `GODEBUG=http2client=0 go mod download`.",
        fromPublicProxy(
          facts,
          `Or ask ${otherThan(facts)}: ${ifMirrorsHelp(facts, "name one in `mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`,
        ),
      ]),
  }),
  defineRule("GMG102", {
    slug: "connection-refused",
    cause: "tcp-refused",
    title: "The connection was refused",
    retry: "after-delay",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /dial tcp[46]? (?<address>[^\s,]{1,120}): (?:connect(?:ex)?: )?(?:connection refused|No connection could be made)|actively refused it|[Cc]onnection refused|Failed to connect to \S{1,200} port \d{1,5} after \d{1,3} ms/,
        "address",
      ),
    because: (facts) =>
      `Nothing answers at ${facts.address === "" || facts.address === facts.hosts[0] ? hostOf(facts) : `\`${facts.address}\` (${hostOf(facts)})`}: the server is down, the port is wrong, or a blocked network refuses.`,
    doThis: (facts) =>
      advise(facts, [
        `Try it from there: \`${askBy("curl -v", facts)}\`.`,
        onRunner(onOwnNetwork(facts)),
        at(
          "docker-build",
          "In docker build, `localhost` is the build container: give it the host's network (`docker build --network host`), or name the proxy by an address that it can reach.",
        ),
        /^(?:127\.|\[::1\])/.test(facts.address)
          ? `\`${facts.address}\` is this very machine (in a container, the container): start the proxy there or correct GOPROXY, \`go env GOPROXY\`.`
          : fromPublicProxy(
              facts,
              `Use a proxy that can be reached from here: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or name one in `mirrors:`")}.`,
            ),
      ]),
  }),
  defineRule("GMG103", {
    slug: "connection-timed-out",
    cause: "tcp-timeout",
    title: "No connection within the time limit",
    retry: "after-delay",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /dial tcp[46]?:? ?(?<address>[^\s,]{0,120}?):? (?:i\/o )?timeout|connectex: (?:A connection attempt failed|The semaphore timeout period)|(?<!read: )(?<!write: )(?<!_read: )(?<!_write: )(?<!failure: )(?:connection|operation) timed out|Failed to connect to \S{1,200} port \d{1,5}[^\n]{0,60}(?:timed out|after \d{4,7} ms)|': Could(?:n't| not) connect to server|unable to connect to \S{1,253}:\s{1,20}\S{1,300}: errno=Unknown/i,
        "address",
      ),
    because: (facts) =>
      `${hostOf(facts)} ${facts.address === "" ? "" : `at \`${facts.address}\` `}did not answer the attempt to connect: packets are dropped by a firewall, or the network was away.`,
    doThis: (facts) =>
      advise(facts, [
        `Run it again once; if it stays, test from the same place (also inside the container): \`${askBy("curl -v --connect-timeout 10", facts)}\`.`,
        at(
          "china",
          fromPublicProxy(
            facts,
            `From China ${hostOf(facts)} is often out of reach: \`go env -w GOPROXY=https://goproxy.cn,direct GOSUMDB=sum.golang.google.cn\`${ifMirrorsHelp(facts, ", or `mirrors: goproxy.cn`")}.`,
          ),
        ),
        fromPublicProxy(
          facts,
          `Where ${hostOf(facts)} is blocked, use another proxy: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or name one in `mirrors:`")}. Behind a \`,\` in GOPROXY a proxy that does not answer ends the list; a \`|\` leads on to the next.`,
        ),
        at("docker-build", fetchedBefore),
        at(
          "docker-build",
          "In docker build, hand the HTTP proxy of your network on: `docker build --build-arg HTTPS_PROXY --build-arg NO_PROXY`.",
        ),
        onRunner(onOwnNetwork(facts)),
        at(
          ["company-proxy", "laptop", "self-hosted", "other-ci", "gitlab"],
          "Behind a company proxy, say so: `export HTTPS_PROXY=http://proxy.example.com:3128`; for an internal host, connect the VPN.",
        ),
      ]),
  }),
  noRouteRule,
  defineRule("GMG108", {
    slug: "no-answer",
    cause: "read-timeout-or-stall",
    title: "The server went silent",
    retry: "after-delay",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /sent nothing for (?<wait>\d{1,6} s)|still coming when the time was up|(?:read|write) tcp [^\n]{1,200}(?:i\/o timeout|timed out|A connection attempt failed)|(?:Recv|Send) failure: (?:Operation|Connection) timed out|SSL_(?:read|write): (?:Operation|Connection) timed out|Client\.Timeout|awaiting (?:response )?headers|context deadline exceeded|deadline exceeded|request canceled|Operation too slow|timeout awaiting|context canceled|operation was canceled|exceeded the maximum execution time|execution took longer|Too long with no output|due to timeout|No output has been received|longer than the maximum time|timed out after \d|[Jj]ob timed out|Build timed out|hard timeout/,
        "wait",
      ),
    titleOf: (facts) =>
      comingIn(facts.evidence) === undefined ? undefined : "The time was up before everything had come",
    because: (facts) => {
      const budget = ownBudget(facts);
      if (budget !== undefined)
        return `The time budget of ${budget} was over while go was still at work, and it had not said on what: a server that is silent, or a lock in the module cache that another process holds.`;
      const came = comingIn(facts.evidence);
      if (came !== undefined)
        return `${hostOf(facts)} was still sending ${listed(facts.modules)} when the time of the run was up: ${came}.`;
      return `${hostOf(facts)} took the connection and then sent nothing${facts.wait === "" ? "" : ` for ${facts.wait}`}${/timed out|i\/o timeout|Client\.Timeout|attempt failed/.test(facts.evidence) ? ", until it was given up." : "; go itself has no time limit for that and would wait for ever."}`;
    },
    doThis: (facts) => {
      if (comingIn(facts.evidence) !== undefined)
        return [
          ifInputsReach(facts, "Give it more time: `timeout: 30m`."),
          `Run it again: what is in the module cache already is not fetched anew${ifMirrorsHelp(facts, "; or name a proxy that is faster from here in `mirrors:`")}.`,
        ];
      return [
        ...(ownBudget(facts) === undefined
          ? []
          : [
              'Look whether another go holds the module cache: `lsof +D "$(go env GOMODCACHE)/cache" | grep lock`, or try one of your own: `GOMODCACHE=$(mktemp -d) GOFLAGS=-modcacherw go mod download`.',
            ]),
        `Run it again${ifMirrorsHelp(
          facts,
          ", or let the download move on: name another proxy in `mirrors:`, and say how long to wait with `stall-timeout: 20s`",
          ifInputsReach(facts, "; how long a transfer is waited for says `stall-timeout: 20s`"),
        )}.`,
        facts.hosts.length === 0
          ? "See where it hangs: `go mod download -x`."
          : `See where it hangs: \`go mod download -x\`, and \`${askBy("curl -v", facts)}\`.`,
      ];
    },
  }),
  defineRule("GMG106", {
    slug: "connection-broken",
    cause: "connection-reset-or-eof",
    title: "The connection was cut",
    retry: "now",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /connection reset by peer|forcibly closed by the remote host|wsarecv: An e|broken pipe|unexpected EOF|: EOF\)?[ \t]{0,20}$|connection was (?:aborted|reset|forcibly)|connection abort|(?:socket|endpoint) is not connected|network dropped connection|protocol wrong type for socket|closed idle connection|closed network connection|transport connection broken(?!: malformed HTTP)|Empty reply from server|kex_exchange_identification|Connection (?:closed|reset) by \S{1,100} port|Recv failure|malformed chunked|connection closed|: Encountered end of file/im,
      ) ??
      // What is a transfer of git's that broke (GMG508) says so.
      (/RPC failed|fetch-pack|early EOF/.test(trouble.local)
        ? undefined
        : seenConnecting(
            trouble,
            /SSL_(?:read|write): SSL_ERROR_|GnuTLS (?:recv|send) error|schannel: server closed abruptly|transfer closed with |SSL(?:Read|Write)\(\) return(?:ed)? error|NSS error -59(?:38|61)/,
          )),
    because: (facts) =>
      `The connection to ${hostOf(facts)} ended before the answer was whole: an overloaded server, or a firewall on the way that cuts it.`,
    doThis: (facts) =>
      advise(facts, [
        "Run it again; modules that arrived stay in the cache.",
        fromPublicProxy(
          facts,
          `If it always breaks, ask ${otherThan(facts)}: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}${setAnotherProxy(facts)}.`,
        ),
        "Let go open fewer connections: `GOMAXPROCS=2 go mod download`.",
      ]),
  }),
];

/** Of a go that we ended, where nobody knows a host that it waited for. */
function ownBudget({ hosts, evidence }: Sighting): string | undefined {
  return hosts.length > 0 ? undefined : /after the time budget of (\d{1,9} s)/.exec(evidence)?.[1];
}

/** By hand; where nobody knows whom go asked, go shows it. */
function askBy(command: string, facts: Sighting): string {
  return facts.hosts.length === 0 && facts.settings?.["GOPROXY"] === undefined
    ? "go mod download -x"
    : `${command} ${addressOf(facts)}/`;
}

/** What git asked is no proxy. */
function otherThan(facts: Sighting): string {
  const isGit = /unable to access '|\bgit (?:ls-remote|fetch)|go-get=1/.test(
    `${facts.evidence} ${facts.url}`,
  );
  return isGit || /^(?:github|gitlab|bitbucket)\./.test(facts.hosts[0] ?? "")
    ? `a module proxy instead of ${hostOf(facts)}`
    : `another proxy than ${hostOf(facts)}`;
}

/** A host of one's own network is nothing that GitHub reaches. */
function onOwnNetwork(facts: Sighting): string | undefined {
  return /^(?:proxy\.golang\.org|github\.com|localhost|127\.|\[::1\])/.test(facts.hosts[0] ?? "")
    ? undefined
    : `A runner of GitHub does not reach a host inside your network (${hostOf(facts)}, if it is one): take a self-hosted runner.`;
}
