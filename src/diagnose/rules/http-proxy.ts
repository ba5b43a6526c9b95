// 1xx: the HTTP proxy on the way (HTTPS_PROXY), which answers CONNECT.

import { defineRule, type Rule } from "../rule.ts";
import { hostOf, named, seenConnecting } from "../sighting.ts";

export const httpProxyRules: readonly Rule[] = [
  defineRule("GMG110", {
    slug: "http-proxy-wants-password",
    cause: "proxy-407-auth-required",
    title: "The HTTP proxy wants a password",
    retry: "never",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /Proxy Authentication Required|response 407\b|(?:error:|code) 407\b|: 407 |authenticationrequired/i,
      ),
    because: (facts) =>
      `The HTTP proxy of your network answered 407 on the way to ${hostOf(facts)}: it wants to know who asks.`,
    doThis: () => [
      "Put user and password into the variable, percent-encoded: `export HTTPS_PROXY=http://user:p%40ss@proxy.example.com:3128`.",
      "If the proxy only speaks NTLM or Kerberos, run a small relay beside the build (cntlm, px) and name that in HTTPS_PROXY.",
      "Hosts that need no proxy belong into NO_PROXY: `export NO_PROXY=.corp.example.com`.",
    ],
  }),
  defineRule("GMG109", {
    slug: "http-proxy-broken",
    cause: "http-proxy-env-misconfigured",
    title: "The HTTP proxy in the environment does not work",
    retry: "never",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /proxyconnect tcp: (?:[^\n]{0,200}?(?:dial tcp[46]?:? (?:lookup )?)(?<proxy>[^\s,]{1,200}?):? )?|Could not resolve proxy: (?<unresolved>\S{1,200})|socks connect|invalid proxy address|malformed HTTP (?:response "\\x|status code)|Proxy CONNECT aborted|(?:Received HTTP code|CONNECT tunnel failed, response) (?!403|5)\d{3}|unable to access 'https?:\/\/[^\n']{1,300}': Failed to connect to (?<relay>127\.\S{1,20}|localhost|::1|\S{1,253}(?= port (?!443|80\b)\d{2,5}[: ]))|(?:Get|read) "?https:\/\/[^\s"]{1,1000}"?: (?:Bad Request|Method Not Allowed|Not Found|Unauthorized)\)?\s*$/m,
        "proxy",
        "unresolved",
        "relay",
      ),
    because: (facts) =>
      `go was told to go through the HTTP proxy ${named(facts.proxy || facts.unresolved || facts.relay)}(HTTPS_PROXY, HTTP_PROXY), and that did not answer as one.`,
    doThis: ({ proxy: dialled, relay }) => {
      const proxy = dialled || relay;
      return [
        "See what is set: `env | grep -i _proxy`; correct it or take it away: `unset HTTPS_PROXY HTTP_PROXY https_proxy http_proxy`.",
        /^(?:127\.|localhost|\[::1\])/.test(proxy)
          ? `Inside a container \`${proxy}\` is the container itself: use \`--network host\`, or \`http://host.docker.internal:PORT\`.`
          : "Write `http://` in front of a plain proxy, also in HTTPS_PROXY: `export HTTPS_PROXY=http://proxy.example.com:3128`.",
      ];
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
        /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: Forbidden\b(?! \()[^\n]{0,200}$|(?:Received HTTP code|CONNECT tunnel failed, response) 403/m,
      ),
    because: (facts) =>
      `A bare \`Forbidden\` without \`reading\` is the answer of your network's HTTP proxy to CONNECT: ${hostOf(facts)} is not on its list.`,
    doThis: (facts) => [
      `Have ${hostOf(facts)} allowed, or use a module proxy that is: \`go env -w GOPROXY=https://goproxy.example.com\`.`,
      "If this host needs no proxy, name it: `export NO_PROXY=host.example.com`.",
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
        /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: (?:Service Unavailable|Bad Gateway|Gateway Timeout|Internal Server Error)\)?\s*$|(?:Received HTTP code|CONNECT tunnel failed, response) 5\d\d/m,
      ),
    because: (facts) =>
      `A bare status without \`reading\` is the answer of your network's HTTP proxy to CONNECT: it had no way to ${hostOf(facts)}.`,
    doThis: (facts) => [
      `Run it again in a few minutes; test the way with \`curl -v -x "$HTTPS_PROXY" https://${facts.hosts[0] ?? "proxy.golang.org"}/\`.`,
      "If the host is inside your network, go there directly: `export NO_PROXY=host.example.com`.",
    ],
  }),
];
