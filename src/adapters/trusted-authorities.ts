// Whom we trust to sign for a server: Node's own list, and what Go would read on this machine besides.

import { readdir, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import * as tls from "node:tls";
import type { SecureContext } from "node:tls";
import { certificateFiles } from "../go/certificate-places.ts";

const certificate = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

export interface AuthoritySystem {
  readonly platform: NodeJS.Platform;
  /** What the certificate store of Windows or macOS trusts; none where Node cannot tell. */
  storedCertificates(): readonly string[];
}

const thisSystem: AuthoritySystem = {
  platform: process.platform,
  // Since Node 22.15; the action runs on 24.
  storedCertificates: () =>
    "getCACertificates" in tls && typeof tls.getCACertificates === "function"
      ? tls.getCACertificates("system")
      : [],
};

/** Made once, for it costs some milliseconds. Undefined where nothing is to be added to Node's own list. */
export async function secureContext(
  environment: Readonly<Record<string, string>>,
): Promise<SecureContext | undefined> {
  const extra = await furtherAuthorities(environment);
  if (extra.length === 0) return undefined;
  return (
    tryContext([...tls.rootCertificates, ...extra]) ??
    tryContext([...tls.rootCertificates, ...extra.filter(isReadable)])
  );
}

/**
 * Certificates in PEM that Node does not know by itself: those of SSL_CERT_FILE, SSL_CERT_DIR (both or either) and
 * NODE_EXTRA_CA_CERTS, and those of the system: on Windows and macOS its certificate store, elsewhere, without
 * SSL_CERT_FILE, its bundle (crypto/x509, root_windows.go, root_darwin.go, root_linux.go). What cannot be read is
 * passed over, as Go does.
 */
export async function furtherAuthorities(
  environment: Readonly<Record<string, string>>,
  system: AuthoritySystem = thisSystem,
): Promise<string[]> {
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
  // A path like /etc/ssl on Windows is below the root of a drive, where everybody may make directories.
  if (system.platform === "win32" || system.platform === "darwin") texts.push(...fromStore(system));
  else if (file === "") texts.push(await firstOf(certificateFiles));
  const known = new Set(tls.rootCertificates.map(bare));
  const extra = texts.flatMap((text) => text.match(certificate) ?? []).filter((pem) => !known.has(bare(pem)));
  return [...new Set(extra)];
}

function fromStore(system: AuthoritySystem): readonly string[] {
  try {
    return system.storedCertificates();
  } catch {
    return []; // A store that cannot be opened: Node's own list has to do.
  }
}

function tryContext(ca: readonly string[]): SecureContext | undefined {
  try {
    return tls.createSecureContext({ ca: [...ca] });
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
