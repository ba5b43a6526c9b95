// A certificate authority for tests, made by the openssl command in a directory of its own.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TestAuthority {
  /** PEM file of the authority. */
  readonly caFile: string;
  readonly caDirectory: string;
  /** A server certificate for these names, such as "IP:127.0.0.1"; with fewer than 0 days one that has expired. */
  issue(names: readonly string[], days?: number): { readonly key: string; readonly cert: string };
  close(): void;
}

/** Undefined where there is no openssl. */
export function testAuthority(): TestAuthority | undefined {
  const directory = mkdtempSync(join(tmpdir(), "gmg-ca-"));
  const openssl = (...args: string[]): void => {
    execFileSync("openssl", args, { cwd: directory, stdio: "ignore", timeout: 100_000 });
  };
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  try {
    openssl(
      "req",
      "-x509",
      ...key,
      "-keyout",
      "ca.key",
      "-out",
      "ca.pem",
      "-days",
      "2",
      "-subj",
      "/CN=Test Authority",
    );
  } catch {
    rmSync(directory, { recursive: true, force: true });
    return undefined;
  }
  let issued = 0;
  return {
    caFile: join(directory, "ca.pem"),
    caDirectory: directory,
    issue(names, days = 2) {
      const name = `server${++issued}`;
      writeFileSync(join(directory, `${name}.ext`), `subjectAltName=${names.join(",")}\n`);
      openssl("req", ...key, "-keyout", `${name}.key`, "-out", `${name}.csr`, "-subj", "/CN=server");
      const signing = [
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-CAcreateserial",
        "-days",
        String(days),
        "-extfile",
        `${name}.ext`,
      ];
      openssl("x509", "-req", "-in", `${name}.csr`, "-out", `${name}.pem`, ...signing);
      const read = (file: string): string => readFileSync(join(directory, file), "utf8");
      return { key: read(`${name}.key`), cert: read(`${name}.pem`) };
    },
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
}
