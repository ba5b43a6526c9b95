// Inputs from wherever the user wrote them, with what only the mirror layer can judge: the names of `mirrors:`.

import { ok, err, type Result } from "../core/result.ts";
import type { ProxyEntry } from "../go/proxy-list.ts";
import type { InputSource } from "../inputs/input-sources.ts";
import { nearest } from "../inputs/nearest.ts";
import { parseInputs } from "../inputs/parse.ts";
import type { InputProblem } from "../inputs/problem.ts";
import { inputSpecs, type InputName, type Inputs, type InputSpec } from "../inputs/spec.ts";
import { resolveMirrors } from "../mirror/mirror-names.ts";

export interface Asked {
  readonly inputs: Inputs;
  /** `mirrors:`, resolved. */
  readonly mirrors: readonly ProxyEntry[];
  /** The name of an input as the user wrote it. */
  readonly spelled: InputSource["spelled"];
}

/** Wrong input, as far as the text of the inputs tells. */
export interface Refused {
  readonly problems: readonly InputProblem[];
  /** What the others say, for a look at the directories they name. */
  readonly rest: { readonly inputs: Inputs; readonly spelled: InputSource["spelled"] } | undefined;
}

/** Every problem at once. */
export function readInputs(source: InputSource): Result<Asked, Refused> {
  const { spelled } = source;
  const parsed = parseInputs(source.raw, spelled, checks);
  if (parsed.ok) {
    const mirrors = resolveMirrors(parsed.value.mirrors, nearest);
    return ok({ inputs: parsed.value, mirrors: mirrors.ok ? mirrors.value : [], spelled });
  }
  const faulty = new Set(parsed.error.map(({ input }) => input));
  const raw = (name: InputName): string | undefined =>
    faulty.has(spelled(name)) ? substituteFor(name, source.raw(name) ?? "") : source.raw(name);
  const rest = parseInputs(raw, spelled, checks);
  return err({ problems: parsed.error, rest: rest.ok ? { inputs: rest.value, spelled } : undefined });
}

/** What was probably meant, or the default; `download: none` asks the least of a directory. */
function substituteFor(name: InputName, text: string): string | undefined {
  const spec: InputSpec = inputSpecs[name];
  if (spec.kind !== "choice") return undefined;
  return nearest(text.trim(), spec.choices) ?? (name === "download" ? "none" : undefined);
}

const checks = {
  mirrors: (names: readonly string[]) => {
    const resolved = resolveMirrors(names, nearest);
    return resolved.ok ? [] : resolved.error.map((problem) => `cannot be used. ${problem}`);
  },
};
