import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  nodeWorld
} from "./chunk-E2EDOF4Y.js";
import "./chunk-HYB3CPUQ.js";
import "./chunk-AGYGCEOA.js";
import "./chunk-LDKVJXZR.js";
import "./chunk-UPZB7RZ5.js";
import "./chunk-GT72XRFZ.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-7XWYZSOM.js";
import "./chunk-ZZI77RCQ.js";
import "./chunk-XE2QZC5Y.js";
import "./chunk-L3A5WCRZ.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  nodeWorld
};
