// What a runner makes of the log and of the command files of a step (actions/runner, ActionCommand.cs,
// ActionCommandManager.cs, FileCommandManager.cs).

export interface LogCommand {
  /** Lower-case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface ObeyedLog {
  readonly log: string;
  readonly unmasked: string;
  readonly commands: readonly LogCommand[];
  readonly masks: readonly string[];
}

/** Line by line, in order: a mask holds for what comes after it. */
export function obeyLog(text: string): ObeyedLog {
  const [shown, unmasked, masks, commands]: [string[], string[], string[], LogCommand[]] = [[], [], [], []];
  for (const line of text.split(/\r\n|[\n\r]/)) {
    const command = parseCommand(line);
    if (command?.name === "add-mask") {
      masks.push(command.message, ...command.message.split(/[\r\n]+/));
      continue;
    }
    if (command !== undefined) commands.push(command);
    unmasked.push(line);
    shown.push(
      masks
        .filter((mask) => mask !== "")
        .sort((one, other) => other.length - one.length)
        .reduce((masked, mask) => masked.replaceAll(mask, "***"), line),
    );
  }
  return { log: shown.join("\n"), unmasked: unmasked.join("\n"), commands, masks };
}

/** `::name key=value,…::message` behind blanks, or `##[name key=value;…]message` anywhere in the line. */
function parseCommand(line: string): LogCommand | undefined {
  const modern = /^\s*::([\w-]+)(?:\s+([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(line);
  if (modern !== null) return commandOf(modern[1], modern[2], modern[3], ",");
  const old = /##\[([\w-]+)(?:\s+([^\]]*))?\](.*)$/s.exec(line);
  return old === null ? undefined : commandOf(old[1], old[2], old[3], ";");
}

function commandOf(name = "", properties = "", message = "", separator: string): LogCommand {
  const pairs = properties
    .split(separator)
    .filter((pair) => pair.includes("="))
    .map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), unescape(pair.slice(pair.indexOf("=") + 1))]);
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(pairs) as Record<string, string>,
    message: unescape(message),
  };
}

function unescape(text: string): string {
  const codes = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%3B": ";", "%5D": "]", "%25": "%" };
  return text.replace(/%(?:0D|0A|3A|2C|3B|5D|25)/g, (code) => codes[code as keyof typeof codes]);
}

/** Both forms: NAME=value, and NAME<<DELIMITER with lines up to the delimiter. Throws where a runner fails the step. */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc > 0 && (equals < 0 || heredoc < equals)) {
      const end = lines.indexOf(line.slice(heredoc + 2), at + 1);
      if (end < 0) throw new Error(`no end of the value that begins with ${line}`);
      values[line.slice(0, heredoc)] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (equals > 0) values[line.slice(0, equals)] = line.slice(equals + 1);
    else throw new Error(`Invalid format '${line}'`);
  }
  return values;
}
