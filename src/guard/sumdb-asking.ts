// A question to a checksum database, along Go's way to it; and along the second one, where Go would fail and it may be
// taken (sumdb-routes.ts).

import { unescapePath } from "../go/module-path.ts";
import type { ChainEntry } from "../mirror/request.ts";
import type { Clock } from "../ports/clock.ts";
import { askedOnce } from "./asked-once.ts";
import { beforeTheEnd } from "./before-the-end.ts";
import { fetchAside, type Aside, type Relayed, type RelayOptions } from "./relay.ts";
import { asGo, findSumdbBase, type SumdbBase } from "./sumdb-base.ts";
import { judgeSumdbAnswer } from "./sumdb-form.ts";
import type { SumdbRoutes } from "./sumdb-routes.ts";

export interface SumdbQuestion {
  /** The name of the database. */
  readonly name: string;
  /** What follows `sumdb/<name>/`: `lookup/M@V`, `tile/8/0/000.p/1`, `latest`. */
  readonly rest: string;
  readonly path: string;
}

export interface SumdbAsking {
  /** Found once; what was not found is looked for again after a while. */
  baseOf(name: string): Promise<SumdbBase<Missed>>;
  ask(question: SumdbQuestion): Promise<Aside>;
  /** Where a database was found, it stays. */
  forgetFailures(): void;
}

export interface SumdbOptions extends RelayOptions {
  readonly clock: Pick<Clock, "nowMs">;
  /** Undefined with GOSUMDB=off. */
  readonly routes: SumdbRoutes | undefined;
  /** The list in force, in its order. */
  readonly proxies: readonly ChainEntry[];
  readonly isPrivate: (module: string) => boolean;
}

type Missed = Exclude<Relayed, { readonly kind: "relayed" }>;

/** More databases than anybody uses in one job. */
const mostBases = 1_000;

export function openSumdbAsking(options: SumdbOptions): SumdbAsking {
  const { files, chain, clock, routes, proxies, signal } = options;
  const bases = askedOnce<SumdbBase<Missed>>({
    clock,
    isLasting: ({ kind }) => kind === "found",
    most: mostBases,
  });

  const baseOf = (name: string): Promise<SumdbBase<Missed>> =>
    bases.ask(name, () => findSumdbBase<Missed>({ name, routes, proxies, ask: askWhetherSupported }));

  async function askWhetherSupported(path: string) {
    const destination = options.temporaryPath();
    const subject = { module: "", version: "", file: "supported" };
    const accept = (file: string) => judgeSumdbAnswer(files, "supported", file);
    const answer = await beforeTheEnd(
      chain.fetch({ path, subject, reach: asGo, destination, accept, signal }),
      signal,
    );
    await files.remove(destination);
    return answer;
  }

  function askAlong(along: readonly ChainEntry[], { rest, path }: SumdbQuestion): Promise<Aside> {
    return fetchAside(options, {
      path,
      subject: { module: "", version: "", file: rest },
      reach: { ...asGo, toMirrors: true },
      along,
      type: rest.startsWith("tile/") ? "application/octet-stream" : "text/plain; charset=utf-8",
      accept: (file) => judgeSumdbAnswer(files, rest, file),
    });
  }

  /** A tile is a piece of the log and names nobody's module. */
  function mayTakeSecond(rest: string): boolean {
    const escaped = /^lookup\/(.+)@[^@]+$/.exec(rest)?.[1];
    if (escaped === undefined) return rest.startsWith("tile/");
    const module = unescapePath(escaped);
    return module.ok && !options.isPrivate(module.value);
  }

  return {
    baseOf,
    async ask(question) {
      const { name, rest } = question;
      const second = routes?.name === name && mayTakeSecond(rest) ? routes.second : undefined;
      const base = await baseOf(name);
      if (base.kind === "none")
        return second === undefined ? base.why : askAlong([inFront(second)], question);
      const { entry } = base;
      if (second === undefined || second.url.href === entry.url.href) return askAlong([entry], question);
      const answer = await askAlong([entry, second], question);
      // A copy of the log that is behind has not all the tiles of a head that go has seen elsewhere.
      const lacksTile = answer.kind === "absent" && rest.startsWith("tile/");
      return lacksTile ? askAlong([inFront(second)], question) : answer;
    },
    forgetFailures: () => {
      bases.forgetFailures();
    },
  };
}

/** In the first place, where a list begins. */
function inFront(entry: ChainEntry): ChainEntry {
  return { ...entry, named: "list" };
}
