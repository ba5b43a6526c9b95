// Where Go looks for the certificates of authorities on Linux (crypto/x509/root_linux.go).

/** Where SSL_CERT_FILE names none; the first that is there counts (certFiles). */
export const certificateFiles: readonly string[] = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
];

/** Where SSL_CERT_DIR names none (certDirectories). */
export const certificateDirectories: readonly string[] = ["/etc/ssl/certs", "/etc/pki/tls/certs"];
