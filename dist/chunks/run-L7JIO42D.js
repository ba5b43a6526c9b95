import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  run
} from "./chunk-BDUP5UTP.js";
import "./chunk-RXT22NIT.js";
import "./chunk-Z7WEAPZR.js";
import "./chunk-BGFT62KA.js";
import "./chunk-WYCCFEMG.js";
import "./chunk-LDKVJXZR.js";
import "./chunk-DWIH2S4Q.js";
import "./chunk-W3K2MBM7.js";
import "./chunk-XBMK3QWN.js";
import "./chunk-DRL4WJKH.js";
import "./chunk-UPZB7RZ5.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  run
};
