// Advice for a go that runs inside `docker build`: inputs of ours do not reach it, and a file of the host is there only if
// it is mounted.

import { withoutMirrors } from "./without-mirrors.ts";

/** A span that names an input of the action: `mirrors:`, `stall-timeout: 20s` (src/inputs/spec.ts). */
const input =
  /`(?:working-directory|goproxy|mirrors|policy|goprivate|gonoproxy|gonosumdb|gosumdb|netrc|retries|stall-timeout|timeout|connections|cache|cache-key-prefix|guard):(?: [^`]{0,400})?`/;

/** The half of a sentence that another input is the other half of. */
const halves: readonly (readonly [RegExp, string])[] = [
  [/ \(in a workflow: the input `netrc:`\)/, ""],
  [/add `[^`]{1,300}` to `goprivate:`, or (?=`)/, ""],
  [/add `[^`]{1,300}` to `goprivate:` \((`[^`]{1,600}`)\)/, "$1"],
  [/; how long a transfer is waited for says `[^`]{1,40}`/, ""],
];

const mount =
  "In docker build, mount that file: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`, built with `docker build --secret id=netrc,src=$HOME/.netrc .`.";

export function insideBuild(advice: readonly string[]): readonly string[] {
  const told = withoutMirrors(advice).map((sentence) =>
    halves.reduce((text, [half, rest]) => text.replace(half, rest), sentence),
  );
  const kept = told.filter((sentence) => !input.test(sentence));
  // What only our own guard can have said is about our own inputs.
  if (kept.length === 0) return advice;
  const isWritten = kept.some((sentence) => sentence.includes(">> ~/.netrc"));
  return isWritten && !kept.some((sentence) => sentence.includes("id=netrc")) ? [...kept, mount] : kept;
}
