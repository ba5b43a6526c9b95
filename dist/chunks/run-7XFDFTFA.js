import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  run
} from "./chunk-ZGVASDKU.js";
import "./chunk-JKAJWGOF.js";
import "./chunk-HXBXPGMC.js";
import "./chunk-LIQ6AHEN.js";
import "./chunk-UUL7K5VQ.js";
import "./chunk-GX36R3C2.js";
import "./chunk-7N4UKR5U.js";
import "./chunk-SIUO2CJW.js";
import "./chunk-7WLRKNCP.js";
import "./chunk-WIJSMNBC.js";
import "./chunk-3WGAO5Q7.js";
import "./chunk-EY6F2JWT.js";
import "./chunk-HXXK46RT.js";
import "./chunk-JUI7PTR3.js";
import "./chunk-RLOB5XLZ.js";
import "./chunk-R2GMFOGK.js";
import "./chunk-I2KRBLWR.js";
import "./chunk-UN54E55F.js";
import "./chunk-QXDKT5Z6.js";
import "./chunk-RNA2RLFP.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-I4DCORUG.js";
import "./chunk-KEJ4MRUZ.js";
import "./chunk-4Y7L6TGJ.js";
import "./chunk-744I2SCF.js";
import "./chunk-BYUQBXV2.js";
import "./chunk-KSOJWB5C.js";
import "./chunk-FNPYZWHI.js";
import "./chunk-QWYKOAQD.js";
import "./chunk-G5TNOYTT.js";
import "./chunk-YLCNYJFB.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  run
};
