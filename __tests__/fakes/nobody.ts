// An address of this machine at which nothing listens, and nothing will: whoever takes any port that is free gets none
// below 1024, while one that was somebody's a moment ago may be the next one's.

import { connect } from "node:net";

let nextPort = 1;

/** Another one each time. */
export async function nobody(): Promise<string> {
  const port = nextPort++;
  return (await answers(port)) ? nobody() : `http://127.0.0.1:${port}`;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
