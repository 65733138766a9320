/** Holds bodies to their time: a short one must come at once, bytes of an upload need only keep coming. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** How long a body may take, and how often one is looked at that may take longer, in ms. */
const lookEvery = 30_000;
/** The slowest line on which an upload goes on: half a kilobyte a second. */
const leastBytes = 16_384;
/** After an hour an upload is cut all the same: going on costs its owner one request, and a slow attacker its place. */
const mostLooks = 120;

export function keepPace(server: Server): void {
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { headers, method, socket } = incoming;
    if (headers['transfer-encoding'] === undefined && !Number(headers['content-length'])) return;
    const isUpload = method === 'PATCH';
    // The first bytes of a body may have come with its headers: the first look counts all that the socket ever read.
    let before = 0;
    let looks = 0;
    const timer = setInterval(() => {
      if (incoming.complete) return clearInterval(timer);
      const came = socket.bytesRead - before;
      before += came;
      looks++;
      if (isUpload && came >= leastBytes && looks < mostLooks) return;
      clearInterval(timer);
      // An answer would end the upload; a lost connection is what its sender knows how to go on from.
      if (isUpload) socket.destroy();
      else server.emit('clientError', new Error('the body took too long'), socket);
    }, lookEvery);
    outgoing.on('close', () => clearInterval(timer));
  });
}
