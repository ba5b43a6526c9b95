// The checksum database for go behind the guard, asked with retries and deadlines, each question once. go itself checks
// every answer against the signed tree.

import type { LoopbackAnswer } from "../ports/loopback.ts";
import { askedOnce } from "./asked-once.ts";
import { carry } from "./content.ts";
import type { Aside, Relayed } from "./relay.ts";
import { openSumdbAsking, type SumdbOptions, type SumdbQuestion } from "./sumdb-asking.ts";

/** `rest` may be `supported` as well. */
export interface SumdbRequest extends SumdbQuestion {
  readonly headers: Readonly<Record<string, string>>;
}

export interface SumdbRelay {
  answer(request: SumdbRequest): Promise<Relayed>;
  /** A lookup or a tile for ourselves, unproved; undefined if it cannot be had. What go asks later is the same answer. */
  read(name: string, rest: string): Promise<Uint8Array | undefined>;
  /** Answers and failures are forgotten; where the database was found, it stays. */
  forget(): Promise<void>;
}

/** Each is a small file: a lookup, or up to 8 KiB of a tile. */
const mostAnswers = 10_000;

export function openSumdbRelay(options: SumdbOptions): SumdbRelay {
  const { files, clock, routes } = options;
  const asking = openSumdbAsking(options);
  const answers = askedOnce<Aside>({
    clock,
    // The log grows.
    isLasting: ({ kind }, path) => kind === "aside" && !path.endsWith("/latest"),
    most: mostAnswers,
    async onForgotten(answer) {
      const got = await answer;
      if (got.kind === "aside") await files.remove(got.content.path);
    },
  });

  const held = (question: SumdbQuestion): Promise<Aside> =>
    answers.ask(question.path, () => asking.ask(question));

  async function pass(request: SumdbRequest): Promise<Relayed> {
    const got = await held(request);
    if (got.kind !== "aside") return got;
    const answer = await carry(files, got.content, request.headers);
    return { kind: "relayed", answer, mirror: got.mirror };
  }

  /** Of the database in force always yes: where it is asked is found out here. Of another one only what the list says. */
  async function supports(name: string): Promise<Relayed> {
    const base = asking.baseOf(name);
    if (routes?.name === name) return yes(name);
    const found = await base;
    return found.kind === "none" ? found.why : yes(name);
  }

  return {
    answer: (request) => (request.rest === "supported" ? supports(request.name) : pass(request)),
    async read(name, rest) {
      const got = await held({ name, rest, path: `sumdb/${name}/${rest}` });
      const bytes = got.kind === "aside" ? await files.read(got.content.path) : undefined;
      return bytes?.ok === true ? bytes.value : undefined;
    },
    async forget() {
      asking.forgetFailures();
      await answers.forgetAll();
    },
  };
}

function yes(name: string): Relayed {
  const answer: LoopbackAnswer = { status: 200, headers: { "content-length": "0" }, body: new Uint8Array() };
  return { kind: "relayed", answer, mirror: name };
}
