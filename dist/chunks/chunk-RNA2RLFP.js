import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  require_node_crypto
} from "./chunk-YLCNYJFB.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/core/secret.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var shown = "***";
var inspect = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");
var Secret = class {
  #value;
  constructor(value) {
    this.#value = value;
  }
  /** The one way to the value. Every caller is listed in the contract test of secrets. */
  reveal() {
    return this.#value;
  }
  /** To tell whether two are the same. Whoever has it can try values out, so it belongs in files of mode 600 alone. */
  digest() {
    return (0, import_node_crypto.createHash)("sha256").update(this.#value).digest("hex");
  }
  get isEmpty() {
    return this.#value === "";
  }
  toString() {
    return shown;
  }
  toJSON() {
    return shown;
  }
  [inspect]() {
    return shown;
  }
};

export {
  Secret
};
