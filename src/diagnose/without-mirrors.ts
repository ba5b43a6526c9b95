// Advice without `mirrors:`, where that input is of no use: mirrors are never asked for a private module.

/** The half of a sentence that `mirrors:` is the other half of. */
const halves: readonly (readonly [RegExp, string])[] = [
  [
    /, or let the download move on: name another proxy in `mirrors:`, and say how long to wait with (`[^`]{1,40}`)/,
    "; how long a transfer is waited for says $1",
  ],
  [/,? or (?:name|put|a second one)[^,;.`]{0,30} in `mirrors:`/, ""],
  [/ name [^,;.`]{1,30} in `mirrors:`, or /, " "],
  [/`mirrors:`, or /, ""],
  [/, or `mirrors:[^`]{0,200}`/, ""],
  [/; `mirrors:` lets [^.]{1,80}\./, "."],
];

/** Sentences that say nothing else are left out; all stay as they are where none would be left. */
export function withoutMirrors(advice: readonly string[]): readonly string[] {
  const told = advice.map((sentence) =>
    halves.reduce((text, [half, rest]) => text.replace(half, rest), sentence),
  );
  const kept = told.filter((sentence) => !sentence.includes("`mirrors:"));
  return kept.length === 0 ? advice : kept;
}
