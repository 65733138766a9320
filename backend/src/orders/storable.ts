/** Text as it was typed, but for what no database keeps: halves of characters, and the character that is none. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');
