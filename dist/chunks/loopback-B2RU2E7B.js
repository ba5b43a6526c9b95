import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  loopbackWith,
  nodeLoopback,
  sharedLoopback,
  usualLimits
} from "./chunk-BJZOHIGR.js";
import "./chunk-3SWWYTHG.js";
import "./chunk-TVASWAZM.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-OZAD3COR.js";
export {
  loopbackWith,
  nodeLoopback,
  sharedLoopback,
  usualLimits
};
