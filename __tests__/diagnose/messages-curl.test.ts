// What git passes on from curl, which says the same in the words of each TLS library that it can be built with
// (curl, lib/vtls/*.c and lib/strerror.c).
import { describe } from "@jest/globals";
import type { CauseId } from "../../src/diagnose/cause.ts";
import { git, meansWhatItSays } from "./messages.ts";

const words: Partial<Record<CauseId, readonly string[]>> = {
  "tls-untrusted-ca": [
    // OpenSSL and LibreSSL
    "SSL certificate problem: unable to get local issuer certificate",
    "SSL certificate problem: EE certificate key too weak",
    "SSL certificate problem: CA signature digest algorithm too weak",
    "error setting certificate verify locations:  CAfile: /etc/ssl/certs/ca-certificates.crt CApath: none",
    "error adding trust anchors from file: /etc/ssl/cert.pem",
    "OpenSSL/3.0.9: error:16000069:STORE routines::unregistered scheme",
    "Problem with the SSL CA cert (path? access rights?)",
    "SSL peer certificate or SSH remote key was not OK",
    // GnuTLS
    "server certificate verification failed. CAfile: none CRLfile: none",
    // NSS
    "Peer certificate cannot be authenticated with known CA certificates",
    "Peer's Certificate issuer is not recognized.",
    "Peer's certificate issuer has been marked as not trusted by the user.",
    "Issuer certificate is invalid.",
    // SecureTransport
    "SSL certificate problem: Invalid certificate chain",
    "SSL: certificate verification failed (result: 5)",
    // Schannel
    "schannel: CertGetCertificateChain trust error CERT_TRUST_IS_PARTIAL_CHAIN",
    "schannel: next InitializeSecurityContext failed: Unknown error (0x80092012) - The revocation function was unable to check revocation for the certificate.",
    "schannel: failed to open CA file 'C:/corp.pem'",
  ],
  "tls-expired-or-clock-skew": [
    "SSL certificate problem: certificate has expired",
    "Peer's Certificate has expired.",
    "The certificate issuer's certificate has expired.  Check your system date and time.",
  ],
  "tls-hostname-mismatch": [
    "SSL: no alternative certificate subject name matches target host name 'github.com'",
    "Unable to communicate securely with peer: requested domain name does not match the server's certificate.",
    "schannel: SNI or certificate check failed: SEC_E_WRONG_PRINCIPAL (0x80090322) - The target principal name is incorrect.",
  ],
  "tls-handshake-timeout-or-reset": [
    "OpenSSL/3.0.13: error:0A00010B:SSL routines::wrong version number",
    "error:0A000152:SSL routines::unsafe legacy renegotiation disabled",
    "LibreSSL/3.3.6: error:1404B42E:SSL routines:ST_CONNECT:tlsv1 alert protocol version",
    "error:0A000410:SSL routines::sslv3 alert handshake failure",
    "Peer reports incompatible or unsupported protocol version.",
    "NSS error -12190 (SSL_ERROR_PROTOCOL_VERSION_ALERT)",
    "SSL received a record that exceeded the maximum permissible length.",
    "SSL connect error",
    "Server aborted the SSL handshake",
    "SSL peer handshake failed, the server most likely requires a client certificate to connect",
    "Unknown SSL protocol error in connection to github.com:-9838",
    "gnutls_handshake() failed: Error in the pull function.",
    "schannel: next InitializeSecurityContext failed: SEC_E_ILLEGAL_MESSAGE (0x80090326)",
  ],
  "connection-reset-or-eof": [
    "Encountered end of file",
    "NSS error -5938",
    "SSLRead() return error -9806",
    "TCP connection reset by peer",
    "transfer closed with outstanding read data remaining",
    "Empty reply from server",
    "error:0A000126:SSL routines::unexpected eof while reading",
  ],
  "http2-stream-error": ["HTTP/2 stream 1 was not closed cleanly: PROTOCOL_ERROR (err 1)"],
  "dns-failure": [
    "Could not resolve host: github.com",
    "Couldn't resolve host 'github.com'",
    "Resolving timed out after 5000 milliseconds",
  ],
  "tcp-timeout": [
    "Couldn't connect to server",
    "Could not connect to server",
    "Failed to connect to github.com port 443 after 21084 ms: Couldn't connect to server",
  ],
  "tcp-refused": ["Failed to connect to github.com port 443 after 12 ms: Couldn't connect to server"],
  "module-not-found-404-410": ["The requested URL returned error: 404"],
};

describe("what curl says through git", () => {
  meansWhatItSays(
    Object.entries(words).flatMap(([cause, said]) =>
      said.map(
        (one) =>
          [
            cause as CauseId,
            `${git}fatal: unable to access 'https://github.com/acme/widget/': ${one}`,
          ] as const,
      ),
    ),
  );

  // A transfer that broke is told with the advice for transfers of git.
  meansWhatItSays([
    [
      "git-shallow-or-rpc-failure",
      `${git}error: RPC failed; curl 18 transfer closed with outstanding read data remaining\n\tfatal: the remote end hung up unexpectedly`,
    ],
    [
      "git-shallow-or-rpc-failure",
      `${git}error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly: CANCEL (err 8)\n\tfatal: early EOF`,
    ],
  ]);
});
