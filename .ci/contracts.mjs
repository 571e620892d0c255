// Reads every committed contract with the tools that its readers use: redocly for OpenAPI, @asyncapi/parser for AsyncAPI.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';

const root = fileURLToPath(new URL('..', import.meta.url));
let broken = 0;

for (const service of ['organisations', 'engagement', 'evaluation']) {
  const contract = `${root}${service}-service/contract`;
  try {
    execFileSync(`${root}.ci/node_modules/.bin/redocly`,
      ['lint', '--config', `${root}.ci/redocly.yaml`, '--format', 'stylish', `${contract}/openapi.yaml`],
      { stdio: 'inherit', env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } });
  } catch {
    broken++;
  }
  if (!existsSync(`${contract}/asyncapi.yaml`)) {
    console.error(`${service}: no asyncapi.yaml`);
    broken++;
    continue;
  }
  const { diagnostics } = await new Parser().parse(readFileSync(`${contract}/asyncapi.yaml`, 'utf8'),
    { source: `${contract}/asyncapi.yaml` });
  const errors = diagnostics.filter(each => each.severity === 0);
  errors.forEach(each => console.error(`${service} asyncapi ${each.path.join('.')}: ${each.message}`));
  broken += errors.length;
  console.log(`${service}: asyncapi.yaml ${errors.length ? 'has errors' : 'is valid'}`);
}
process.exit(broken ? 1 : 0);
