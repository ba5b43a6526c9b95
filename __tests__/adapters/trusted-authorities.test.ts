import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { rootCertificates } from "node:tls";

import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { furtherAuthorities } from "../../src/adapters/trusted-authorities.ts";

let directory: string;
const at = (name: string): string => join(directory, name);
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "gmg-authorities-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const pem = (what: string): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(what).toString("base64")}\n-----END CERTIFICATE-----`;
const system = (platform: NodeJS.Platform) => ({
  platform,
  storedCertificates: () => [pem("company"), rootCertificates[0] ?? "", pem("company")],
});

describe("furtherAuthorities", () => {
  it.each(["win32", "darwin"] as const)(
    "are those of the certificate store on %s, each once",
    async (platform) => {
      expect(await furtherAuthorities({}, system(platform))).toEqual([pem("company")]);
    },
  );

  it("are not asked of a store elsewhere, but read from the system's bundle", async () => {
    expect(await furtherAuthorities({}, system("linux"))).not.toContain(pem("company"));
  });

  it("are none where the store cannot be opened", async () => {
    const broken = {
      ...system("win32"),
      storedCertificates: () => {
        throw new Error("denied");
      },
    };
    expect(await furtherAuthorities({}, broken)).toEqual([]);
  });

  it.each(["win32", "linux"] as const)(
    "are those that the environment names, on %s too",
    async (platform) => {
      await writeFile(at("file.pem"), `# a comment\r\n${pem("file")}\r\n`);
      await writeFile(at("extra.pem"), pem("extra") + "\n" + pem("more"));
      const environment = {
        SSL_CERT_FILE: at("file.pem"),
        SSL_CERT_DIR: ["", join(directory, "none"), directory].join(delimiter),
        NODE_EXTRA_CA_CERTS: at("extra.pem"),
      };
      const found = await furtherAuthorities(environment, { platform, storedCertificates: () => [] });
      expect(found.toSorted()).toEqual([pem("extra"), pem("file"), pem("more")].toSorted());
    },
  );
});
