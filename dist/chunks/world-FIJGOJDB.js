import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  nodeWorld
} from "./chunk-UZU7E4EU.js";
import "./chunk-LO527IL4.js";
import "./chunk-GI4OR3Q3.js";
import "./chunk-KRJAV7OL.js";
import "./chunk-RLOB5XLZ.js";
import "./chunk-I2KRBLWR.js";
import "./chunk-47XR3I3P.js";
import "./chunk-RNA2RLFP.js";
import "./chunk-CVCQ2CBI.js";
import "./chunk-BPKKL3RN.js";
import "./chunk-E2W7INCO.js";
import "./chunk-744I2SCF.js";
import "./chunk-DNCMUEVV.js";
import "./chunk-BYUQBXV2.js";
import "./chunk-KSOJWB5C.js";
import "./chunk-FNPYZWHI.js";
import "./chunk-QWYKOAQD.js";
import "./chunk-4TWCK7WP.js";
import "./chunk-OCOZNUXU.js";
import "./chunk-G5TNOYTT.js";
import "./chunk-YLCNYJFB.js";
import "./chunk-E2R5UK5S.js";
import "./chunk-L3A5WCRZ.js";
import "./chunk-MQSIDUPE.js";
import "./chunk-OT7CFU6O.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-6Z2GQ2XN.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  nodeWorld
};
