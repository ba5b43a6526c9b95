import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  survey
} from "./chunk-LPMT7EFD.js";

// src/steps/refuse.ts
async function refuse(world, { problems, rest }) {
  const surveyed = rest === void 0 ? void 0 : await survey(world, rest.inputs, rest.spelled);
  const further = surveyed?.ok === false && !("kind" in surveyed.error) ? surveyed.error : [];
  for (const { input, message } of [...problems, ...further]) {
    world.host.annotate({ level: "error", title: `Wrong input: ${input}`, message });
  }
  return 2;
}

export {
  refuse
};
