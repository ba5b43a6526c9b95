// A credential that cannot be printed by accident. A test counts who calls reveal().

import { createHash } from "node:crypto";

const shown = "***";
const inspect = Symbol.for("nodejs.util.inspect.custom");

export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The one way to the value. Every caller is listed in the contract test of secrets. */
  reveal(): string {
    return this.#value;
  }

  /** To tell whether two are the same. Whoever has it can try values out, so it belongs in files of mode 600 alone. */
  digest(): string {
    return createHash("sha256").update(this.#value).digest("hex");
  }

  get isEmpty(): boolean {
    return this.#value === "";
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [inspect](): string {
    return shown;
  }
}
