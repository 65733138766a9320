/** The standard look, with frames for live examples, and diagrams drawn in the page. */
import { onContentUpdated } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { drawDiagrams } from './diagrams.ts';
import './live.css';

export default {
  extends: DefaultTheme,
  setup() {
    onContentUpdated(() => void drawDiagrams());
  },
};
