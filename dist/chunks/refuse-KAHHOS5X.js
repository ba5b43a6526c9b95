import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  refuse
} from "./chunk-ABSBE6H2.js";
import "./chunk-Y627UNCC.js";
import "./chunk-W3K2MBM7.js";
import "./chunk-XBMK3QWN.js";
import "./chunk-DRL4WJKH.js";
import "./chunk-UPZB7RZ5.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  refuse
};
