// Puts advice in the order in which it is likely to help where the failure happened.

import type { MatchedFacts } from "./rule.ts";
import type { Place } from "./surroundings.ts";

export interface Placed {
  readonly places: readonly Place[];
  readonly sentence: string;
}

/** Where exactly one of them is known, advice for the others is of no use. */
const exclusive: readonly Place[] = [
  "docker-build",
  "github-hosted",
  "self-hosted",
  "gitlab",
  "other-ci",
  "laptop",
];

/** A sentence for one place or several, where the case gives one. */
export function at(places: Place | readonly Place[], sentence: string): Placed;
export function at(places: Place | readonly Place[], sentence: string | undefined): Placed | undefined;
export function at(places: Place | readonly Place[], sentence: string | undefined): Placed | undefined {
  if (sentence === undefined) return undefined;
  return { places: typeof places === "string" ? [places] : places, sentence };
}

/**
 * Sentences made for where it happened come first, then those for everywhere. Those for another place are left out;
 * where nothing is known of the place, all stay in their order. What a case does not give the values for is undefined.
 */
export function advise(
  { surroundings }: MatchedFacts,
  given: readonly (string | Placed | undefined)[],
): readonly string[] {
  const sentences = given.filter((one) => one !== undefined);
  const here = surroundings?.places ?? [];
  const isLocated = here.some((place) => exclusive.includes(place));
  const fits = (one: string | Placed): boolean =>
    typeof one !== "string" && one.places.some((place) => here.includes(place));
  const isElsewhere = (one: string | Placed): boolean =>
    typeof one !== "string" &&
    isLocated &&
    !fits(one) &&
    one.places.every((place) => exclusive.includes(place) || place === "windows");
  const kept = sentences.filter((one) => !isElsewhere(one));
  return [...kept.filter((one) => fits(one)), ...kept.filter((one) => !fits(one))].map((one) =>
    typeof one === "string" ? one : one.sentence,
  );
}
