import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  run
} from "./chunk-UVMVJMW6.js";
import "./chunk-LPMT7EFD.js";
import "./chunk-KSKIQQNE.js";
import "./chunk-ZCCPPR4Z.js";
import "./chunk-FZWEA3YM.js";
import "./chunk-6DNDAREW.js";
import "./chunk-A6AMRDGQ.js";
import "./chunk-MUUWN4FQ.js";
import "./chunk-KPHLSUGJ.js";
import "./chunk-WIJSMNBC.js";
import "./chunk-UFYGFD7H.js";
import "./chunk-LO527IL4.js";
import "./chunk-GI4OR3Q3.js";
import "./chunk-JUI7PTR3.js";
import "./chunk-RLOB5XLZ.js";
import "./chunk-R2GMFOGK.js";
import "./chunk-I2KRBLWR.js";
import "./chunk-47XR3I3P.js";
import "./chunk-QXDKT5Z6.js";
import "./chunk-RNA2RLFP.js";
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
import "./chunk-EWWCWPOY.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  run
};
