import { describe, expect, it } from "@jest/globals";

import { limitSummary } from "../../../src/adapters/hosts/summary-limit.ts";

describe("limitSummary", () => {
  it("gives back what fits", () => {
    expect(limitSummary("ä\n", 3)).toBe("ä\n");
  });

  it("closes what the cut left open, so that its last sentence is seen", () => {
    const open = `# Head\n<details><summary>All</summary>\n\n\`\`\`\`text\n\`\`\`\n${"a line of a log\n".repeat(200)}`;
    const cut = limitSummary(`${open}\`\`\`\`\n</details>\n`, 2500);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(2500);
    expect(cut).toMatch(/a line of a log\n\n````\n<\/details>\n\n\*\*This summary was cut/);
  });

  it("adds nothing to what is closed already", () => {
    const cut = limitSummary(`\`\`\`\nx\n\`\`\`\n<details>y</details>\n${"z".repeat(5000)}`, 2500);
    expect(cut).toMatch(/<\/details>\n\n\n\*\*This summary was cut/);
  });

  it("still says so when there is no room at all", () => {
    expect(limitSummary("x".repeat(5000), 0)).toMatch(/^\n\n\*\*This summary was cut/);
  });
});
