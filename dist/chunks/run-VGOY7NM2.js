import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  run
} from "./chunk-7PJUJXS4.js";
import "./chunk-ZVQGUQDE.js";
import "./chunk-REHTUXJA.js";
import "./chunk-QAYKOYXF.js";
import "./chunk-YO7QKBAW.js";
import "./chunk-KCHTHEP5.js";
import "./chunk-YBBRL6MT.js";
import "./chunk-XVVBVQ7H.js";
import "./chunk-UXQYQOSM.js";
import "./chunk-WIJSMNBC.js";
import "./chunk-YD4T5GWD.js";
import "./chunk-EZFDZY3N.js";
import "./chunk-Z2EB7BPL.js";
import "./chunk-KFKXFPKF.js";
import "./chunk-CM7OWEGH.js";
import "./chunk-R2GMFOGK.js";
import "./chunk-WTBT2EFE.js";
import "./chunk-FNFGFUN7.js";
import "./chunk-RGO4UOOJ.js";
import "./chunk-XBKAMMCC.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-U7YEFUR7.js";
import "./chunk-4Y7L6TGJ.js";
import "./chunk-HBUZTTA3.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  run
};
