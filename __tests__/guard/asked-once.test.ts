import { describe, expect, it } from "@jest/globals";
import { askedOnce } from "../../src/guard/asked-once.ts";

function open(most = 10) {
  const now = { ms: 0 };
  const [asked, forgotten]: [string[], string[]] = [[], []];
  const once = askedOnce<string>({
    clock: { nowMs: () => now.ms },
    isLasting: (value) => value !== "no",
    most,
    async onForgotten(value) {
      forgotten.push(await value);
    },
  });
  const ask = (key: string, answer = `answer to ${key}`): Promise<string> =>
    once.ask(key, () => {
      asked.push(key);
      return Promise.resolve(answer);
    });
  return { now, asked, forgotten, once, ask };
}

describe("what is asked once", () => {
  it("is asked once for all who ask at once, and its answer stays", async () => {
    const { now, asked, ask } = open();
    expect(await Promise.all([ask("a"), ask("a")])).toEqual(["answer to a", "answer to a"]);
    now.ms = 1e9;
    expect(await ask("a", "another")).toBe("answer to a");
    expect(asked).toEqual(["a"]);
  });

  it("is asked anew a minute after it failed, and not before", async () => {
    const { now, asked, ask } = open();
    now.ms = 5_000;
    expect(await ask("a", "no")).toBe("no");
    now.ms = 64_999;
    expect(await ask("a")).toBe("no");
    now.ms = 65_000;
    expect(await ask("a")).toBe("answer to a");
    expect(asked).toEqual(["a", "a"]);
  });

  it("is asked anew where failures, or all answers, are forgotten; what is forgotten is told", async () => {
    const { asked, forgotten, once, ask } = open();
    await ask("good");
    await ask("bad", "no");
    once.forgetFailures();
    for (const key of ["good", "bad"]) await ask(key);
    expect(asked).toEqual(["good", "bad", "bad"]);
    await once.forgetAll();
    expect(forgotten).toEqual(["answer to good", "answer to bad"]);
    await ask("good");
    expect(asked).toEqual(["good", "bad", "bad", "good"]);
  });

  it("is forgotten first where nobody has asked for it the longest", async () => {
    const { asked, forgotten, ask } = open(2);
    for (const key of ["a", "b", "a", "c", "a"]) await ask(key);
    await Promise.resolve();
    expect([asked, forgotten]).toEqual([["a", "b", "c"], ["answer to b"]]);
  });
});
