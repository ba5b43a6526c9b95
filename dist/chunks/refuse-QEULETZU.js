import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  refuse
} from "./chunk-J25IOAPN.js";
import "./chunk-LPMT7EFD.js";
import "./chunk-ZCCPPR4Z.js";
import "./chunk-6DNDAREW.js";
import "./chunk-MUUWN4FQ.js";
import "./chunk-WIJSMNBC.js";
import "./chunk-R2GMFOGK.js";
import "./chunk-I2KRBLWR.js";
import "./chunk-QXDKT5Z6.js";
import "./chunk-RNA2RLFP.js";
import "./chunk-KSOJWB5C.js";
import "./chunk-FNPYZWHI.js";
import "./chunk-G5TNOYTT.js";
import "./chunk-YLCNYJFB.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  refuse
};
