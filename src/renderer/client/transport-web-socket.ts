import { AppError } from "../../shared/app-error.ts";
import type { EventName, Method } from "../../shared/contract.ts";
import type { ConnectionState, RequestFrame, Transport, WireResult } from "../../shared/rpc.ts";
import { parseFrame } from "./frames.ts";
import { createFrameWriter } from "./write-frame.ts";

const firstDelay = 250;
const longestDelay = 5_000;

/** The part of `WebSocket` that is used, so that a test can stand a real server or another client in its place. */
export type OpenSocket = (url: string) => WebSocket;

interface Pending {
  frame: RequestFrame;
  sent: boolean;
  resolve: (answer: WireResult) => void;
}

const connectionLost = (): WireResult => ({
  ok: false,
  error: new AppError("unavailable", "error.connectionLost").toWire(),
});

/**
 * The web host over one WebSocket that is opened again, with back-off, whenever it is cut.
 *
 * Nothing is repeated here: a request in flight at a cut is answered with `unavailable`, because only its caller knows
 * whether asking twice is harmless. A request made while there is no connection waits for the next attempt and fails with
 * it. `gap` grows with every reconnection: events may have been missed, so what was shown must be fetched again.
 */
export function createWebSocketTransport(url: string, open: OpenSocket = (at) => new WebSocket(at)): Transport {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const pending = new Map<number, Pending>();
  let state: ConnectionState = { status: "lost", gap: 0 };
  let socket: WebSocket | null = null;
  let everOpened = false;
  let nextId = 1;
  let delay = firstDelay;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = createFrameWriter();

  const setState = (next: ConnectionState) => {
    state = next;
    for (const listener of stateListeners) listener(state);
  };

  const send = (request: Pending) => {
    request.sent = true;
    socket?.send(write(request.frame));
  };

  const onOpen = () => {
    delay = firstDelay;
    setState({ status: "open", gap: everOpened ? state.gap + 1 : 0 });
    everOpened = true;
    for (const request of pending.values()) if (!request.sent) send(request);
  };

  const onMessage = (data: unknown) => {
    const frame = parseFrame(data);
    if (frame === null) return;
    if (frame.kind === "event") {
      for (const listener of listeners.get(frame.event) ?? []) listener(frame.payload);
      return;
    }
    pending.get(frame.id)?.resolve(frame.answer);
    pending.delete(frame.id);
  };

  const onClose = () => {
    socket = null;
    if (state.status === "open") setState({ status: "lost", gap: state.gap });
    const cut = [...pending.values()];
    pending.clear();
    for (const request of cut) request.resolve(connectionLost());
    timer = setTimeout(connect, delay);
    delay = Math.min(delay * 2, longestDelay);
  };

  function connect(): void {
    clearTimeout(timer);
    if (socket !== null) return;
    const opened = open(url);
    socket = opened;
    opened.addEventListener("open", onOpen);
    opened.addEventListener("message", (event) => onMessage(event.data));
    opened.addEventListener("close", onClose);
  }

  if (typeof window !== "undefined") window.addEventListener("online", connect);
  connect();

  return {
    request(method: Method, params: unknown) {
      return new Promise((resolve) => {
        const request: Pending = { frame: { id: nextId++, method, params }, sent: false, resolve };
        pending.set(request.frame.id, request);
        if (state.status === "open") send(request);
      });
    },
    subscribe(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
    onState(listener) {
      stateListeners.add(listener);
      listener(state);
      return () => stateListeners.delete(listener);
    },
  };
}
