import { define } from '../shared/registration.ts';
import { OrderDeadline } from './order-deadline.ts';

define('order-deadline', OrderDeadline);

declare global {
  interface HTMLElementTagNameMap {
    'order-deadline': OrderDeadline;
  }
}
