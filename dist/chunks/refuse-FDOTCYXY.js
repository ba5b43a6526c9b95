import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  refuse
} from "./chunk-W2U56LRO.js";
import "./chunk-ZVQGUQDE.js";
import "./chunk-QAYKOYXF.js";
import "./chunk-KCHTHEP5.js";
import "./chunk-XVVBVQ7H.js";
import "./chunk-WIJSMNBC.js";
import "./chunk-R2GMFOGK.js";
import "./chunk-WTBT2EFE.js";
import "./chunk-RGO4UOOJ.js";
import "./chunk-XBKAMMCC.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  refuse
};
