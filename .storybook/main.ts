import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => {
    // Storybook's own chunks, which no visitor of a page loads.
    vite.build = { ...vite.build, chunkSizeWarningLimit: 1200 };
    // vite.config.ts minifies templates; here they are read.
    vite.plugins = (vite.plugins ?? []).filter((p) => !(p && 'name' in p && p.name === 'minify-templates'));
    return vite;
  },
};
export default config;
