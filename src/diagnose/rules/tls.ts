// 1xx, second half: TLS and certificates.

import { advise, at, onRunner } from "../advice.ts";
import { anotherProxy } from "../another-proxy.ts";
import { ifMirrorsHelp } from "../inputs-here.ts";
import { fromPublicProxy } from "../public-proxy.ts";
import { defineRule, type Rule } from "../rule.ts";
import { withPattern } from "../patterns-with.ts";
import { hostOf, patternFor, seenConnecting } from "../sighting.ts";
import { isIn } from "../surroundings.ts";
import type { Trouble } from "../trouble.ts";

export const tlsRules: readonly Rule[] = [
  defineRule("GMG123", {
    slug: "certificate-expired",
    cause: "tls-expired-or-clock-skew",
    title: "A certificate has expired, or the clock is wrong",
    retry: "never",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /[Cc]ertificate has expired(?: or is not yet valid)?(?:: current time (?<clock>\S{1,40}) is (?:after|before) (?<limit>[\w:+-]{1,40}))?|certificate is (?:not yet valid|expired)|uses expired certificate|not yet activated|SEC_E_CERT_EXPIRED/,
        "clock",
        "limit",
      ),
    because: ({ clock, limit, ...facts }) =>
      clock === ""
        ? `The certificate of ${hostOf(facts)} is outside its dates, seen with the clock of this machine.`
        : `The clock here says ${clock}, and the certificate of ${hostOf(facts)} has its limit at ${limit}.`,
    doThis: (facts) => {
      const renew = `the owner of ${hostOf(facts)} must renew: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null | openssl x509 -noout -dates\`.`;
      return advise(facts, [
        at(
          ["laptop", "self-hosted", "gitlab", "other-ci", "docker-build"],
          "Compare the clock: `date -u`. A machine or VM that woke up, or one without NTP, sets it with `sudo chronyc makestep`; a container has the clock of its host.",
        ),
        at(
          ["laptop", "self-hosted", "gitlab", "other-ci", "docker-build"],
          `If the clock is right, ${renew}`,
        ),
        onRunner(`The clock of a runner of GitHub is right, so ${renew}`),
        at(
          ["docker-build", "gitlab", "other-ci"],
          "In old images the trust store itself has expired (Let's Encrypt, 2021): `apt-get update && apt-get install --only-upgrade ca-certificates`, or a newer base image.",
        ),
      ]);
    },
  }),
  defineRule("GMG122", {
    slug: "certificate-of-another-name",
    cause: "tls-hostname-mismatch",
    title: "The certificate belongs to another name",
    retry: "never",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /certificate is (?:valid for (?<names>[^\n]{0,200}?), not (?<name>[\w.-]{1,253})|not valid for any names)|cannot validate certificate for (?<ip>\S{1,60})|doesn't contain any IP SANs|legacy Common Name|no alternative certificate subject name|does not match (?:target host ?name|hostname)|SEC_E_WRONG_PRINCIPAL|target principal name|requested domain name does not match/,
        "names",
        "name",
        "ip",
      ),
    because: ({ names, name, ip, ...facts }) =>
      `${name === "" && ip === "" ? hostOf(facts) : `\`${name || ip}\``} was asked, and the certificate is ${names === "" ? "not made for that name" : `for \`${names}\``}: a wrong address, a login page of the network, or an old certificate.`,
    doThis: ({ hosts, names, ...facts }) =>
      advise(facts, [
        `See who answers: \`openssl s_client -connect ${connectTo(hosts)} </dev/null | openssl x509 -noout -subject -issuer -ext subjectAltName\`.`,
        hosts.includes("proxy.golang.org")
          ? "Somebody else answers for it: a name server that lies, or the login page of a guest network. Ask another name server, or log in first: `curl -v https://proxy.golang.org/`."
          : `Ask for ${/^[\w.-]+$/.test(names) ? `\`${names}\`` : "the name in the certificate"}, in GOPROXY or in the module path, and not for an IP address or an alias; on guest networks, log in to the portal first.`,
        at(
          "china",
          fromPublicProxy(
            { ...facts, hosts },
            "In China, use a proxy there: `go env -w GOPROXY=https://goproxy.cn,direct`.",
          ),
        ),
        "A certificate of your own needs a subjectAltName; Go reads no Common Name since 1.15.",
      ]),
  }),
  defineRule("GMG121", {
    slug: "certificate-untrusted",
    cause: "tls-untrusted-ca",
    title: "The certificate is not signed by anyone trusted here",
    retry: "never",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /signed by unknown authority|unable to get local issuer|self[- ]signed certificate|certificate verif(?:ication|y) failed|SSL certificate problem|failed to load system roots|certificate is not (?:trusted|standards compliant)|not authorized to sign|incompatible key usage|negative serial number|too many intermediates|x509: OSStatus|SEC_E_UNTRUSTED_ROOT|error setting certificate|adding trust anchors|STORE routines|Problem with the SSL CA cert|schannel: failed to open CA file|[Cc]ertificate (?:cannot be authenticated|issuer (?:is not recognized|has been marked))|Issuer certificate is invalid|SSL peer certificate|CERT_TRUST_\w{1,40}|CRYPT_E_\w{1,40}|0x8009201[23]|x509: /,
      ),
    because: (facts) =>
      `${hostOf(facts)} showed a certificate whose issuer this machine does not know: an image without CA certificates, a company proxy that inspects TLS, or a private CA.`,
    doThis: ({ hosts, ...facts }) =>
      advise(facts, [
        at(
          "docker-build",
          "In the Dockerfile, before go runs: `RUN apk add --no-cache ca-certificates` or `RUN apt-get update && apt-get install -y ca-certificates`; a company's root goes in by `COPY company.crt /usr/local/share/ca-certificates/` and `RUN update-ca-certificates`.",
        ),
        at(
          ["self-hosted", "gitlab", "other-ci"],
          "In a slim image, install the public CAs: `apk add ca-certificates` or `apt-get install -y ca-certificates`.",
        ),
        at(
          "windows",
          "On Windows go asks the system alone: import your company's root as administrator, `certutil -addstore Root company.crt`, and let git read the same store: `git config --global http.sslBackend schannel`.",
        ),
        at(
          "macos",
          'On macOS go asks the keychain alone: `sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain company.crt`; git reads another store: `git config --global http.sslCAInfo "$HOME/company.pem"`.',
        ),
        isIn(facts, "windows", "macos")
          ? undefined
          : at(
              ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
              "Behind TLS inspection, add your company's root (on Linux): `sudo cp company.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates`; or, without root, `export SSL_CERT_FILE=$HOME/company.pem GIT_SSL_CAINFO=$HOME/company.pem`, for go and for git.",
            ),
        `See the issuer: \`openssl s_client -connect ${connectTo(hosts)} -showcerts </dev/null\`. GOINSECURE does not help for a module proxy.`,
      ]),
  }),
  defineRule("GMG125", {
    slug: "plain-http-on-tls-port",
    cause: "insecure-http-disallowed",
    title: "The server speaks plain HTTP, and HTTPS was asked",
    retry: "never",
    match: (trouble) =>
      /go-get=1/.test(trouble.local)
        ? seenConnecting(trouble, /server gave HTTP response to HTTPS client/)
        : undefined,
    because: (facts) =>
      `${hostOf(facts)} has no TLS on that port; go fetches code over plain HTTP only where you say so.`,
    doThis: (facts) => [
      "Give the server TLS; then nothing here needs to change.",
      `In a network you trust, and for these modules only: \`go env -w ${withPattern(facts, "GOINSECURE", patternFor(facts))}\`. The price: anyone on the way can change the code, and only go.sum would notice.`,
    ],
  }),
  defineRule("GMG126", {
    slug: "tls-not-agreed",
    cause: "tls-handshake-timeout-or-reset",
    title: "Both sides cannot agree on TLS",
    retry: "never",
    match: (trouble) =>
      seenConnecting(
        trouble,
        /remote error: tls: (?!internal error)(?<alert>[^\n"]{1,80})|first record does not look like|HTTP response to HTTPS client|unsupported protocol version|server selected unsupported|downgrade attempt|alert protocol version|wrong version number|incompatible or unsupported protocol|SSL_ERROR_(?:PROTOCOL_VERSION|UNSUPPORTED_VERSION|NO_CYPHER_OVERLAP)|NSS error -122(?:86|90)|unsafe legacy renegotiation|SSL received a record/,
        "alert",
      ),
    because: ({ alert, ...facts }) =>
      alert === ""
        ? `${hostOf(facts)} was asked with https, and what came back is not the TLS of today: the port speaks plain HTTP, or a TLS that Go no longer takes.`
        : `${hostOf(facts)} refused the handshake (${alert}): it speaks another version of TLS, wants a client certificate, or something on the way does not let this name through.`,
    doThis: (facts) =>
      advise(facts, [
        facts.alert === ""
          ? `See what the port speaks: \`curl -v http://${facts.hosts[0] ?? "proxy.golang.org"}/\`. If it is plain HTTP, give the server TLS, or write \`http://\` in GOPROXY. The price: anyone on the way can read and change what comes, and only go.sum would notice.`
          : undefined,
        `Look at the handshake: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null\`. A server of old age needs an update; until then \`GODEBUG=tlsrsakex=1\` (Go 1.22 and later) may do.`,
        fromPublicProxy(
          facts,
          `Or take another proxy: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`,
        ),
      ]),
  }),
  defineRule("GMG124", {
    slug: "tls-handshake-failed",
    cause: "tls-handshake-timeout-or-reset",
    title: "The TLS handshake failed",
    retry: "after-delay",
    match: (trouble) =>
      seenConnecting(
        withoutBrokenTransfer(trouble),
        /TLS handshake timeout|remote error: tls: (?<alert>[^\n"]{1,80})|handshake failure|gnutls_handshake|GnuTLS, handshake failed|GnuTLS recv error \(-12\)|SSL_ERROR_SYSCALL|SSL_connect|aborted the SSL handshake|SSL peer handshake failed|Unknown SSL protocol error|SSL connect error|bad record (?:MAC|mac)|oversized record|(?<![\w/.-])tls: |schannel: /,
        "alert",
      ),
    because: ({ alert, ...facts }) =>
      `${hostOf(facts)} and this machine could not agree on TLS${alert === "" ? "" : ` (${alert})`}: an overloaded server, or a firewall that looks into the handshake.`,
    doThis: (facts) =>
      advise(facts, [
        "Run it again once: under load this passes.",
        `Look at the handshake: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null\`.`,
        "Old firewalls stumble over the large ClientHello of Go 1.23 and later: try `GODEBUG=tlsmlkem=0` (1.23: `tlskyber=0`).",
        fromPublicProxy(
          facts,
          `Or take a nearer or another proxy: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`,
        ),
      ]),
  }),
];

/**
 * What breaks behind the handshake TLS tells too, in the words of OpenSSL, GnuTLS and schannel. Of what git reports,
 * only curl's 35 (CURLE_SSL_CONNECT_ERROR) is of the handshake itself.
 */
const brokenTransfer =
  /RPC failed; (?!curl 35\b)[^\n]{0,1000}|SSL_(?:read|write): (?!error:)[^\n]{0,300}|GnuTLS (?:recv|send) error (?!\(-12\))[^\n]{0,300}|schannel: server closed abruptly[^\n]{0,300}/g;

function withoutBrokenTransfer(trouble: Trouble): Trouble {
  return { ...trouble, local: trouble.local.replace(brokenTransfer, "") };
}

function connectTo(hosts: readonly string[]): string {
  const host = hosts[0] ?? "proxy.golang.org";
  return /:\d{1,5}$/.test(host) ? host : `${host}:443`;
}
