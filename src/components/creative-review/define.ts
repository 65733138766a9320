import { define } from '../shared/registration.ts';
import { CreativeReview } from './creative-review.ts';

define('creative-review', CreativeReview);

declare global {
  interface HTMLElementTagNameMap {
    'creative-review': CreativeReview;
  }
}
