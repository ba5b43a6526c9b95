import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { inspect } from "node:util";
import { Secret } from "../../src/core/secret.ts";

/** Who may look into a secret, and how often its text says so. A new line here is a decision: say why in review. */
const mayReveal: Readonly<Record<string, number>> = {
  // What a credential becomes on its way to a server.
  "go/address-credentials.ts": 2,
  "adapters/http.ts": 1,
  "adapters/http-connect.ts": 1,
  "adapters/socks-connect.ts": 2,
  // Lines of netrc: judged, formatted, written, looked up.
  "go/netrc.ts": 1,
  "inputs/parse.ts": 1,
  "steps/configure.ts": 2,
  "steps/netrc/files.ts": 2,
  "steps/survey/netrc-entries.ts": 1,
  // Settings byte for byte: GOPROXY and GOSUMDB are read for the plan, and what inputs name goes to go and to later steps.
  "plan/decide.ts": 2,
  "steps/download/run-go.ts": 1,
  "steps/command-guard.ts": 1,
  // To the processes of a guard, over the line between them.
  "steps/job-guard/start.ts": 4,
  // What hides them everywhere else.
  "steps/mask-credentials.ts": 6,
  "adapters/hosts/redaction.ts": 1,
};

function sources(): string[] {
  const names = readdirSync("src", { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).map((name) => name.replaceAll("\\", "/"));
}

describe("secrets", () => {
  it("are revealed in these places only", () => {
    const found: Record<string, number> = {};
    for (const name of sources()) {
      // However it is spelled: called, handed on as a function, or taken apart.
      const count = readFileSync(join("src", name), "utf8").match(/\breveal\b/g)?.length ?? 0;
      if (count > 0 && name !== "core/secret.ts") found[name] = count;
    }
    expect(found).toEqual(mayReveal);
  });

  it("print as *** whichever way they are printed", () => {
    const secret = new Secret("hunter2");
    const holder = { secret, list: [secret] };
    for (const printed of [
      String(secret),
      [secret].join(),
      JSON.stringify(holder),
      inspect(holder, { depth: 9, showHidden: true }),
      Object.values(secret).join(),
      JSON.stringify(structuredClone(holder)),
    ])
      expect(printed).not.toContain("hunter2");
    expect(JSON.stringify(holder)).toBe('{"secret":"***","list":["***"]}');
  });
});
