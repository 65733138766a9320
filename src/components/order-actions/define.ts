import { define } from '../shared/registration.ts';
import { OrderActions } from './order-actions.ts';

define('order-actions', OrderActions);

declare global {
  interface HTMLElementTagNameMap {
    'order-actions': OrderActions;
  }
}
