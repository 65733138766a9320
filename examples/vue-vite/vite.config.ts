import vue from '@vitejs/plugin-vue';
import { isCampaignElement } from 'campaign-manager-widgets/vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: isCampaignElement } } })],
});
