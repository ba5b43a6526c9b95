// The guard: a GOPROXY on 127.0.0.1 behind a secret path, in front of store and chain. It lives as long as a step, as
// a command, or in a process of its own as long as a job.

import type { ProxyList } from "../go/proxy-list.ts";
import type { Attempt } from "../mirror/journal.ts";
import type { Plan } from "../plan/plan.ts";
import type { Clock } from "../ports/clock.ts";
import type { Loopback, LoopbackAnswer, LoopbackRequest } from "../ports/loopback.ts";
import { Recent } from "../core/recent.ts";
import { err, ok, type Result } from "../core/result.ts";
import { answerPath, type AnswerOptions, type Behind, type Refusal } from "./answer.ts";
import { goproxyFor } from "./go-list.ts";
import { turnAway } from "./refusal.ts";
import { readRequest } from "./request.ts";
import { withoutGuard } from "./translate.ts";

/** To be put into go's words, which are those of one go command. */
const mostRefused = 10_000;

export interface GuardOptions extends Omit<AnswerOptions, "onRefused"> {
  readonly loopback: Loopback;
  readonly clock: Clock;
  readonly closing: ProxyList["closing"];
  readonly policy: Plan["routes"]["policy"];
  /** What go would have said, had it met this itself; undefined if nothing. */
  readonly wordsOf: (attempt: Attempt) => string | undefined;
  /** One that another process had before; made up where it is not given. */
  readonly secret?: string;
  /** Hears of every request when it comes; what it gives hears whether it was answered well. */
  readonly onAsked?: (path: string) => (answeredWell: boolean) => void;
  /** Hears of every request that was answered, well or not. */
  readonly onAnswered?: (path: string, refusal: Refusal | undefined) => void;
  /** For whoever keeps the guard; behind a secret of its own. */
  readonly control?: Control;
  /** How a path is answered; answerPath if it is not given. */
  readonly answer?: typeof answerPath;
}

export interface Control {
  readonly secret: string;
  /** `what` is the path below the secret. */
  answer(what: string): Promise<LoopbackAnswer>;
}

export interface Guard {
  /** `http://127.0.0.1:PORT/SECRET`, without a slash at the end. */
  readonly address: string;
  readonly secret: string;
  readonly port: number;
  /** What go gets as GOPROXY: the address and the closing word of the user's list. */
  readonly goproxy: string;
  /** How many requests it has had, and how many the chain could not answer well in spite of all its attempts. */
  figures(): { readonly requests: number; readonly failed: number };
  /** The paths asked for, below the secret. */
  readonly asked: ReadonlySet<string>;
  /** go's output as it would read had go asked the proxies itself. */
  translate(output: string): string;
  /** What failed is asked anew. */
  forget(): Promise<void>;
  /** Closes every socket, answered or not. */
  stop(): Promise<void>;
}

/** Opens it, or says why the machine has no socket for it. */
export async function openGuard(options: GuardOptions): Promise<Result<Guard, { readonly message: string }>> {
  const { clock, loopback, closing, policy, control, answer = answerPath } = options;
  const secret = options.secret ?? clock.randomHex(20);
  const refused = new Recent<string, Behind>(mostRefused);
  const asked = new Set<string>();
  let [requests, failed] = [0, 0];

  async function answerBelow(path: string, headers: Readonly<Record<string, string>>) {
    requests++;
    asked.add(path);
    let refusal: Refusal | undefined;
    const answering: AnswerOptions = {
      ...options,
      onRefused(_, why) {
        refusal = why;
        refused.set(path, why.behind);
        if (why.gaveUp) failed++;
      },
    };
    const onEnd = options.onAsked?.(path);
    const answered = await answer(answering, path, headers);
    onEnd?.(answered.status < 300);
    if (refusal !== undefined || answered.status < 300) options.onAnswered?.(path, refusal);
    return answered;
  }

  const listening = loopback.listen(async (request) => {
    // A socket that another process held has requests waiting before we know its port.
    const door = await listening;
    const port = door.ok ? door.value.port : 0;
    const read = readRequest(request, { port, secret });
    if (read.kind === "path") return answerBelow(read.path, meant(request));
    const steered = control && readRequest(request, { port, secret: control.secret });
    return steered?.kind === "path" && control ? control.answer(steered.path) : turnAway(read.status);
  });
  const opened = await listening;
  if (!opened.ok) return err(opened.error);
  const { port } = opened.value;
  const address = `http://127.0.0.1:${port}/${secret}`;
  return ok({
    address,
    secret,
    port,
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

/** A range is asked for with GET alone (RFC 9110, 14.2): HEAD tells of all the bytes. */
function meant({ method, headers }: LoopbackRequest): LoopbackRequest["headers"] {
  return method === "HEAD" ? { ...headers, range: "" } : headers;
}
