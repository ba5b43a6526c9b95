import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

// src/core/secret.ts
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
