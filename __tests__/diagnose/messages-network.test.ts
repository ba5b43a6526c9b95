// Messages of the network, of TLS, and of HTTP proxies, each with the cause a careful reader would name.
import { describe } from "@jest/globals";
import { m, get, read, git, meansWhatItSays } from "./messages.ts";

describe("a message of the network, of TLS, and of HTTP proxies", () => {
  meansWhatItSays([
    ["dns-failure", `${get}dial tcp: lookup proxy.golang.org on 10.0.0.2:53: no such host`],
    ["dns-failure", `${get}dial tcp: lookup proxy.golang.org: Temporary failure in name resolution`],
    [
      "dns-failure",
      `${get}dial tcp: lookup proxy.golang.org on 10.0.0.2:53: read udp 10.0.0.9:4242->10.0.0.2:53: i/o timeout`,
    ],
    [
      "dns-failure",
      `${get}dial tcp: lookup proxy.golang.org on [::1]:53: dial udp [::1]:53: connect: cannot assign requested address`,
    ],
    ["tcp-timeout", `${get}dial tcp 142.250.1.1:443: i/o timeout`],
    ["tcp-timeout", `${get}dial tcp 142.250.1.1:443: connect: connection timed out`],
    ["tcp-timeout", `${get}dial tcp 142.250.1.1:443: connect: no route to host`],
    ["tcp-refused", `${get}dial tcp 142.250.1.1:443: connect: connection refused`],
    ["ipv6-unreachable", `${get}dial tcp [2404:6800::2011]:443: connect: cannot assign requested address`],
    [
      "connection-reset-or-eof",
      `${get}read tcp 10.0.0.9:4242->142.250.1.1:443: read: connection reset by peer`,
    ],
    ["connection-reset-or-eof", `${get}write tcp 10.0.0.9:4242->142.250.1.1:443: write: broken pipe`],
    ["connection-reset-or-eof", `${get}EOF`],
    ["connection-reset-or-eof", `${m}unexpected EOF`],
    ["connection-reset-or-eof", `${read}unexpected EOF`],
    ["http2-stream-error", `${read}stream error: stream ID 3; PROTOCOL_ERROR; received from peer`],
    ["http2-stream-error", `${get}http2: client connection lost`],
    ["read-timeout-or-stall", `${get}net/http: timeout awaiting response headers`],
    ["read-timeout-or-stall", `${get}context deadline exceeded`],
    ["http-proxy-env-misconfigured", `${get}proxyconnect tcp: dial tcp: lookup http: no such host`],
    [
      "http-proxy-env-misconfigured",
      `${get}proxyconnect tcp: tls: first record does not look like a TLS handshake`,
    ],
    ["proxy-407-auth-required", `${get}Proxy Authentication Required`],
    [
      "proxy-407-auth-required",
      `${git}fatal: unable to access 'https://github.com/acme/widget/': Received HTTP code 407 from proxy after CONNECT: response 407`,
    ],
    ["proxy-403-forbidden", `${get}Forbidden`],
    [
      "tls-untrusted-ca",
      `${get}tls: failed to verify certificate: x509: certificate signed by unknown authority (possibly because of "x509: invalid signature" while trying to verify candidate authority certificate "Acme Root")`,
    ],
    ["tls-untrusted-ca", `${get}x509: “proxy.golang.org” certificate is not trusted`],
    ["tls-untrusted-ca", `${get}tls: failed to parse certificate from server: x509: negative serial number`],
    [
      "tls-hostname-mismatch",
      `${get}tls: failed to verify certificate: x509: certificate is valid for portal.example.com, not proxy.golang.org`,
    ],
    ["tls-hostname-mismatch", `${get}x509: certificate relies on legacy Common Name field, use SANs instead`],
    [
      "tls-expired-or-clock-skew",
      `${get}x509: certificate has expired or is not yet valid: current time 2026-01-01T00:00:00Z is after 2025-01-01T00:00:00Z`,
    ],
    ["tls-handshake-timeout-or-reset", `${get}net/http: TLS handshake timeout`],
    ["tls-handshake-timeout-or-reset", `${get}tls: server selected unsupported protocol version 301`],
    ["tls-handshake-timeout-or-reset", `${get}local error: tls: bad record MAC`],
    [
      "tls-handshake-timeout-or-reset",
      `${git}fatal: unable to access 'https://github.com/acme/widget/': gnutls_handshake() failed: The TLS connection was non-properly terminated.`,
    ],
    [
      "dns-failure",
      "go: git.corp.example/p/log@v0.3.1: git ls-remote -q origin in /vcs/9b2: exit status 128:\n\tssh: Could not resolve hostname git.corp.example: Name or service not known\n\tfatal: Could not read from remote repository.",
    ],
    [
      "tcp-refused",
      `${git}fatal: unable to access 'https://github.com/acme/widget/': Failed to connect to github.com port 443 after 3 ms: Couldn't connect to server`,
    ],
    [
      "tcp-timeout",
      `${git}fatal: unable to access 'https://github.com/acme/widget/': Failed to connect to github.com port 443 after 130001 ms: Couldn't connect to server`,
    ],
    [
      "proxy-407-auth-required",
      `${git}fatal: unable to access 'https://github.com/acme/widget/': Received HTTP code 407 from proxy after CONNECT`,
    ],
    [
      "goproxy-no-fallback",
      `+ export GOPROXY=https://goproxy.corp.example,https://proxy.golang.org\n${get.replace("proxy.golang.org", "goproxy.corp.example")}dial tcp 10.8.0.4:443: i/o timeout`,
    ],
    ["tcp-timeout", `GOPROXY="https://proxy.golang.org,direct"\n${get}dial tcp 142.250.1.1:443: i/o timeout`],
    [
      "goproxy-direct-unreachable",
      `GOPROXY='direct'\n${git}fatal: unable to access 'https://github.com/acme/widget/': Failed to connect to github.com port 443: Connection timed out`,
    ],
    [
      "read-timeout-or-stall",
      "+ go build ./...\ngo: downloading github.com/acme/widget v1.0.0\n##[error]The operation was canceled.",
    ],
  ]);
});
