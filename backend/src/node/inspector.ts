/** The inspector of a real backend: images through libvips, PDFs through a viewer in a thread. */
import { createInspector } from '../assets/inspect/inspect.ts';
import type { Inspector } from '../assets/inspector.ts';
import { redraw } from './images.ts';
import { countPages } from './pdf-pages.ts';

export const createNodeInspector = (): Inspector => createInspector({ redraw, countPages });
