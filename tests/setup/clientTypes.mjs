/**
 * Writes the types of a client, made by openapi-typescript from the document on standard input.
 *
 *   node tests/setup/clientTypes.mjs < openapi.json > types.ts
 *
 * The generator works with the compiler of TypeScript 5: ours, the native one, has no interface for programs.
 */
import { register } from 'node:module';
import process from 'node:process';
import { text } from 'node:stream/consumers';

const hook = `export const resolve = (name, context, next) => next(name === 'typescript' ? 'typescript5' : name, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const { default: openapiTS, astToString } = await import('openapi-typescript');
process.stdout.write(astToString(await openapiTS(await text(process.stdin))));
