// What a child of ours may see of the environment: what the user set for it, nothing that is ours or the runner's.

const fileCommands = ["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];

/** Inputs and state of actions, our own variables, the runner's file commands, tokens and service addresses. */
function isWithheld(name: string): boolean {
  const upper = name.toUpperCase(); // Windows does not tell PATH from Path
  return (
    /^(?:INPUT|GMG|STATE)_/.test(upper) ||
    upper === "GO_MOD_GUARD" ||
    fileCommands.includes(upper) ||
    /^ACTIONS_(?:.*_)?TOKEN$/.test(upper) ||
    /^ACTIONS_(?:.*_)?URL$/.test(upper)
  );
}

/**
 * The environment for go, git and other children. Inputs may be secrets, file commands would let a child set the
 * variables of later steps, and a runner token lets it write the caches. GITHUB_TOKEN stays where a user set it:
 * credential helpers read it.
 */
export function childEnvironment(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isWithheld(name)));
}
