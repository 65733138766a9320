import { define } from '../shared/define.ts';
import { OrderActions } from './order-actions.ts';

define('order-actions', OrderActions);

declare global {
  interface HTMLElementTagNameMap {
    'order-actions': OrderActions;
  }
}
