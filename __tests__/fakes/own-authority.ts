// A certificate for 127.0.0.1 and localhost that only its own test trusts. Undefined where openssl is missing.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

export interface OwnAuthority {
  readonly key: string;
  readonly cert: string;
  /** For SSL_CERT_FILE, which go reads on Linux. */
  readonly certFile: string;
}

export async function ownAuthority(directory: string): Promise<OwnAuthority | undefined> {
  const certFile = join(directory, "authority.pem");
  const keyFile = join(directory, "authority.key");
  const request =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1,DNS:localhost";
  try {
    await promisify(execFile)("openssl", [...request.split(" "), "-keyout", keyFile, "-out", certFile], {
      timeout: 100_000,
    });
  } catch {
    // No openssl here: the caller skips what needs it, and says so.
    return undefined;
  }
  return {
    key: await readFile(keyFile, "utf8"),
    cert: await readFile(certFile, "utf8"),
    certFile,
  };
}
