// Makes text that is not ours (a child's output, a mirror's error page) harmless on a CI console.
//
// A GitHub runner reads commands from stdout and stderr: it trims blanks before `::`, takes `##[` anywhere in a
// line, and ends lines at \r and \n (actions/runner, ActionCommand.TryParseV2 and TryParse). Terminals obey escapes.

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;
// CSI and OSC sequences whole, so that no "[31m" is left behind; then every other control character but the tab.
const escapeSequence =
  /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
const controlCharacter =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Lines of text in the sense of the strictest reader; never empty, a last empty line is dropped. */
export function splitLines(text: string): string[] {
  const lines = text.split(lineBreak);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}

/** Text without colours, cursor movements, other control characters and direction marks. Tabs stay. */
export function stripControls(text: string): string {
  return text.replace(escapeSequence, "").replace(controlCharacter, "");
}

/** One line that no runner takes for a command, wherever it is printed. IPv6 addresses stay readable. */
export function harmlessLine(line: string): string {
  return stripControls(line)
    .replace(/^(\s*):+(?=:)/, "$1: ")
    .replace(/::(?=[A-Za-z][\w-]*(?:\s[^:]{0,400})?::)/g, ": :")
    .replaceAll("##[", "## [");
}

/** Every line of the text made harmless and set behind a mark that is not white space. */
export function quoteForeign(text: string, mark = "│ "): string[] {
  return splitLines(text).map((line) => mark + harmlessLine(line));
}
