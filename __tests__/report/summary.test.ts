import { describe, expect, it } from "@jest/globals";
import { renderSummary } from "../../src/report/summary.ts";
import { sampleFinding, samplePlan, sampleReport } from "../fakes/report-samples.ts";

describe("the summary", () => {
  it("of a run with nothing wrong is one line", () => {
    expect(renderSummary(sampleReport(), samplePlan())).toBe(
      "### ✅ go-mod-guard: 51 modules in place: 12.3 MB fetched in 4.1 s, no cache entry\n",
    );
  });

  it("of a failure begins with the verdict and what to do", () => {
    const lines = renderSummary(sampleReport({ outcome: "failed", findings: [sampleFinding()] })).split("\n");
    expect(lines[0]).toBe("### ❌ go-mod-guard: GMG101: A proxy's name could not be resolved");
    expect(lines[2]).toBe(
      "**Set `goproxy: https://proxy.golang.org,direct`. Running again later can help.**",
    );
  });

  it("gives what is to be pasted as a block of its own", () => {
    const text = renderSummary(sampleReport({ outcome: "failed", findings: [sampleFinding()] }));
    expect(text).toContain("   ```text\n   goproxy: https://proxy.golang.org,direct\n   ```");
    expect(text).toContain("```text\ndial tcp: lookup proxy.corp.test: no such host\n```");
  });

  it("of a degraded run says what was left out, and shows the figures", () => {
    const degraded = [{ without: "cache", why: "no answer within 20 s" }];
    const text = renderSummary(sampleReport({ outcome: "degraded", degraded }));
    expect(text).toMatch(/^### ⚠️ go-mod-guard: 51 modules in place: .*; went on without: cache$/m);
    expect(text).toContain("| cache | no answer within 20 s |");
    expect(text).toContain("| `proxy.golang.org` | 153 | 2 | 12.3 MB |");
    expect(text).toContain("| `k-Sums` | none | 0 B | 120 ms |");
    expect(text).toContain("| download | 3.9 s |");
  });

  it("tells of contradictions in the settings although nothing failed", () => {
    const contradictions = [
      { id: "x", sentence: "GONOSUMCHECK has no effect.", advice: "Set `gonosumdb:`." },
    ];
    expect(renderSummary(sampleReport(), samplePlan({ contradictions }))).toContain(
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
      ],
      degraded: [{ without: text, why: text }],
      steps: [{ name: text, ms: 1 }],
      cache: { ...sampleReport().cache, primaryKey: text, matchedKey: text },
      requests: { ...sampleReport().requests, byMirror: { [text]: { requests: 1, failed: 0, bytes: 0 } } },
    });
    const withoutBlocks = outsideBlocks(renderSummary(report));
    const withoutCode = withoutBlocks.replace(/`[^`\n]*`/g, "").replace(/<\/?(?:code|details|summary)>/g, "");
    expect(withoutCode).not.toMatch(/[<`[\\]|!\[|:\/\/evil|(?<!\w)@org|##\[/);
    expect(withoutBlocks).not.toMatch(/^# heading|^::/m);
    expect(withoutBlocks.match(/<details>/g)?.length).toBe(withoutBlocks.match(/<\/details>/g)?.length);
    for (const row of withoutCode.split("\n").filter((line) => line.startsWith("|"))) {
      expect([2, 4, 6]).toContain(row.split("|").length - 2);
    }
  });
});

/** What is not inside a fenced block; throws if a block is not closed by its own fence. */
function outsideBlocks(markdown: string): string {
  const outside: string[] = [];
  let fence = "";
  for (const line of markdown.split("\n")) {
    const mark = /^ *(`{3,})(?:text)?$/.exec(line)?.[1] ?? "";
    if (fence === "" && mark !== "") fence = mark;
    else if (fence !== "" && mark.length >= fence.length) fence = "";
    else if (fence === "") outside.push(line);
  }
  if (fence !== "") throw new Error(`a block is open at the end:\n${markdown}`);
  return outside.join("\n");
}
