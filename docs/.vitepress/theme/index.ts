/** The standard look, with frames for live examples. */
import DefaultTheme from 'vitepress/theme';
import './live.css';

export default DefaultTheme;
