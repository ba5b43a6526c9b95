// A word to a guard that is up, and what it says of itself.

import type { World } from "../../ports/world.ts";

export interface GuardState {
  readonly pids: readonly number[];
  readonly requests: number;
  /** What it could not answer well in spite of all attempts. */
  readonly failed: number;
}

const longestMs = 2_000;

/** `control` is the address of the marker file. Undefined where nobody answers, or not as a guard does. */
export async function steer(
  { http, clock }: Pick<World, "http" | "clock">,
  control: string,
  what: "status" | "learn" | "stop",
): Promise<GuardState | undefined> {
  if (!URL.canParse(control)) return undefined;
  const late = new AbortController();
  const over = new AbortController();
  void clock.sleep(longestMs, over.signal).then(() => late.abort());
  try {
    const answer = await http.get({
      url: new URL(`${control}/${what}`),
      headers: {},
      connectTimeoutMs: longestMs,
      signal: late.signal,
    });
    if (!answer.ok || answer.value.status !== 200) return undefined;
    let text = "";
    for await (const piece of answer.value.body) {
      if (!piece.ok) return undefined;
      text += new TextDecoder().decode(piece.value);
    }
    return parseState(text);
  } finally {
    over.abort();
  }
}

function parseState(text: string): GuardState | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof said !== "object" || said === null || !("pids" in said) || !Array.isArray(said.pids))
    return undefined;
  const pids = said.pids.filter((pid): pid is number => Number.isSafeInteger(pid) && Number(pid) > 0);
  return { pids, requests: countOf(said, "requests"), failed: countOf(said, "failed") };
}

function countOf(said: object, name: "requests" | "failed"): number {
  const value: unknown = Reflect.get(said, name);
  return typeof value === "number" ? value : 0;
}
