/** Where webhooks leave the house. */
import type { Instant } from '../../../src/contract/primitives.ts';

export interface WebhookTransport {
  /** Resolves when the receiver took it over. `id` stays the same for every repetition, `at` is the moment of this one. */
  send(webhook: { id: string; body: string; at: Instant }): Promise<void>;
}
