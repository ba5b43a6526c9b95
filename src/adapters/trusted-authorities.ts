// Whom we trust to sign for a server: Node's own list, and what Go would read on this machine besides.

import { readdir, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { createSecureContext, rootCertificates } from "node:tls";
import type { SecureContext } from "node:tls";

/** The first that is there counts (crypto/x509/root_linux.go, certFiles). Elsewhere Go asks the system. */
const systemFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
];
const certificate = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/**
 * Made once, for it costs some milliseconds. Undefined where nothing is to be added to Node's own list: SSL_CERT_FILE,
 * SSL_CERT_DIR (both or either, else the system's bundle) and NODE_EXTRA_CA_CERTS. What cannot be read is passed over, as Go does.
 */
export async function secureContext(
  environment: Readonly<Record<string, string>>,
): Promise<SecureContext | undefined> {
  const {
    SSL_CERT_FILE: file = "",
    SSL_CERT_DIR: directories = "",
    NODE_EXTRA_CA_CERTS: more = "",
  } = environment;
  const named = [file, more].filter((path) => path !== "");
  const inDirectories = await Promise.all(
    directories
      .split(delimiter)
      .filter((path) => path !== "")
      .map(filesIn),
  );
  const texts = await Promise.all([...named, ...inDirectories.flat()].map(textOf));
  if (file === "") texts.push(await firstOf(systemFiles));
  const known = new Set(rootCertificates.map(bare));
  const extra = texts.flatMap((text) => text.match(certificate) ?? []).filter((pem) => !known.has(bare(pem)));
  if (extra.length === 0) return undefined;
  return (
    tryContext([...rootCertificates, ...new Set(extra)]) ??
    tryContext([...rootCertificates, ...extra.filter(isReadable)])
  );
}

function tryContext(ca: readonly string[]): SecureContext | undefined {
  try {
    return createSecureContext({ ca: [...ca] });
  } catch {
    return undefined; // One of them is no certificate; the caller sorts it out.
  }
}

function isReadable(pem: string): boolean {
  return tryContext([pem]) !== undefined;
}

function bare(pem: string): string {
  return pem.replace(/\s+/g, "");
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "latin1");
  } catch {
    return ""; // Go passes over what it cannot read, too.
  }
}

async function filesIn(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort().map((name) => join(directory, name));
  } catch {
    return []; // As above.
  }
}

async function firstOf(paths: readonly string[]): Promise<string> {
  for (const path of paths) {
    const text = await textOf(path);
    if (text !== "") return text;
  }
  return "";
}
