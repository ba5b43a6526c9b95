// GOVCS: which version control systems go may run for which modules (cmd/go/internal/vcs/vcs.go, parseGOVCS).

/** Why go would refuse this value, as the end of a sentence about it; undefined where go takes it. */
export function govcsFault(text: string): string | undefined {
  const patterns = new Map<string, string>();
  for (const item of text.trim() === "" ? [] : text.split(",").map((each) => each.trim())) {
    if (item === "") return "has an empty entry; take the `,` out that stands alone.";
    const colon = item.indexOf(":");
    const [pattern, list] = [item.slice(0, Math.max(colon, 0)).trim(), item.slice(colon + 1).trim()];
    if (colon < 0) return `has \`${item}\` without a colon; write \`${item}:git\`, or \`*:git\`.`;
    if (pattern === "") return `has \`${item}\` without a pattern; write \`*${item}\`.`;
    if (list.split("|").some((system) => system.trim() === "")) {
      return `has \`${item}\` without a system behind \`:\` or \`|\`; write \`${pattern}:git\`, \`${pattern}:all\` or \`${pattern}:off\`.`;
    }
    if (/^\.\.?(?:\/|$)/.test(pattern))
      return `has the relative pattern \`${pattern}\`; write a module path.`;
    const earlier = patterns.get(pattern);
    if (earlier !== undefined)
      return `has \`${item}\` behind \`${earlier}\`, which decides already; take one of them out.`;
    patterns.set(pattern, item);
  }
  return undefined;
}
