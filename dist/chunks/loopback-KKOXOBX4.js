import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  nodeLoopback,
  sharedLoopback
} from "./chunk-MQSIDUPE.js";
import "./chunk-OT7CFU6O.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-6Z2GQ2XN.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  nodeLoopback,
  sharedLoopback
};
