/** Shows the README's component. */
import { createRoot } from 'react-dom/client';
import { Order } from './order.tsx';

createRoot(document.body.appendChild(document.createElement('main'))).render(<Order />);
