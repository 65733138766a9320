/** Which way a file is looked at. */
import type { FileAsset } from '../../../contract/creative.ts';
import type { Kit } from '../kit.ts';
import { mediumOf } from '../said.ts';
import { ImageView } from './image-view.ts';
import { MediaView } from './media-view.ts';
import { PdfView } from './pdf-view.ts';
import type { View } from './view.ts';

/** Undefined for what nobody here can show. */
export function makeView(kit: Kit, asset: FileAsset): View | undefined {
  const medium = mediumOf(asset);
  if (medium === 'image') return new ImageView(kit, asset);
  if (medium === 'pdf') return new PdfView(kit, asset);
  return medium === 'video' || medium === 'audio' ? new MediaView(kit, asset, medium) : undefined;
}
