import { describe, expect, it } from "@jest/globals";
import { renderSummary } from "../../src/report/summary.ts";
import { sampleFinding, samplePlan, sampleReport } from "../fakes/report-samples.ts";

const failed = (change: Parameters<typeof sampleReport>[0] = {}) =>
  sampleReport({ outcome: "failed", findings: [sampleFinding()], ...change });

/** With plain blanks between figures and units. */
const spaced = (report: Parameters<typeof renderSummary>[0]) =>
  renderSummary(report).replaceAll("\u00a0", " ");

describe("the summary", () => {
  it("of a run with nothing wrong is one line, with the figures folded away", () => {
    const lines = renderSummary(sampleReport(), { plan: samplePlan() }).split("\n");
    expect(lines[0]).toBe(
      "### ✅ go-mod-guard: 51 modules in place: 12.3 MB fetched in 4.1 s, no cache entry",
    );
    expect(lines.slice(1, 4)).toEqual(["", "<details><summary>Figures</summary>", ""]);
    expect(lines.slice(-2)).toEqual(["</details>", ""]);
  });

  it("of a failure begins with the verdict and what to do", () => {
    const lines = renderSummary(sampleReport({ outcome: "failed", findings: [sampleFinding()] })).split("\n");
    expect(lines[0]).toBe("### ❌ go-mod-guard: GMG101: A proxy's name could not be resolved");
    expect(lines[2]).toBe(
      "**Set `goproxy: https://proxy.golang.org,direct`. Running again later can help.**",
    );
  });

  it("says where, and links to the page", () => {
    const text = renderSummary(failed(), {
      places: [{ file: "app/go.mod", line: 7 }],
      docsBaseUrl: "https://github.com/org/go-mod-guard/blob/v1",
    });
    expect(text).toContain(
      "machine. (`app/go.mod:7`) [More about GMG101](https://github.com/org/go-mod-guard/blob/v1/docs/diagnoses/GMG101.md).",
    );
  });

  it("gives settings as YAML and commands as a block, to be copied whole", () => {
    const advice = [
      "Set `goproxy: https://proxy.golang.org,direct`.",
      "Look: `dig +short proxy.corp.test AAAA`.",
    ];
    const text = renderSummary(failed({ findings: [sampleFinding({ advice })] }), {
      uses: "org/go-mod-guard@v1",
    });
    expect(text).toContain(
      "```yaml\n- uses: org/go-mod-guard@v1\n  with:\n    goproxy: https://proxy.golang.org,direct\n```",
    );
    expect(text).toContain("   ```sh\n   dig +short proxy.corp.test AAAA\n   ```");
    expect(text).toContain("```text\ndial tcp: lookup proxy.corp.test: no such host\n```");
  });

  it("tells how the mirrors are, where the time went, and what came of cache and download", () => {
    const text = spaced(
      failed({
        steps: [
          { name: "restore", ms: 975 },
          { name: "download", ms: 3900 },
        ],
      }),
    );
    expect(text).toContain(
      "| mirror | asked | answered | failed | retried | first byte (median / p95) | bytes |\n| :-- | --: |",
    );
    expect(text).toContain("| 🟡 `proxy.golang.org` | 153 | 151 | 2 | 2 | 48 ms / 210 ms | 12.3 MB |");
    expect(text).toContain("| restore | 975 ms | ━━━━ |\n| download | 3.9 s | ━━━━━━━━━━━━━━━━ |");
    expect(text).toContain("| modules | 51 wanted, 51 here before, 51 fetched, 51 verified |");
    expect(text).toContain("| requests | 153, of them 2 failed, 2 retried, 1 resumed, 0 hedged |");
    expect(text).toContain("| cache | no entry, 0 B in 120 ms |\n| cache key | `k-Sums` |");
  });

  it("tells what was tried for the module that failed, in time order, and folded for the others", () => {
    const tried = (change: object) => ({
      atMs: 0,
      mirror: "a.test",
      subject: "m.test/x@v1.0.0",
      file: "zip",
      attempt: 1,
      outcome: "answered 503",
      bytes: 0,
      ms: 20,
      ...change,
    });
    const ofFailed = [
      tried({}),
      tried({ atMs: 10, subject: "m.test/y@v1.0.0" }),
      tried({ atMs: 1200, attempt: 2 }),
    ];
    const text = spaced(failed({ requests: { ...sampleReport().requests, ofFailed } }));
    const table = text.slice(text.indexOf("#### What was tried for `m.test/x@v1.0.0`"));
    expect(table).toMatch(/\+0 ms \| `a\.test` \| `zip` \| answered 503 \| 0 B \| 20 ms \|\n\| \+1\.2 s/);
    expect(table).toContain("<details><summary>The same for 1 more module</summary>");
    expect(table).toContain("| +10 ms | `a.test` | `m.test/y@v1.0.0` | `zip` | answered 503 |");
  });

  it("folds every finding but the first", () => {
    const findings = [sampleFinding(), sampleFinding({ code: "GMG205", title: "Another" })];
    const text = renderSummary(failed({ findings }));
    expect(text).toContain("<details><summary>GMG205: Another</summary>");
    expect(text).not.toContain("<summary>GMG101");
  });

  it("shows the probes that failed, and no others", () => {
    const probe = { target: "proxy.corp.test", stage: "dns", ok: false, ms: 12, detail: "no such host" };
    const text = renderSummary(failed({ probes: [probe, { ...probe, target: "fine.test", ok: true }] }));
    expect(text).toContain("#### 1 probe of 2 failed");
    expect(text).toContain("| `proxy.corp.test` | dns | no such host | 12 ms |");
    expect(text).not.toContain("fine.test");
  });

  it("counts no probe that nobody needs, and shows it only beside one that failed", () => {
    const probe = { target: "proxy.corp.test", stage: "dns", ok: false, ms: 12, detail: "no such host" };
    const beside = { ...probe, target: "sum.corp.test", aside: true } as const;
    const text = renderSummary(failed({ probes: [beside, probe] }));
    expect(text).toContain("#### 1 probe of 2 failed");
    expect(text).toContain("| `sum.corp.test` | dns | not needed here: no such host | 12 ms |");
    expect(renderSummary(failed({ probes: [beside] }))).not.toContain("sum.corp.test");
  });

  it("of a degraded run says what was left out", () => {
    const degraded = [{ without: "cache", why: "no answer within 20 s" }];
    const text = renderSummary(sampleReport({ outcome: "degraded", degraded }));
    expect(text).toMatch(/^### ⚠️ go-mod-guard: 51 modules in place: .*; went on without: cache$/m);
    expect(text).toContain("| cache | no answer within 20 s |");
  });

  it("tells of contradictions in the settings although nothing failed", () => {
    const contradictions = [
      { id: "x", sentence: "GONOSUMCHECK has no effect.", advice: "Set `gonosumdb:`." },
    ];
    expect(renderSummary(sampleReport(), { plan: samplePlan({ contradictions }) })).toContain(
      "- GONOSUMCHECK has no effect. Set `gonosumdb:`.",
    );
  });

  it("cuts long lists and says how much is left", () => {
    const modules = Array.from({ length: 80 }, (_, index) => `example.test/m${index}@v1.0.0`);
    const text = renderSummary(sampleReport({ outcome: "failed", findings: [sampleFinding({ modules })] }));
    expect(text).toContain("<details><summary>80 modules</summary>");
    expect(text).toContain("- and 30 more");
    expect(text).not.toContain("m50@");
  });

  it("stays far below the size at which GitHub drops it, whatever was found", () => {
    const modules = Array.from({ length: 3000 }, (_, index) => `example.test/a/long/path/m${index}@v1.0.0`);
    const findings = Array.from({ length: 200 }, () => sampleFinding({ modules }));
    expect(Buffer.byteLength(renderSummary(sampleReport({ outcome: "failed", findings })))).toBeLessThan(
      500_000,
    );
  });
});

const hostile = [
  "a|b`c<script>alert(1)</script>\n# heading",
  "``` \n```\n<img src=x onerror=y>",
  "[click](https://evil.test) ![x](https://evil.test/p.png) @org/team #12",
  "</summary></details><h1>x",
  "x\\`y|",
  "~~~\n::error::z ##[add-mask]z \u001b[31mred",
];

describe("foreign words in a summary", () => {
  it.each(hostile)("stay words: %j", (text) => {
    const figures = { requests: 1, answered: 0, failed: 0, retried: 0, bytes: 0 };
    const tried = {
      atMs: 0,
      mirror: text,
      subject: text,
      file: text,
      attempt: 1,
      outcome: text,
      bytes: 0,
      ms: 1,
    };
    const finding = sampleFinding({ title: text, because: text, modules: [text], evidence: text });
    const report = sampleReport({
      outcome: "failed",
      findings: [
        sampleFinding({
          title: text,
          because: text,
          advice: [text],
          modules: [text],
          hosts: [text],
          evidence: text,
        }),
        { ...finding, advice: [`Set \`goproxy: ${text}\`.`, `Add \`${text}\` to \`goprivate:\`.`] },
      ],
      degraded: [{ without: text, why: text }],
      steps: [{ name: text, ms: 1 }],
      cache: { ...sampleReport().cache, primaryKey: text, matchedKey: text },
      requests: {
        ...sampleReport().requests,
        byMirror: { [text]: figures },
        ofFailed: [tried, { ...tried, subject: "z" }],
      },
      probes: [{ target: text, stage: text, ok: false, ms: 1, detail: text }],
    });
    const withoutBlocks = outsideBlocks(
      renderSummary(report, {
        places: [{ file: text, line: 1 }],
        uses: text,
        docsBaseUrl: "https://github.com/x/y/blob/v1",
      }),
    );
    const withoutCode = withoutBlocks
      .replace(/`[^`\n]*`/g, "")
      .replace(/<\/?(?:code|details|summary)>/g, "")
      .replace(
        /\[More about GMG101\]\(https:\/\/github\.com\/x\/y\/blob\/v1\/docs\/diagnoses\/GMG101\.md\)/g,
        "",
      );
    expect(withoutCode).not.toMatch(/[<`[\\]|!\[|:\/\/evil|(?<!\w)@org|##\[/);
    expect(withoutBlocks).not.toMatch(/^# heading|^::/m);
    expect(withoutBlocks.match(/<details>/g)?.length).toBe(withoutBlocks.match(/<\/details>/g)?.length);
    for (const row of withoutCode.split("\n").filter((line) => line.startsWith("|"))) {
      expect([2, 3, 4, 6, 7]).toContain(row.split("|").length - 2);
    }
  });
});

/** What is not inside a fenced block; throws if a block is not closed by its own fence. */
function outsideBlocks(markdown: string): string {
  const outside: string[] = [];
  let fence = "";
  for (const line of markdown.split("\n")) {
    const mark = /^ *(`{3,})(?:text|yaml|sh)?$/.exec(line)?.[1] ?? "";
    if (fence === "" && mark !== "") fence = mark;
    else if (fence !== "" && mark.length >= fence.length) fence = "";
    else if (fence === "") outside.push(line);
  }
  if (fence !== "") throw new Error(`a block is open at the end:\n${markdown}`);
  return outside.join("\n");
}
