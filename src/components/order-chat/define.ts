import { define } from '../shared/registration.ts';
import { OrderChat } from './order-chat.ts';

define('order-chat', OrderChat);

declare global {
  interface HTMLElementTagNameMap {
    'order-chat': OrderChat;
  }
}
