/** A page that needs one element of eleven. */
import { OrderDeadline } from 'campaign-manager-widgets/react';

export const used = OrderDeadline;
