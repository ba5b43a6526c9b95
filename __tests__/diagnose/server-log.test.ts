// The log of a module proxy, read where somebody took it for that of go; and of git, what broke behind its handshake.

import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

function found(log: string) {
  const [finding] = diagnose({ output: readLog(log), attempts: [], settings: {} });
  return { code: finding?.code, modules: finding?.modules };
}

describe("a request that a proxy's own log says it failed", () => {
  it.each([
    "HTTP 503 Service Unavailable GET /github.com/acme/x/@v/list",
    '10.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET /github.com/acme/x/@v/list HTTP/1.1" 500 120',
    'level=error msg="incoming request" http-method=GET http-path=/github.com/acme/x/@latest http-status=500',
    '{"level":"error","http-status":500,"http-path":"/github.com/acme/x/@v/list","http-method":"GET"}',
    "2026/01/02 03:04:05 handler: 502 Bad Gateway GET /repository/go/github.com/acme/x/@v/v1.0.0.zip (1.2s)",
  ])("is a fault of the proxy: %s", (line) => {
    const { code, modules } = found(`${line}\n`);
    expect(code).toBe("GMG205");
    expect(modules?.[0]).toContain("github.com/acme/x");
  });

  it.each([
    "HTTP 200 in 512 ms GET /github.com/acme/x/@v/list",
    '10.0.0.1 - - "GET /github.com/acme/x/@v/list HTTP/1.1" 200 512',
    "HTTP 500 GET /api/users",
  ])("is none where it was answered, or of something else: %s", (line) => {
    expect(found(`${line}\n`).code).toBe("GMG900");
  });
});

describe("a transfer of git that TLS tells the end of", () => {
  const git =
    "go: github.com/acme/x@v1.0.0: git fetch -f origin in /root/go/pkg/mod/cache/vcs/0a1b: exit status 128:\n\t";
  it.each([
    ["GMG508", "curl 56 OpenSSL SSL_read: SSL_ERROR_SYSCALL, errno 104"],
    ["GMG508", "curl 56 schannel: server closed abruptly (missing close_notify)"],
    ["GMG124", "curl 35 OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to github.com:443"],
  ])("is %s: %s", (code, said) => {
    expect(found(`${git}error: RPC failed; ${said}\n`).code).toBe(code);
  });

  const unable = `${git}fatal: unable to access 'https://github.com/acme/x/': `;
  it.each([
    ["GMG106", "OpenSSL SSL_read: SSL_ERROR_SYSCALL, errno 104"],
    ["GMG106", "LibreSSL SSL_read: SSL_ERROR_SYSCALL, errno 54"],
    ["GMG106", "OpenSSL SSL_write: SSL_ERROR_SYSCALL, errno 32"],
    ["GMG106", "OpenSSL SSL_read: Connection reset by peer, errno 104"],
    ["GMG106", "OpenSSL SSL_read: error:0A000126:SSL routines::unexpected eof while reading, errno 0"],
    ["GMG106", "GnuTLS recv error (-54): Error in the pull function."],
    ["GMG106", "GnuTLS recv error (-110): The TLS connection was non-properly terminated."],
    ["GMG106", "schannel: server closed abruptly (missing close_notify)"],
    ["GMG108", "OpenSSL SSL_read: Connection timed out, errno 110"],
    ["GMG108", "Recv failure: Operation timed out"],
    ["GMG124", "OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to github.com:443"],
    [
      "GMG124",
      "OpenSSL/1.1.1k: error:1408F119:SSL routines:ssl3_get_record:decryption failed or bad record mac",
    ],
    ["GMG124", "GnuTLS, handshake failed: The TLS connection was non-properly terminated."],
    ["GMG124", "GnuTLS recv error (-12): A TLS fatal alert has been received."],
    ["GMG124", "schannel: failed to receive handshake, SSL/TLS connection failed"],
  ])("is %s also where git was still asking: %s", (code, said) => {
    expect(found(`${unable}${said}\n`).code).toBe(code);
  });
});
