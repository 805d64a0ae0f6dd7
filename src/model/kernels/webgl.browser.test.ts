import { createEngineHost } from '../training/engines';
import { createWebglEngine } from '../training/webglEngine';
import { describeEngine } from './engine.contract';

describeEngine('webgl', () => createEngineHost([createWebglEngine()]));
