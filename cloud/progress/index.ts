import cloud from 'wx-server-sdk';
import { serve } from '../common/serve.ts';
import { handleProgress } from './handler.ts';

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

export const main = serve(cloud, handleProgress);
