import { define } from '../shared/registration.ts';
import { MediatorDesk } from './mediator-desk.ts';

define('mediator-desk', MediatorDesk);

declare global {
  interface HTMLElementTagNameMap {
    'mediator-desk': MediatorDesk;
  }
}
