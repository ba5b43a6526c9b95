// 1xx: the HTTP proxy on the way (HTTPS_PROXY), which answers CONNECT.

import { advise, at } from "../advice.ts";
import { anotherProxy } from "../another-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { addressOf, hostOf, named, seenConnecting, type Sighting, urlIn } from "../sighting.ts";
import type { Trouble } from "../trouble.ts";

/** With the variable that names the HTTP proxy, where the settings tell it, and the address in it. */
function withVariable<Found extends Sighting>(trouble: Trouble, found: Found | undefined) {
  if (found === undefined) return undefined;
  // go looks into the variable of the scheme that is asked; git and curl know one more.
  const ofScheme = ["HTTPS_PROXY", "HTTP_PROXY"];
  if (found.url.startsWith("http:")) ofScheme.reverse();
  const variable = [...ofScheme, "ALL_PROXY"].find((name) => (trouble.settings[name] ?? "") !== "");
  const [, scheme = "", address = ""] =
    /^(?:(\w{1,10}):\/\/)?(?:[^\s@/]{0,300}@)?([^\s/@]{1,260})/.exec(
      trouble.settings[variable ?? ""] ?? "",
    ) ?? [];
  // Of a run of ours all variables are known; that a bare log names none says nothing.
  const isItself = variable === undefined && trouble.attempts.length > 0 && / 407 /.test(found.evidence);
  return { ...found, variable: variable ?? "", address, isItself, isSocks: /^socks/i.test(scheme) };
}

function called({ variable, address }: { readonly variable: string; readonly address: string }): string {
  return address === "" ? "" : `(${variable}, \`${address}\`) `;
}

/** NO_PROXY with this host in it; what was in it stays. */
function withoutProxy(facts: Sighting): string {
  const host = addressOf(facts)
    .replace(/^\w+:\/\//, "")
    .replace(/:\d{1,5}$/, "");
  const earlier = facts.settings?.["NO_PROXY"];
  return earlier === undefined || earlier === "" ? `"$NO_PROXY,${host}"` : `${earlier},${host}`;
}

/** With its port, where git tells that apart. */
function proxyIn({
  proxy,
  relay,
  port,
}: {
  readonly proxy: string;
  readonly relay: string;
  readonly port: string;
}): string {
  return proxy || (relay === "" || port === "" ? relay : `${relay}:${port}`);
}

function isScheme(proxy: string): boolean {
  return /^https?$/.test(proxy);
}

export const httpProxyRules: readonly Rule[] = [
  defineRule("GMG110", {
    slug: "http-proxy-wants-password",
    cause: "proxy-407-auth-required",
    title: "The HTTP proxy wants a password",
    retry: "never",
    match: (trouble) =>
      withVariable(
        trouble,
        seenConnecting(
          trouble,
          /Proxy Authentication Required|response 407\b|(?:error:|code) 407\b|: 407 |(?<!: 401 )authenticationrequired/i,
        ),
      ),
    because: (facts) =>
      facts.isItself
        ? `${hostOf(facts)} itself answered 407, though no HTTP proxy is set here (HTTPS_PROXY, HTTP_PROXY): it is an HTTP proxy and no module proxy, or your network puts one on the way unseen.`
        : `The HTTP proxy of your network ${called(facts)}answered 407 on the way to ${hostOf(facts)}: it wants to know who asks.`,
    doThis: (facts) => [
      ...(facts.isItself
        ? [
            `See who answers: \`curl -sSI ${urlIn(facts)}\`; \`Proxy-Authenticate\` and \`Via\` name it.`,
            `If ${hostOf(facts)} is the HTTP proxy of your network, its address belongs into HTTPS_PROXY, and that of a module proxy into GOPROXY: \`export GOPROXY=${anotherProxy(facts)}\`.`,
          ]
        : []),
      `Put user and password into the variable, percent-encoded (\`@\` is \`%40\`): \`export ${facts.variable || "HTTPS_PROXY"}=http://$PROXY_USER:$PROXY_PASSWORD@${facts.address || (facts.isItself && facts.hosts[0]) || "proxy.example.com:3128"}\`.`,
      `If the proxy only speaks NTLM or Kerberos, run a small relay beside the build (cntlm, px) and name that in ${facts.variable || "HTTPS_PROXY"}.`,
      `Hosts that need no proxy belong into NO_PROXY: \`export NO_PROXY=${withoutProxy(facts)}\`, if this is one.`,
    ],
  }),
  defineRule("GMG109", {
    slug: "http-proxy-broken",
    cause: "http-proxy-env-misconfigured",
    title: "The HTTP proxy in the environment does not work",
    retry: "never",
    match: (trouble) =>
      withVariable(
        trouble,
        seenConnecting(
          trouble,
          /proxyconnect tcp: (?:[^\n]{0,200}?(?:dial tcp[46]?:? (?:lookup )?)(?<proxy>[^\s,]{1,200}?):? )?|Could not resolve proxy: (?<unresolved>\S{1,200})|socks connect|invalid proxy address|malformed HTTP (?:response "\\x|status code)|Proxy CONNECT aborted|(?:Received HTTP code|CONNECT tunnel failed, response) (?!403|5)\d{3}|unable to access 'https?:\/\/(?:[^/@\n']{1,200}@)?(?<asked>[^/:\n']{1,253})(?=[/:'])[^\n']{0,300}': Failed to connect to (?!\k<asked> )(?<relay>127\.\S{1,20}|localhost|::1|\S{1,253}(?= port (?!443|80\b)\d{2,5}[: ]))(?: port (?<port>\d{2,5}))?|(?:Get|read) "?https:\/\/[^\s"]{1,1000}"?: (?:Bad Request|Method Not Allowed|Not Found|Unauthorized)\)?[ \t]{0,20}$/m,
          "proxy",
          "unresolved",
          "relay",
          "port",
        ),
      ),
    because: (facts) =>
      isScheme(facts.proxy)
        ? `The value of ${facts.variable || "HTTPS_PROXY or HTTP_PROXY"} is no address: of it go reads \`${facts.proxy}\` as the name of a host, so that its scheme stands there twice or without \`://\`.`
        : `go was told to go through the HTTP proxy ${named(proxyIn(facts) || facts.unresolved || facts.address)}(${facts.variable || "HTTPS_PROXY, HTTP_PROXY"}), and that did not answer as one.`,
    doThis: (facts) => {
      const proxy = isScheme(facts.proxy) ? "" : proxyIn(facts);
      return advise(facts, [
        "See what is set: `env | grep -i _proxy`; correct it or take it away: `unset HTTPS_PROXY HTTP_PROXY https_proxy http_proxy`.",
        ...(/^(?:127\.|localhost|::1|\[::1\])/.test(proxy)
          ? [
              at(
                "docker-build",
                `Inside a container \`${proxy}\` is the container itself: use \`docker build --network host\`, or name the host of the container: \`http://host.docker.internal:${/:(\d{1,5})$/.exec(proxy)?.[1] ?? "3128"}\`.`,
              ),
              at(
                ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
                `Nothing answers at \`${proxy}\` on this machine: start the program that should, or take the variable away.`,
              ),
            ]
          : [
              facts.isSocks
                ? `Ask it the way go does: \`curl -v -x "$${facts.variable}" ${urlIn(facts)}\`. If it wants to know who asks, put user and password into the variable, percent-encoded: \`export ${facts.variable}=socks5://$PROXY_USER:$PROXY_PASSWORD@${facts.address}\`; if it is no SOCKS5 proxy, write \`http://\`.`
                : `Write \`http://\` in front of a plain proxy, also in HTTPS_PROXY: \`export HTTPS_PROXY=http://${proxy || facts.address || "proxy.example.com:3128"}\`.`,
            ]),
        at(
          "docker-build",
          "docker build takes the variables from the host (`~/.docker/config.json`, `--build-arg`); look there, too: `docker info | grep -i proxy`.",
        ),
        at(
          "windows",
          "On Windows they may also stand in the settings of the user or the system: `[Environment]::GetEnvironmentVariable('HTTPS_PROXY', 'User')`, and the same with `'Machine'`.",
        ),
      ]);
    },
  }),
  defineRule("GMG111", {
    slug: "http-proxy-forbids-host",
    cause: "proxy-403-forbidden",
    title: "The HTTP proxy does not let this host through",
    retry: "never",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: Forbidden\b(?! \()[^\n]{0,200}$|(?:Received HTTP code|CONNECT tunnel failed, response) 403|https?:\/\/(?:golang\.org|google\.golang\.org|cloud\.google\.com|gopkg\.in|k8s\.io|sigs\.k8s\.io|go\.uber\.org|rsc\.io)\/\S{1,300}go-get=1: 403 /m,
      ),
    because: (facts) =>
      `A bare \`Forbidden\` without \`reading\` is the answer of your network's HTTP proxy to CONNECT: ${hostOf(facts)} is not on its list.`,
    doThis: (facts) => [
      `Have ${hostOf(facts)} allowed, or name in GOPROXY a module proxy that is; see what it answers: \`curl -v ${urlIn(facts)}\`.`,
      `If this host needs no proxy, name it: \`export NO_PROXY=${withoutProxy(facts)}\`.`,
    ],
  }),
  defineRule("GMG112", {
    slug: "http-proxy-cannot-reach-host",
    cause: "proxy-5xx",
    title: "The HTTP proxy could not reach the host",
    retry: "after-delay",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: (?:Service Unavailable|Bad Gateway|Gateway Timeout|Internal Server Error)\)?[ \t]{0,20}$|(?:Received HTTP code|CONNECT tunnel failed, response) 5\d\d/m,
      ),
    because: (facts) =>
      `A bare status without \`reading\` is the answer of your network's HTTP proxy to CONNECT: it had no way to ${hostOf(facts)}.`,
    doThis: (facts) => [
      `Run it again in a few minutes; test the way with \`curl -v -x "$HTTPS_PROXY" ${addressOf(facts)}/\`.`,
      `If the host is inside your network, go there directly: \`export NO_PROXY=${withoutProxy(facts)}\`.`,
    ],
  }),
];
