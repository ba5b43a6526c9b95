// What counts as standing still, wherever bytes are waited for. How long it may last is `stall-timeout`.

/** 1 KiB/s. */
export const leastBytesPerSecond = 1024;
