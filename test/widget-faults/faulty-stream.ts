/** What goes wrong with the stream of hints: refused, cut, and single hints lost, late or twice. */
import type { Chance } from '../support/random.ts';
import type { WireFault } from './faults.ts';
import { faultyAnswers, problem } from './faulty-answers.ts';
import type { Call, Lane } from './lane.ts';

type Hit = { fault: WireFault; chance: Chance } | null;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function faultyStream(lane: Lane, call: Call, hit: Hit): Promise<void> {
  const { fault, chance } = hit ?? {};
  if (fault === 'lostRequest' || fault === 'signedOut') return faultyAnswers[fault](lane, call, chance!);
  if (fault === 'streamRefused') {
    if (chance!.chance(0.5)) return call.reply(problem(call, 503, 'unavailable'));
    return call.reply({ ...problem(call, 200, 'server'), body: '<!doctype html><p>Please wait.' });
  }
  if (fault === 'latency') await wait(50 + chance!.below(500));
  pipe(lane, call, hit);
}

function pipe(lane: Lane, call: Call, hit: Hit): void {
  const { response, request } = call;
  const upstream = call.open((answer) => {
    const { 'transfer-encoding': _, connection: __, ...headers } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, headers);
    let rest = '';
    let passed = 0;
    answer.setEncoding('utf8').on('data', (text: string) => {
      const frames = (rest + text).split('\n\n');
      rest = frames.pop() ?? '';
      for (const frame of frames) passOn(lane, call, hit, `${frame}\n\n`, passed++);
    });
    answer.on('end', () => response.end(rest));
    answer.on('error', () => call.cut());
  });
  upstream.on('error', () => call.cut());
  request.socket.once('close', () => upstream.destroy());
  if (hit?.fault === 'streamCut') setTimeout(() => call.cut(), hit.chance.below(900));
}

/** The first frame opens the stream. */
function passOn(lane: Lane, { response }: Call, hit: Hit, frame: string, nth: number): void {
  const isHint = frame.startsWith('event: changed');
  const fault = isHint && !lane.isHealed ? hit?.fault : undefined;
  const write = (text: string) => response.destroyed || response.write(text);
  if (fault === 'hintLost') return;
  if (fault === 'hintLate') return void setTimeout(() => write(frame), 600);
  write(fault === 'hintTwice' ? frame + frame : frame);
  // What was shown otherwise for a while was no change of the order: as a server would, it only says "ask again".
  if (nth === 0 && lane.isHealed && lane.isDoctored)
    for (const orderId of lane.orders) write(`event: changed\ndata: ${JSON.stringify({ orderId })}\n\n`);
}
