import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  survey
} from "./chunk-MQJPAY7H.js";
import "./chunk-CVMCKQ64.js";
import "./chunk-XEQUYXVQ.js";
import "./chunk-5Q6MDPRD.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-OZAD3COR.js";

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
