// The guard: a GOPROXY on 127.0.0.1 behind a secret path, in front of store and chain. It lives as long as a step.

import type { ProxyList } from "../go/proxy-list.ts";
import type { Attempt } from "../mirror/journal.ts";
import type { Plan } from "../plan/plan.ts";
import type { Clock } from "../ports/clock.ts";
import type { Loopback } from "../ports/loopback.ts";
import { err, ok, type Result } from "../core/result.ts";
import { answerPath, type AnswerOptions, type Behind } from "./answer.ts";
import { goproxyFor } from "./go-list.ts";
import { turnAway } from "./refusal.ts";
import { readRequest } from "./request.ts";
import { withoutGuard } from "./translate.ts";

export interface GuardOptions extends Omit<AnswerOptions, "onRefused"> {
  readonly loopback: Loopback;
  readonly clock: Clock;
  readonly closing: ProxyList["closing"];
  readonly policy: Plan["routes"]["policy"];
  /** What go would have said, had it met this itself; undefined if nothing. */
  readonly wordsOf: (attempt: Attempt) => string | undefined;
}

export interface Guard {
  /** `http://127.0.0.1:PORT/SECRET`, without a slash at the end. */
  readonly address: string;
  readonly secret: string;
  /** What go gets as GOPROXY: the address and the closing word of the user's list. */
  readonly goproxy: string;
  /** How many requests it has had, and how many the chain could not answer well in spite of all its attempts. */
  figures(): { readonly requests: number; readonly failed: number };
  /** The paths asked for, below the secret. */
  readonly asked: ReadonlySet<string>;
  /** go's output as it would read had go asked the proxies itself. */
  translate(output: string): string;
  /** What failed is asked anew. */
  forget(): void;
  /** Closes every socket, answered or not. */
  stop(): Promise<void>;
}

/** Opens it, or says why the machine has no socket for it. */
export async function openGuard(options: GuardOptions): Promise<Result<Guard, { readonly message: string }>> {
  const { clock, loopback, closing, policy } = options;
  const secret = clock.randomHex(20);
  const refused = new Map<string, Behind>();
  const asked = new Set<string>();
  let [requests, failed, port] = [0, 0, 0];

  const answering: AnswerOptions = {
    ...options,
    onRefused(path, behind, gaveUp) {
      refused.set(path, behind);
      if (gaveUp) failed++;
    },
  };
  const opened = await loopback.listen(async (request) => {
    const read = readRequest(request, { port, secret });
    if (read.kind === "refused") return turnAway(read.status);
    requests++;
    asked.add(read.path);
    return answerPath(answering, read.path, request.headers);
  });
  if (!opened.ok) return err(opened.error);
  port = opened.value.port;
  const address = `http://127.0.0.1:${port}/${secret}`;
  return ok({
    address,
    secret,
    asked,
    goproxy: goproxyFor(address, closing, policy),
    figures: () => ({ requests, failed }),
    translate: (output) =>
      withoutGuard(output, address, (path) => {
        const behind = refused.get(path);
        return behind === undefined || typeof behind === "string" ? behind : options.wordsOf(behind);
      }),
    forget: () => options.sumdb.forget(),
    stop: () => opened.value.stop(),
  });
}
