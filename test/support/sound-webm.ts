/** A tenth of a second of sound in WebM, a container for video: recorded once, because not every machine has something to record with. */
const recorded = [
  'GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAEwEU2bdLlNu4tTq4QVSalmU6yBbk',
  '27i1OrhBZUrmtTrIGTTbuLU6uEH0O2dVOsgddNu4xTq4QcU7trU6yCAR7srgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBEiYQ/gAAATYCGQ2hyb21lV0GGQ2hyb21lFlSua7+uvd',
  'eBAXPFh2YxvfJPV/eDgQKGhkFfT1BVU2Oik09wdXNIZWFkAQIAAIC7AAAAAADhjbWERzuAAJ+BAmJkgSAfQ7Z1AQAA',
  'AAAAADvngQCjtoEAAIAY4VOfSYE9NCZP0YZ2SsKGDDdODfTLbVmKjfYUh/Hp5ws21mO66CqiDC+Xq5mKxsg0hBxTu2',
  'uNu4uzgQC3hveBAfGB1w==',
];

export const soundInWebm = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(recorded.join('')), (letter) => letter.codePointAt(0)!);
