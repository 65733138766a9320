/** Five seconds of sound: a plucked tune over two soft chords, computed when it is asked for. */

const rate = 11_025;
const seconds = 5;
const tune = [0, 4, 7, 12, 11, 7, 4, 7, 9, 12, 16, 14, 12, 7, 4, 0];
const chords = [
  [-12, -5, 4],
  [-15, -8, 0],
];

const hertz = (halftones: number): number => 261.63 * 2 ** (halftones / 12);

/** One sample between −1 and 1. */
function heardAt(at: number): number {
  const beat = seconds / tune.length;
  const since = at % beat;
  const note = hertz(tune[Math.floor(at / beat)] ?? 0);
  const plucked = Math.sin(2 * Math.PI * note * at) * Math.exp(-since * 7) * Math.min(1, since * 200);
  const chord = chords[at < seconds / 2 ? 0 : 1] ?? [];
  const soft = chord.reduce((sum, halftones) => sum + Math.sin(2 * Math.PI * hertz(halftones) * at), 0);
  const edges = Math.min(1, at * 8, (seconds - at) * 4);
  return (plucked * 0.55 + soft * 0.09) * edges;
}

/** A WAV file: mono, 8 bits. */
export function spot(): Uint8Array<ArrayBuffer> {
  const length = rate * seconds;
  const bytes = new Uint8Array(44 + length + (length % 2));
  const view = new DataView(bytes.buffer);
  const name = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  name(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  name(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  name(36, 'data');
  view.setUint32(40, length, true);
  for (let at = 0; at < length; at++) bytes[44 + at] = 128 + Math.round(heardAt(at / rate) * 120);
  return bytes;
}
