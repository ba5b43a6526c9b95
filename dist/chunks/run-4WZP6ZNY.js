import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  run
} from "./chunk-KJ3A3GDZ.js";
import "./chunk-JKAJWGOF.js";
import "./chunk-HVSSWFO5.js";
import "./chunk-LIQ6AHEN.js";
import "./chunk-ZC3JFZ2U.js";
import "./chunk-GX36R3C2.js";
import "./chunk-YIYCIHFV.js";
import "./chunk-SIUO2CJW.js";
import "./chunk-KPHLSUGJ.js";
import "./chunk-WIJSMNBC.js";
import "./chunk-UFYGFD7H.js";
import "./chunk-27Y55T56.js";
import "./chunk-GIB7VV7X.js";
import "./chunk-JUI7PTR3.js";
import "./chunk-RLOB5XLZ.js";
import "./chunk-R2GMFOGK.js";
import "./chunk-I2KRBLWR.js";
import "./chunk-47XR3I3P.js";
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
