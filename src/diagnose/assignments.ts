// Variables that a command of a POSIX shell sets: `export A=b C=d`, or `A=b` in front of what is run; and those it unsets.

export interface Assignment {
  readonly name: string;
  /** Without its quotes. */
  readonly value: string;
}

const one = String.raw`[A-Z_][A-Z0-9_]{0,60}=(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^\s"';&|]{1,1000})`;
const all = new RegExp(`^(?:${one})(?: ${one}){0,20}$`);
const ahead = new RegExp(`^(export )?((?:${one} ?){1,20})(.*)$`);

/** `A=b C='d e'`, and nothing else; undefined for any other text. */
export function assignmentsIn(text: string): readonly Assignment[] | undefined {
  return all.test(text) ? read(text) : undefined;
}

/** What is set by `export`, or for the command behind it; undefined where nothing is set for anything. */
export function assignmentsAhead(
  code: string,
): { readonly assignments: readonly Assignment[]; readonly rest: string } | undefined {
  const [, exports, head = "", rest = ""] = ahead.exec(code) ?? [];
  if (head === "" || (exports === undefined && rest === "")) return undefined;
  return { assignments: read(head), rest };
}

/** `unset A B`, and what is run behind it, "" for nothing; undefined for any other command. */
export function unsetIn(
  code: string,
): { readonly names: readonly string[]; readonly rest: string } | undefined {
  const [, names, rest = ""] = /^unset ([A-Za-z0-9_ ]+?)(?: && (.*))?$/.exec(code) ?? [];
  return names === undefined ? undefined : { names: names.split(" "), rest };
}

function read(text: string): readonly Assignment[] {
  return [...text.matchAll(new RegExp(one, "g"))].map(([whole]) => {
    const at = whole.indexOf("=");
    return { name: whole.slice(0, at), value: whole.slice(at + 1).replace(/^(["'])(.*)\1$/, "$2") };
  });
}
