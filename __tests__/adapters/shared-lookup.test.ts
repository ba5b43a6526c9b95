import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";

import { sharedLookup, type Lookup } from "../../src/adapters/shared-lookup.ts";

/** A resolver that answers when told to. */
function slowResolver(): { lookup: Lookup; asked: string[]; answer(): void } {
  const asked: string[] = [];
  const pending: (() => void)[] = [];
  return {
    asked,
    lookup: (hostname, options, answer) => {
      asked.push(`${hostname} ${options.family ?? 0}`);
      pending.push(() => answer(null, "127.0.0.1", 4));
    },
    answer: () => pending.splice(0).forEach((each) => each()),
  };
}

describe("a shared lookup", () => {
  it("asks once for all who wait for the same name, and anew for whoever comes later", async () => {
    const resolver = slowResolver();
    const lookup = sharedLookup(resolver.lookup);
    const answers: unknown[] = [];
    const ask = (name: string, family = 0): void =>
      lookup(name, { family }, (error, address) => answers.push([name, error, address]));
    for (let count = 0; count < 32; count++) ask("proxy.test");
    ask("proxy.test", 6);
    ask("other.test");
    expect(resolver.asked).toEqual(["proxy.test 0", "proxy.test 6", "other.test 0"]);
    resolver.answer();
    await setImmediate();
    expect(answers).toHaveLength(34);
    expect(answers[0]).toEqual(["proxy.test", null, "127.0.0.1"]);
    ask("proxy.test");
    expect(resolver.asked).toHaveLength(4);
  });
});
