/** A line between a client and a server that breaks when so many bytes were sent over it. */
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface Cutter {
  /** The server's address, as seen through this line. */
  url: string;
  /** How often the line broke so far. */
  cuts(): number;
  close(): Promise<void>;
}

/** Breaks each time that this many more bytes went towards the server, as often as there are entries. */
export async function openCutter(target: string, cutAfter: readonly number[]): Promise<Cutter> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let cuts = 0;
  let sent = 0;
  const keep = (socket: Socket, other: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    keep(near, far);
    keep(far, near);
    far.pipe(near);
    near.on('data', (bytes) => {
      const until = cutAfter[cuts];
      const left = until === undefined ? bytes.byteLength : until - sent;
      const passed = bytes.subarray(0, left);
      sent += passed.byteLength;
      if (!far.write(passed)) {
        near.pause();
        far.once('drain', () => near.resume());
      }
      if (until === undefined || sent < until) return;
      cuts++;
      sent = 0;
      // What was passed on must arrive; only the connection is lost.
      near.resetAndDestroy();
      far.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
