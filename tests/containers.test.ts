import { existsSync, readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { z } from 'zod';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

describe('the Dockerfile', () => {
  test('has no fault that its linter knows', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  test('starts what npm start starts, without the rights of root, and says whether it lives', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile.indexOf('USER node')).toBeLessThan(dockerfile.indexOf('\nCMD'));
    const command = /^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '';
    expect(JSON.parse(command).join(' ')).toBe(scripts.start);
    expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/health'/m);
  });

  test('pins its images, to a Node that the program runs on', () => {
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    for (const image of images) expect(image).toMatch(/^node:22\.\d+-bookworm-slim$/);
  });

  test('keeps data, builds and packages of this machine out of the image', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').trim().split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining(['.data', '.next', 'node_modules', 'lib/db/generated', '.git']),
    );
  });
});

const service = z.object({
  restart: z.literal('unless-stopped'),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).optional(),
});

describe('compose.yaml', () => {
  const text = readFileSync('compose.yaml', 'utf8');
  const { services, volumes } = z
    .object({
      services: z.object({
        database: service.extend({
          image: z.string().regex(/^postgres:18\.\d+-/),
          healthcheck: z.object({}).loose(),
        }),
        web: service.extend({
          build: z.literal('.'),
          depends_on: z.object({ database: z.object({ condition: z.literal('service_healthy') }) }),
          cap_drop: z.tuple([z.literal('ALL')]),
        }),
      }),
      volumes: z.record(z.string(), z.unknown()),
    })
    .parse(parse(text));

  test('holds no password, and opens nothing but the site, to this machine alone', () => {
    expect(text.match(/PASSWORD: (?!\$\{)/g)).toBeNull();
    expect(services.web.environment.DATABASE_URL).toMatch(
      /^postgresql:..atlas:\$\{ATLAS_PASSWORD\}@database:5432.atlas$/,
    );
    expect([services.database.ports, services.web.ports]).toEqual([undefined, ['127.0.0.1:3000:3000']]);
  });

  test('keeps the data in a volume that is declared, and builds from the Dockerfile', () => {
    expect(Object.keys(volumes)).toEqual(['database']);
    expect(existsSync('Dockerfile')).toBe(true);
  });
});
