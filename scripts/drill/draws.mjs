// Chance that can be had again: what comes out depends on the seed and on what it is asked about, never on timing.
import { createHash } from "node:crypto";

export function drawsFrom(seed) {
  const asked = new Map();
  /** At least 0, below 1: the nth draw about this. */
  const draw = (about) => {
    const nth = asked.get(about) ?? 0;
    asked.set(about, nth + 1);
    return createHash("sha256").update(`${seed} ${nth} ${about}`).digest().readUInt32BE() / 2 ** 32;
  };
  return {
    draw,
    between: (about, least, most) => least + Math.floor(draw(about) * (most - least + 1)),
    pick: (about, list) => list[Math.floor(draw(about) * list.length)],
  };
}

/** What may pass and what a retry cures; `silent` is in it. */
const passingFaults = [
  "reset",
  { status: 500 },
  { status: 502 },
  { status: 503 },
  { status: 429 },
  { status: 429, headers: { "retry-after": "1" } },
  "cut",
  "silent",
  "silent-body",
];

/** For an unkind proxy: this share of all requests meets one of the faults, each path by its own count. */
export function failing(share, seed, faults = passingFaults) {
  const chance = drawsFrom(seed);
  return (path) => (chance.draw(path) < share ? chance.pick(`fault of ${path}`, faults) : undefined);
}
