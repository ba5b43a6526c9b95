// A go.work whose `go` line is behind one of its modules: go refuses that whatever Go is running (cmd/go/internal/modload).

export interface BehindItsModules {
  readonly why: string;
  readonly doThis: readonly string[];
}

export function behindItsModules(evidence: string): BehindItsModules | undefined {
  const found =
    /module (?<module>\S{1,200}) listed in go\.work file requires go >= (?<wanted>[\w.]{1,20}), but go\.work (?:lists|implicitly requires) go (?<listed>[\w.]{1,20});/.exec(
      evidence,
    )?.groups;
  if (found === undefined) return undefined;
  const { module, wanted, listed } = found;
  const says = evidence.includes("implicitly")
    ? `has no \`go\` line, which means ${listed}`
    : `says \`go ${listed}\``;
  return {
    why: `\`${module}\` asks for Go ${wanted}, but go.work ${says}: it must name the newest that its modules ask for.`,
    doThis: [
      `Raise it where go.work lies, and commit that: \`go work use\`, or \`go work edit -go=${wanted}\`.`,
      "Or leave the workspace out: `export GOWORK=off`.",
    ],
  };
}
