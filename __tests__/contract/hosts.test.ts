import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import { commandsIn, driveTerminal, githubDriver } from "./host-drivers.ts";
import type { Drive } from "./host-drivers.ts";

let github: Awaited<ReturnType<typeof githubDriver>>;
beforeAll(async () => {
  github = await githubDriver();
});
afterAll(() => github.close());

/** What holds for every host. */
function hostContract(name: string, drive: Drive): void {
  describe(`the ${name} host`, () => {
    it("hands over values of several lines, with signs that mean something elsewhere, byte for byte", async () => {
      const value = "first\nsecond=%0A<<EOF\n::error::x\n";
      const seen = await drive([
        ["exportVariable", "GOPROXY", value],
        ["exportVariable", "GOFLAGS", ""],
        ["setOutput", "diagnosis", value],
        ["saveState", "run-directory", "C:\\temp\\50% of it"],
      ]);
      expect(seen.exported).toEqual({ GOPROXY: value, GOFLAGS: "" });
      expect(seen.outputs).toEqual({ diagnosis: value });
      expect(seen.state).toEqual({ "run-directory": "C:\\temp\\50% of it" });
    });

    it("makes nothing of a log line but a line, whatever a child or a mirror wrote into it", async () => {
      const seen = await drive([
        ["log", "::error::planted"],
        ["log", "  ::add-mask::planted"],
        ["log", "harmless\r::set-env name=PATH::planted\n::stop-commands::planted\u2028::error::planted"],
        ["log", "text ##[add-mask]planted and \u001b[2J\u001b]0;title\u0007more"],
        ["progress", "::error::planted"],
      ]);
      expect(commandsIn(seen.printed)).toEqual([]);
      expect(seen.printed).toContain("planted");
      expect(seen.printed.replaceAll("\u001b[2K", "")).not.toContain("\u001b");
    });

    it("lets nothing out of an annotation's title and message", async () => {
      const seen = await drive([
        [
          "annotate",
          {
            level: "error",
            title: "a title\n::warning::planted",
            message: "100% of it\n::warning::planted\r##[warning]planted",
            file: "go.mod",
            line: 7,
          },
        ],
      ]);
      expect(commandsIn(seen.printed).filter((command) => command !== "error")).toEqual([]);
      expect(seen.printed).toMatch(/go\.mod/);
      expect(seen.printed).toMatch(/100%/);
    });

    it("shows a masked value nowhere, nor one of its lines", async () => {
      const seen = await drive([
        ["mask", "correct horse\nbattery staple"],
        ["mask", "staple-gun"],
        ["log", "the horse is correct horse, the staple-gun is battery staple"],
        ["log", "a staple-\u0000gun in pieces"],
        ["progress", "with staple-gun"],
        ["annotate", { level: "warning", title: "staple-gun", message: "correct horse\nbattery staple" }],
        ["setOutput", "goproxy", "https://ci:staple-gun@host"],
        ["saveState", "state", "staple-gun"],
        ["writeSummary", "A `staple-gun`\n"],
      ]);
      const printed = seen.printed.replace(/^::add-mask::.*$/gm, "");
      const everything = JSON.stringify({ ...seen, printed });
      expect(everything).not.toMatch(/correct horse|battery staple|staple-gun/);
      expect(seen.outputs["goproxy"]).toBe("https://ci:***@host");
    });

    it("masks no single letter, and leaves what is in every second word to the host's own masks", async () => {
      const seen = await drive([
        ["mask", "x"],
        ["mask", "abc\nlong-enough"],
        ["log", "an example of abc, not long-enough"],
        ["setOutput", "goproxy", "https://example.test/abc"],
      ]);
      const masks = seen.printed.match(/^::add-mask::.*$/gm) ?? [];
      expect(masks.filter((mask) => mask.endsWith("::x"))).toEqual([]);
      expect(masks.length === 0 || masks.some((mask) => mask.endsWith("::abc"))).toBe(true);
      expect(seen.printed.replace(/^::add-mask::.*$/gm, "")).toMatch(
        /an example of abc, not (?:\*\*\*|long-enough)/,
      );
      expect(seen.outputs["goproxy"]).toBe("https://example.test/abc");
    });

    it("shows no rest of a secret of which another secret is the beginning", async () => {
      const seen = await drive([
        ["mask", "staple"],
        ["mask", "staple-gun"],
        ["setOutput", "goproxy", "staple-gun and staple"],
      ]);
      expect(seen.outputs["goproxy"]).toBe("*** and ***");
    });

    it("exports a masked value all the same, for later steps need it", async () => {
      const goproxy = "https://ci:staple-gun@host,direct";
      const seen = await drive([
        ["mask", "staple-gun"],
        ["exportVariable", "GOPROXY", goproxy],
      ]);
      expect(seen.exported).toEqual({ GOPROXY: goproxy });
    });

    it("keeps a summary that fits, whole", async () => {
      const seen = await drive([
        ["writeSummary", "# One"],
        ["writeSummary", "two"],
      ]);
      expect(seen.summary).toBe("# One\ntwo\n");
    });

    it("cuts an over-long summary at a line, in bytes, and says so", async () => {
      const line = `- ${"ä".repeat(500)}\n`;
      const seen = await drive([
        ["writeSummary", "short\n"],
        ["writeSummary", line.repeat(2000)],
      ]);
      expect(Buffer.byteLength(seen.summary)).toBeLessThanOrEqual(1000 * 1024);
      expect(Buffer.byteLength(seen.summary)).toBeGreaterThan(990 * 1024);
      expect(seen.summary).toMatch(/This summary was cut/);
      expect(seen.summary.split("\n").filter((kept) => kept.startsWith("- ") && kept.length !== 502)).toEqual(
        [],
      );
    });
  });
}

hostContract("terminal", (calls) => driveTerminal(calls));
hostContract("GitHub", (calls) => github.drive(calls));

describe("the GitHub host alone", () => {
  it("annotates with the runner's command, escaped", async () => {
    const { printed } = await github.drive([
      [
        "annotate",
        { level: "error", title: "a: title, 50%", message: "one\ntwo", file: "sub/go.mod", line: 12 },
      ],
      ["annotate", { level: "notice", title: "plain", message: "no file" }],
    ]);
    expect(printed).toBe(
      "::error title=a%3A title%2C 50%25,file=sub/go.mod,line=12::one%0Atwo\n::notice title=plain::no file\n",
    );
  });

  it("masks each line of a value once", async () => {
    const { printed } = await github.drive([
      ["mask", "one-secret\ntwo-secret"],
      ["mask", "two-secret"],
      ["mask", ""],
    ]);
    expect(printed).toBe(
      "::add-mask::one-secret%0Atwo-secret\n::add-mask::one-secret\n::add-mask::two-secret\n",
    );
  });

  it.each(["unset", "gone"] as const)(
    "says in the log what is lost when the runner's files are %s, and prints no old command",
    async (files) => {
      const { printed } = await github.driveWith(files, [
        ["exportVariable", "GOPRIVATE", "a-value"],
        ["setOutput", "outcome", "a-value"],
        ["saveState", "run-directory", "a-value"],
        ["writeSummary", "a-value"],
      ]);
      expect(commandsIn(printed)).toEqual([]);
      expect(printed).not.toContain("a-value");
      expect(printed.trim().split("\n")).toHaveLength(4);
      expect(printed).toMatch(/Later steps do not get GOPRIVATE: .*GITHUB_ENV/);
    },
  );

  it("shows no progress", async () => {
    expect((await github.drive([["progress", "12 of 57"]])).printed).toBe("");
  });
});

describe("the terminal host alone", () => {
  it("colours its lines where it may, and lets no escape of others through all the same", async () => {
    const { printed } = await driveTerminal(
      [["log", "GMG101: add `x\u001b[2J` \u001b]0;title\u0007now"]],
      true,
    );
    expect(printed).toBe("GMG101: add \u001b[36m`x`\u001b[39m now\n");
  });

  it("names file and line before title and message", async () => {
    const { printed } = await driveTerminal([
      ["annotate", { level: "error", title: "A title", message: "one\ntwo", file: "go.mod", line: 12 }],
      ["annotate", { level: "warning", title: "Plain", message: "no file" }],
    ]);
    expect(printed).toBe("go.mod:12: A title: one\n  two\nPlain: no file\n");
  });

  it("takes the progress away before a line of the log and shows it again below", async () => {
    const { printed } = await driveTerminal([
      ["progress", "1 of 2"],
      ["log", "a line"],
      ["progress", "2 of 2"],
      ["progress", "2 of 2"],
      ["progress", ""],
      ["log", "done"],
    ]);
    const clear = "\r\u001b[2K";
    expect(printed).toBe(`${clear}1 of 2${clear}a line\n1 of 2${clear}2 of 2${clear}done\n`);
  });

  it("cuts the progress to the width of the terminal", async () => {
    const { printed } = await driveTerminal([["progress", "x".repeat(200)]]);
    expect(printed).toBe(`\r\u001b[2K${"x".repeat(79)}`);
  });
});
