import { createApp } from 'vue';
import App from './App.vue';
import 'campaign-manager-widgets/define';
import './page.css';

createApp(App).mount('#app');
