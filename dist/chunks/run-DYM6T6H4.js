import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  run
} from "./chunk-CPIS7QSC.js";
import "./chunk-Y627UNCC.js";
import "./chunk-6YFAAZAP.js";
import "./chunk-W3K2MBM7.js";
import "./chunk-6CHYIQK4.js";
import "./chunk-XBMK3QWN.js";
import "./chunk-BGFT62KA.js";
import "./chunk-DRL4WJKH.js";
import "./chunk-HYB3CPUQ.js";
import "./chunk-LDKVJXZR.js";
import "./chunk-UPZB7RZ5.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-ZZI77RCQ.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  run
};
