/** How long a test waits for what must come: ends only what would hang for ever, so that no verdict is about the machine. */
export const patienceMs = 30_000;
