/** Whether a WAV is whole: its parts fill its file, and its sound is as long as its head says. */
import { type Measured, nameAt, type Reader } from './reader.ts';
import { damaged, unsafe } from './refusal.ts';

export async function walkWav(file: Reader): Promise<Measured> {
  const end = 8 + (await file.view(4, 4)).getUint32(0, true);
  if (end > file.size + 1) throw damaged();
  let perSecond = 0;
  let sound = -1;
  for (let at = 12; at < file.size;) {
    // Some programs count themselves too short: what goes on as the format does is still part of it.
    const broken = () => (at + 1 < end ? damaged() : unsafe('trailing'));
    if (at + 8 > file.size) throw broken();
    const head = await file.view(at, 8);
    const name = nameAt(head, 0);
    const length = head.getUint32(4, true);
    if (!/^[\w ]{4}$/.test(name) || at + 8 + length > file.size) throw broken();
    if (name === 'fmt ') perSecond = bytesPerSecond(await file.view(at + 8, 16));
    if (name === 'data') sound = length;
    at += 8 + length + (length % 2);
  }
  if (perSecond === 0 || sound < 0) throw damaged();
  return { type: 'audio/wav', seconds: sound / perSecond };
}

/** Plain samples leave no choice; what is compressed says it itself. */
function bytesPerSecond(fmt: DataView): number {
  const perSecond = fmt.getUint32(8, true);
  const isPlain = [1, 3].includes(fmt.getUint16(0, true));
  if (isPlain && perSecond !== fmt.getUint32(4, true) * fmt.getUint16(12, true)) throw damaged();
  return perSecond;
}
