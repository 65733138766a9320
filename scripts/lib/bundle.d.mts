export interface Chunk {
  name: string;
  /** After brotli 11. */
  bytes: number;
  /** Loaded before the entry runs. */
  first: boolean;
  modules: string[];
}
export function bundle(
  code: string,
  options?: { root?: string; external?: readonly RegExp[] },
): Promise<{ chunks: Chunk[]; css: string[] }>;
