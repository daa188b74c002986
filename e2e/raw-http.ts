import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Opens a bare connection to a port of this machine. Broken connections are expected and no error. */
export async function openRaw(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

/** Waits until a connection is over, however it ended. */
export function ended(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

/**
 * Sends exactly these bytes and gives everything that comes back until the other side ends, or has said nothing for
 * `silence` milliseconds.
 */
export async function sendRaw(port: number, bytes: Buffer | string, silence = 1500): Promise<string> {
  const socket = await openRaw(port);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk.toString("latin1");
  });
  socket.setTimeout(silence, () => socket.destroy());
  socket.write(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes);
  await ended(socket);
  return answer;
}

/** The statuses of all answers in what came back, in order; an interim 100 is not one. Empty when there was no answer. */
export function statusesOf(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)]
    .map(([, status]) => Number(status))
    .filter((code) => code !== 100);
}
