// Two requests for one path at the same time are one fetch. Whoever comes second gets a link to what the first got.

import type { Clock } from "../ports/clock.ts";
import type { Files } from "../ports/files.ts";
import { cancelWith } from "../core/cancel.ts";
import { abandoned } from "./journal.ts";
import type { ChainAnswer, ChainRequest } from "./request.ts";

type Fetch = (request: ChainRequest) => Promise<ChainAnswer>;

interface Follower {
  readonly request: ChainRequest;
  /** Undefined: fetch for yourself. */
  resolve(answer: ChainAnswer | undefined): void;
}

/** Only requests that may go equally far are one: a file of a mirror is not handed to who may not ask it. */
export function singleFlight(files: Files, clock: Clock, fetch: Fetch): Fetch {
  const flights = new Map<string, Set<Follower>>();

  async function lead(key: string, request: ChainRequest): Promise<ChainAnswer> {
    const followers = new Set<Follower>();
    flights.set(key, followers);
    let answer: ChainAnswer | undefined;
    try {
      answer = await fetch(request);
      return answer;
    } finally {
      flights.delete(key);
      for (const follower of followers) {
        followers.delete(follower);
        follower.resolve(answer && (await share(request, follower.request, answer)));
      }
    }
  }

  /** Before the first hears of it: it may take its file away. */
  async function share(
    leader: ChainRequest,
    follower: ChainRequest,
    answer: ChainAnswer,
  ): Promise<ChainAnswer | undefined> {
    if (answer.kind !== "served") return leader.signal.aborted ? undefined : answer;
    const { destination } = follower;
    if (destination === leader.destination) return answer;
    const linked = await files.linkOrCopy(leader.destination, destination);
    if (!linked.ok) return undefined;
    if ((await follower.accept(destination)) === undefined) return answer;
    await files.remove(destination);
    return undefined;
  }

  async function fetchOrFollow(request: ChainRequest): Promise<ChainAnswer> {
    const { path, reach, along = [] } = request;
    const whom = along.map(({ url, root = "" }) => `${url.href} ${root}`).join(" ");
    const key = `${reach.acrossComma ? "c" : ""}${reach.toMirrors ? "m" : ""} ${whom} ${path}`;
    const followers = flights.get(key);
    if (followers === undefined) return lead(key, request);
    const answer = await follow(followers, request);
    return answer ?? (await fetchOrFollow(request));
  }

  async function follow(followers: Set<Follower>, request: ChainRequest): Promise<ChainAnswer | undefined> {
    const over = cancelWith(request.signal);
    let follower: Follower | undefined;
    const shared = new Promise<ChainAnswer | undefined>((resolve) => {
      follower = { request, resolve };
      followers.add(follower);
    });
    const given = await Promise.race([shared, whenAborted(over.signal)]);
    over.release();
    if (given !== "aborted") return given;
    // Once taken from the set it is being served: then its file is there or not, but never half.
    const stillWaits = follower !== undefined && followers.delete(follower);
    return stillWaits ? abandonedAnswer(request, clock.nowMs()) : shared;
  }

  return fetchOrFollow;
}

function whenAborted(signal: AbortSignal): Promise<"aborted"> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("aborted");
    else signal.addEventListener("abort", () => resolve("aborted"), { once: true });
  });
}

function abandonedAnswer({ path, subject }: ChainRequest, startedMs: number): ChainAnswer {
  return { kind: "failed", attempts: [], shown: abandoned({ startedMs, mirror: "", url: path, subject }) };
}
