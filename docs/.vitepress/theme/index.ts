/** The standard look, with frames for live examples, and diagrams drawn in the page. */
import { onContentUpdated, useData } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { nextTick, watch } from 'vue';
import { drawAgain, drawDiagrams } from './diagrams.ts';
import './live.css';

export default {
  extends: DefaultTheme,
  setup() {
    onContentUpdated(() => void drawDiagrams());
    watch(useData().isDark, () => void nextTick(drawAgain));
  },
};
