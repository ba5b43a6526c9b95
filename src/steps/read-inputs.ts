// Inputs from wherever the user wrote them, with what only the mirror layer can judge: the names of `mirrors:`.

import { ok, err, type Result } from "../core/result.ts";
import type { ProxyEntry } from "../go/proxy-list.ts";
import type { InputSource } from "../inputs/input-sources.ts";
import { nearest } from "../inputs/nearest.ts";
import { parseInputs } from "../inputs/parse.ts";
import type { InputProblem } from "../inputs/problem.ts";
import type { InputName, Inputs } from "../inputs/spec.ts";
import { resolveMirrors } from "../mirror/mirror-names.ts";

export interface Asked {
  readonly inputs: Inputs;
  /** `mirrors:`, resolved. */
  readonly mirrors: readonly ProxyEntry[];
}

/** Every problem at once; with `usable` the same with the default in place of each input that has one. */
export function readInputs(
  source: InputSource,
): Result<Asked, { readonly problems: readonly InputProblem[]; readonly usable: Inputs | undefined }> {
  const parsed = parseInputs(source.raw, source.spelled, checks);
  if (parsed.ok) {
    const mirrors = resolveMirrors(parsed.value.mirrors, nearest);
    return ok({ inputs: parsed.value, mirrors: mirrors.ok ? mirrors.value : [] });
  }
  const faulty = new Set(parsed.error.map(({ input }) => input));
  const rest = (name: InputName) => (faulty.has(source.spelled(name)) ? undefined : source.raw(name));
  const usable = parseInputs(rest, source.spelled, checks);
  return err({ problems: parsed.error, usable: usable.ok ? usable.value : undefined });
}

const checks = {
  mirrors: (names: readonly string[]) => {
    const resolved = resolveMirrors(names, nearest);
    return resolved.ok ? [] : resolved.error.map((problem) => `cannot be used. ${problem}`);
  },
};
