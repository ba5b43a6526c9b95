import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  nodeWorld
} from "./chunk-7FOS7ZHT.js";
import "./chunk-6YSZ7TLS.js";
import "./chunk-Z2EB7BPL.js";
import "./chunk-5SDLJQMZ.js";
import "./chunk-CM7OWEGH.js";
import "./chunk-WTBT2EFE.js";
import "./chunk-FNFGFUN7.js";
import "./chunk-XBKAMMCC.js";
import "./chunk-GT72XRFZ.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-G3DQEE2K.js";
import "./chunk-HDPXEVGT.js";
import "./chunk-HBUZTTA3.js";
import "./chunk-DUUXYWPW.js";
import "./chunk-XE2QZC5Y.js";
import "./chunk-L3A5WCRZ.js";
import "./chunk-CFLNQKAA.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  nodeWorld
};
