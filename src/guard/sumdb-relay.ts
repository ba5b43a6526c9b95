// The checksum database for go behind the guard, asked with retries and deadlines. go itself checks every answer against
// the signed tree.

import { Recent } from "../core/recent.ts";
import { unescapePath } from "../go/module-path.ts";
import type { Chain, ChainAnswer, ChainEntry } from "../mirror/request.ts";
import type { Clock } from "../ports/clock.ts";
import type { LoopbackAnswer } from "../ports/loopback.ts";
import { carry } from "./content.ts";
import { beforeTheEnd } from "./before-the-end.ts";
import { fetchAside, type Aside, type Relayed, type RelayOptions } from "./relay.ts";
import { asGo, findSumdbBase, type SumdbBase } from "./sumdb-base.ts";
import { judgeSumdbAnswer } from "./sumdb-form.ts";
import type { SumdbRoutes } from "./sumdb-routes.ts";

interface Question {
  readonly name: string;
  /** What follows `sumdb/<name>/`: `supported`, `lookup/M@V`, `tile/8/0/000.p/1`. */
  readonly rest: string;
  readonly path: string;
}

export interface SumdbRequest extends Question {
  readonly headers: Readonly<Record<string, string>>;
}

export interface SumdbRelay {
  answer(request: SumdbRequest): Promise<Relayed>;
  /** A lookup or a tile for ourselves, unproved; undefined if it cannot be had. What go asks later is the same answer. */
  read(name: string, rest: string): Promise<Uint8Array | undefined>;
  /** Answers and failures are forgotten; where the database was found, it stays. */
  forget(): Promise<void>;
}

export interface SumdbOptions extends RelayOptions {
  readonly chain: Pick<Chain, "fetch">;
  readonly clock: Pick<Clock, "nowMs">;
  /** Undefined with GOSUMDB=off. */
  readonly routes: SumdbRoutes | undefined;
  /** The list in force, in its order. */
  readonly proxies: readonly ChainEntry[];
  readonly isPrivate: (module: string) => boolean;
}

type Missed = Exclude<Relayed, { readonly kind: "relayed" }>;
type Base = SumdbBase<Missed>;

/** Asked once; what failed is asked again after a while. */
interface Remembered<Value> {
  readonly value: Promise<Value>;
  failedMs?: number;
}

/** A failure is remembered so long, so that not every request begins a cycle of retries of its own. */
const rememberedMs = 60_000;
/** Each is a small file: a lookup, or up to 8 KiB of a tile. */
const mostAnswers = 10_000;

export function openSumdbRelay(options: SumdbOptions): SumdbRelay {
  const { chain, clock, routes, signal } = options;
  const bases = new Map<string, Remembered<Base>>();
  const answers = new Recent<string, Remembered<Aside>>(mostAnswers, ({ value }) => void discard(value));

  function once<Value extends { readonly kind: string }>(
    all: Map<string, Remembered<Value>>,
    name: string,
    ask: () => Promise<Value>,
    isGood: (value: Value) => boolean,
  ): Promise<Value> {
    const earlier = all.get(name);
    const isOld = earlier?.failedMs !== undefined && clock.nowMs() - earlier.failedMs >= rememberedMs;
    if (earlier !== undefined && !isOld) {
      all.set(name, earlier); // what is asked for again and again is the last to be forgotten
      return earlier.value;
    }
    const now: Remembered<Value> = { value: ask() };
    all.set(name, now);
    void now.value.then((value) => {
      if (!isGood(value)) now.failedMs = clock.nowMs();
    });
    return now.value;
  }

  const baseOf = (name: string): Promise<Base> =>
    once(
      bases,
      name,
      () => findBase(name),
      ({ kind }) => kind === "found",
    );

  async function findBase(name: string): Promise<Base> {
    const { proxies } = options;
    const base = await findSumdbBase<Missed>({ name, routes, proxies, ask: askAlongTheList });
    return base.kind === "none" && signal.aborted ? { kind: "none", why: { kind: "late" } } : base;
  }

  async function askAlongTheList(path: string): Promise<ChainAnswer | Missed> {
    const destination = options.temporaryPath();
    const answer = await beforeTheEnd(
      chain.fetch({
        path,
        subject: { module: "", version: "", file: "supported" },
        reach: asGo,
        destination,
        accept: (file) => judgeSumdbAnswer(options.files, "supported", file),
        signal,
      }),
      signal,
    );
    await options.files.remove(destination);
    return answer;
  }

  function ask({ rest, path }: Question, along: readonly ChainEntry[]): Promise<Aside> {
    return fetchAside(options, {
      path,
      subject: { module: "", version: "", file: rest },
      reach: { ...asGo, toMirrors: true },
      along,
      type: rest.startsWith("tile/") ? "application/octet-stream" : "text/plain; charset=utf-8",
      accept: (file) => judgeSumdbAnswer(options.files, rest, file),
    });
  }

  async function askAnew(question: Question): Promise<Aside> {
    const { name, rest } = question;
    const second = routes?.name === name && mayTakeSecond(rest) ? routes.second : undefined;
    const base = await baseOf(name);
    if (base.kind === "none") return second === undefined ? base.why : ask(question, [inFront(second)]);
    const { entry } = base;
    if (second === undefined || second.url.href === entry.url.href) return ask(question, [entry]);
    const answer = await ask(question, [entry, second]);
    // A copy of the log that is behind has not all the tiles of a head that go has seen elsewhere.
    const lacksTile = answer.kind === "absent" && rest.startsWith("tile/");
    return lacksTile ? ask(question, [inFront(second)]) : answer;
  }

  const held = (question: Question): Promise<Aside> =>
    once(
      answers,
      question.path,
      () => askAnew(question),
      ({ kind }) => kind === "aside" && question.rest !== "latest",
    );

  async function pass(request: SumdbRequest): Promise<Relayed> {
    const got = await held(request);
    if (got.kind !== "aside") return got;
    const answer = await carry(options.files, got.content, request.headers);
    return { kind: "relayed", answer, mirror: got.mirror };
  }

  async function discard(answer: Promise<Aside>): Promise<void> {
    const got = await answer;
    if (got.kind === "aside") await options.files.remove(got.content.path);
  }

  /** Of the database in force always yes: where it is asked is found out here. Of another one only what the list says. */
  async function supports(name: string): Promise<Relayed> {
    const base = baseOf(name);
    if (routes?.name === name) return yes(name);
    const found = await base;
    return found.kind === "none" ? found.why : yes(name);
  }

  /** A tile is a piece of the log and names nobody's module. */
  function mayTakeSecond(rest: string): boolean {
    const escaped = /^lookup\/(.+)@[^@]+$/.exec(rest)?.[1];
    if (escaped === undefined) return rest.startsWith("tile/");
    const module = unescapePath(escaped);
    return module.ok && !options.isPrivate(module.value);
  }

  return {
    answer: (request) => (request.rest === "supported" ? supports(request.name) : pass(request)),
    async read(name, rest) {
      const got = await held({ name, rest, path: `sumdb/${name}/${rest}` });
      const bytes = got.kind === "aside" ? await options.files.read(got.content.path) : undefined;
      return bytes?.ok === true ? bytes.value : undefined;
    },
    async forget() {
      for (const [name, { failedMs }] of bases) if (failedMs !== undefined) bases.delete(name);
      const earlier = [...answers.values()];
      answers.clear();
      for (const { value } of earlier) await discard(value);
    },
  };
}

/** In the first place, where a list begins. */
function inFront(entry: ChainEntry): ChainEntry {
  return { ...entry, named: "list" };
}

function yes(name: string): Relayed {
  const answer: LoopbackAnswer = { status: 200, headers: { "content-length": "0" }, body: new Uint8Array() };
  return { kind: "relayed", answer, mirror: name };
}
