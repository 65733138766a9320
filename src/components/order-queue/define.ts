import { define } from '../shared/registration.ts';
import { OrderQueue } from './order-queue.ts';

define('order-queue', OrderQueue);

declare global {
  interface HTMLElementTagNameMap {
    'order-queue': OrderQueue;
  }
}
