import { isInBoth } from '../../app/api/words/apiWords';
import { ENDPOINTS } from '../../lib/api/endpoints/all';
import { openApi } from '../../lib/api/openApi';
import { PROBLEMS } from '../../lib/api/problems';
import { runLanguage } from '../setup/languages';

const document = openApi('http://localhost:3000');

/** Sentences under `description` and `summary`, at any depth. */
function sentencesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    (name === 'description' || name === 'summary') && typeof value === 'string'
      ? [value]
      : sentencesIn(value),
  );
}

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

  test('says nothing that the English reference page would have to leave in Chinese', () => {
    const shown = [
      document.info.description,
      ...Object.values(document.paths).flatMap(({ get }) => [
        get.summary,
        get.description,
        ...sentencesIn(get.parameters),
      ]),
      ...sentencesIn(document.components.schemas),
      ...Object.values(PROBLEMS).flatMap(({ title, meaning }) => [title, meaning]),
    ];
    expect(shown.length).toBeGreaterThan(150);
    expect(shown.filter((sentence) => !isInBoth(sentence))).toEqual([]);
  });
});
