import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  nodeWorld
} from "./chunk-UBRMR54B.js";
import "./chunk-BSXNMZMC.js";
import "./chunk-SWAHE2OL.js";
import "./chunk-XE2QZC5Y.js";
import "./chunk-L3A5WCRZ.js";
import "./chunk-JSPB6G7U.js";
import "./chunk-LQIQDHHI.js";
import "./chunk-ZH3NB25P.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  nodeWorld
};
