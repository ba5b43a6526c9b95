// Puts advice in the order in which it is likely to help where the failure happened.

import type { MatchedFacts } from "./rule.ts";
import { exclusivePlaces, isIn, type Place } from "./surroundings.ts";
import { typedHere } from "./typed-here.ts";

export interface Placed {
  readonly places: readonly Place[];
  readonly sentence: string;
  /** About the machine, also where go runs in a container on it. */
  readonly ofMachine?: true;
}

/** A sentence for one place or several, where the case gives one. */
export function at(places: Place | readonly Place[], sentence: string): Placed;
export function at(places: Place | readonly Place[], sentence: string | undefined): Placed | undefined;
export function at(places: Place | readonly Place[], sentence: string | undefined): Placed | undefined {
  if (sentence === undefined) return undefined;
  return { places: typeof places === "string" ? [places] : places, sentence };
}

/** What is so on every runner of GitHub, also for a `docker build` on it. */
export function onRunner(sentence: string | undefined): Placed | undefined {
  return sentence === undefined ? undefined : { places: ["github-hosted"], sentence, ofMachine: true };
}

/** Inside a container, what its host is matters only for what is of the machine. */
function placesFor(one: Placed, here: readonly Place[]): readonly Place[] {
  if (!here.includes("docker-build") || one.ofMachine === true) return here;
  return here.filter((place) => place === "docker-build" || !exclusivePlaces.includes(place));
}

/**
 * Sentences made for where it happened come first, then those for everywhere. Those for another place are left out;
 * where nothing is known of the place, all stay in their order. What a case does not give the values for is undefined.
 */
export function advise(
  facts: MatchedFacts,
  given: readonly (string | Placed | undefined)[],
): readonly string[] {
  const sentences = given.filter((one) => one !== undefined);
  const here = facts.surroundings?.places ?? [];
  const isLocated = isIn(facts, ...exclusivePlaces);
  const fits = (one: string | Placed): boolean =>
    typeof one !== "string" && one.places.some((place) => placesFor(one, here).includes(place));
  // A runner of GitHub is neither in China nor behind a company's proxy, unless something says so.
  const isKnown = isIn(facts, "github-hosted");
  const isElsewhere = (one: string | Placed): boolean =>
    typeof one !== "string" &&
    isLocated &&
    !fits(one) &&
    one.places.every(
      (place) => isKnown || exclusivePlaces.includes(place) || place === "windows" || place === "macos",
    );
  const kept = sentences.filter((one) => !isElsewhere(one));
  return [...kept.filter((one) => fits(one)), ...kept.filter((one) => !fits(one))].map((one) =>
    typeof one === "string" ? one : one.sentence,
  );
}

/** As it is told: typed the way of the place, and not beginning with the second of two ways. */
export function toldHere(
  { surroundings }: MatchedFacts,
  given: readonly (string | undefined)[],
): readonly string[] {
  const sentences = given.filter((one) => one !== undefined).filter((one) => one !== "");
  return sentences.map((sentence, index) => {
    const told = typedHere(sentence, surroundings?.places ?? []);
    if (index > 0 || !told.startsWith("Or ")) return told;
    return told.charAt(3).toUpperCase() + told.slice(4);
  });
}
