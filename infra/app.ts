import { App } from 'aws-cdk-lib';
import { foyer, recommended } from './foyer.ts';
import { readSettings } from './settings.ts';

const app = new App({ context: recommended });
foyer(
  app,
  readSettings(name => app.node.tryGetContext(name), process.env),
);
app.synth();
