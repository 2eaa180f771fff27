import { ENDPOINTS } from '../../lib/api/endpoints/all';
import { openApi } from '../../lib/api/openApi';
import { runLanguage } from '../setup/languages';

const document = openApi('http://localhost:3000');

/** Runs a script of modules in a Node of its own: the validator exists as modules only. */
const inNode = (script: string) => runLanguage(process.execPath, ['--input-type=module', '-'], script);

describe('openApi', () => {
  test('is a valid document of OpenAPI 3.1, by a validator of others', async () => {
    const validate = (what: object) =>
      inNode(`import { Validator } from '@seriousme/openapi-schema-validator';
const { valid, errors } = await new Validator().validate(${JSON.stringify(what)});
console.log(JSON.stringify({ valid, errors: errors ?? null }));`);
    expect(JSON.parse((await validate(document)).out)).toEqual({ valid: true, errors: null });
    // The validator does look: a response without its description is refused.
    const broken = structuredClone({ ...document, paths: { '/x': { get: { responses: { '200': {} } } } } });
    expect(JSON.parse((await validate(broken)).out)).toMatchObject({ valid: false });
  });

  test('has every endpoint once, with all its parameters and every problem that it may answer with', () => {
    expect(Object.keys(document.paths)).toEqual(ENDPOINTS.map(({ path }) => path));
    for (const endpoint of ENDPOINTS) {
      const { get } = document.paths[endpoint.path] ?? {};
      expect(get?.parameters.map(({ name }) => name)).toEqual([
        ...Object.keys(endpoint.params.shape),
        ...Object.keys(endpoint.query.shape),
      ]);
      const told = JSON.stringify(get?.responses);
      for (const problem of endpoint.problems) expect(told).toContain(`${problem}：`);
    }
  });

  test('describes what the figures are in words: every parameter of every list', () => {
    const silent = Object.values(document.paths).flatMap(({ get }) =>
      get.parameters
        .filter((parameter) => !('description' in parameter))
        .map(({ name }) => `${get.operationId} ${name}`),
    );
    expect(silent).toEqual([]);
  });
});
