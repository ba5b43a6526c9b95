// A chain that answers from a table, for tests of what stands in front of one.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Chain, ChainAnswer, ChainRequest } from "../../src/mirror/request.ts";
import type { Attempt, AttemptOutcome } from "../../src/mirror/journal.ts";

export type Scripted =
  | { readonly body: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> }
  | { readonly absent: string; readonly handsOver?: boolean }
  | { readonly failed: AttemptOutcome }
  /** Ends when the signal says so, and not before. */
  | "silent";

export interface ScriptedChain extends Chain {
  readonly asked: readonly ChainRequest[];
}

export function scriptedChain(table: Readonly<Record<string, Scripted>>): ScriptedChain {
  const asked: ChainRequest[] = [];
  const journal: Attempt[] = [];
  const note = (request: ChainRequest, outcome: AttemptOutcome): Attempt => {
    const attempt: Attempt = {
      startedMs: 0,
      mirror: "proxy.test",
      url: `https://proxy.test/${request.path}`,
      subject: request.subject,
      attempt: 1,
      outcome,
      bytes: 0,
      totalMs: 1,
    };
    journal.push(attempt);
    return attempt;
  };
  return {
    asked,
    journal,
    forgotten: 0,
    probedOut: () => undefined,
    async fetch(request): Promise<ChainAnswer> {
      asked.push(request);
      const scripted = table[request.path] ?? { absent: "" };
      if (scripted === "silent") {
        await new Promise((resolve) => request.signal.addEventListener("abort", resolve));
        const shown = note(request, { kind: "abandoned" });
        return { kind: "failed", attempts: [shown], shown };
      }
      if ("failed" in scripted) {
        const shown = note(request, scripted.failed);
        return { kind: "failed", attempts: [shown], shown };
      }
      if ("absent" in scripted) {
        const attempt = note(request, { kind: "absent", status: 404, detail: scripted.absent });
        return { kind: "absent", attempts: [attempt], handsOver: scripted.handsOver ?? false };
      }
      await mkdir(dirname(request.destination), { recursive: true });
      await writeFile(request.destination, scripted.body);
      const why = await request.accept(request.destination);
      if (why !== undefined) {
        const shown = note(request, { kind: "refused", why, detail: "" });
        return { kind: "failed", attempts: [shown], shown };
      }
      note(request, { kind: "answered" });
      const sizeBytes = Buffer.byteLength(scripted.body);
      return { kind: "served", mirror: "proxy.test", sizeBytes, headers: scripted.headers ?? {} };
    },
  };
}
