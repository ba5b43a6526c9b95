// Windows PowerShell shows what a program writes to stderr as an error of its own, wrapped where its window ends.

const record =
  /^[\w./\\:-]{1,200} : (go: [^\n]{1,2000}(?:\n(?!At |In |\s{0,8}\+ )[^\n]{1,2000}){1,20})(?=\n(?:At |In |\s{0,8}\+ )[^\n]{0,500}\n\s{0,8}\+ )/gm;

/** How such an error begins, and how many lines it has at most. */
export const beginsRecord = /^[\w./\\:-]{1,200} : go: /;
export const mostRecordLines = 30;

/** The same log with each of these errors on a line of its own again. */
export function withoutPowerShell(log: string): string {
  if (!log.includes("CategoryInfo")) return log;
  return log.replace(record, (_, said: string) => joined(said.split("\n")));
}

function joined(lines: readonly string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  return lines.reduce((whole, line) => {
    // go's own second lines are indented; what was broken in the middle of a word fills its line.
    if (/^\s/.test(line)) return `${whole}\n${line}`;
    const last = whole.slice(whole.lastIndexOf("\n") + 1);
    return /\s$/.test(last) || lines.some((one) => one.length === width && last.endsWith(one))
      ? whole + line
      : `${whole} ${line}`;
  });
}
