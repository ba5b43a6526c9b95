import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  refuse
} from "./chunk-TCMGCUQI.js";
import "./chunk-M7QQP37V.js";
import "./chunk-KBAIUYO4.js";
import "./chunk-XXCECJ2I.js";
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
