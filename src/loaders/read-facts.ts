import type { z } from 'astro/zod';
import { issueAt, type Issue, type RuleId } from '../model/issue.ts';
import { didYouMean } from './nearest-name.ts';
import { parseYaml, yamlLocator, type YamlPath } from './parse-yaml.ts';
import { plainMessage, readAs, shown } from './plain-message.ts';

type ZodIssue = z.core.$ZodIssue;

export interface Facts<T> {
  readonly data: T | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads YAML facts and holds them against a schema; every slip is told where it stands and what to write instead.
 * @param firstLine line of the file on which `yaml` begins, from 1.
 */
export function readFacts<S extends z.ZodType>(file: string, yaml: string, firstLine: number, schema: S): Facts<z.output<S>> {
  const parsed = parseYaml(file, yaml, firstLine);
  if (parsed.data === undefined && parsed.issues.length > 0) return { data: undefined, issues: parsed.issues };
  const result = schema.safeParse(parsed.data ?? {}, { error: plainMessage });
  if (result.success) return { data: result.data, issues: parsed.issues };
  const at = yamlLocator(file, yaml, firstLine);
  const issues: Issue[] = [...parsed.issues];
  const add = (path: YamlPath, rule: RuleId, message: string, on: 'key' | 'value' = 'value'): void => {
    const place = at(path, { on });
    // What wants quotes has been told there already.
    if (parsed.issues.some((one) => one.line === place.line && one.column === place.column)) return;
    issues.push(issueAt(place, rule, message));
  };
  for (const issue of flatten(result.error.issues)) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    const name = path.length === 0 ? 'the record' : path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, path);
      for (const key of issue.keys)
        add([...path, key], 'model/unknown-key', `"${key}" is no field of ${name}${didYouMean(key, known)}`, 'key');
    } else if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && valueAt(parsed.data, path) === undefined) {
      add(path, 'model/missing', `"${String(path.at(-1) ?? 'record')}" is missing in ${path.slice(0, -1).join('.') || 'the record'}`);
    } else if (issue.code === 'invalid_type' && issue.expected === 'string') {
      add(path, 'model/value', `${name} is read as ${readAs(valueAt(parsed.data, path))}; put quotes around it`);
    } else if (issue.code === 'invalid_type' && issue.expected === 'number') {
      add(path, 'model/value', `${name}: ${shown(valueAt(parsed.data, path))} is no number; write it plain, such as 208.2`);
    } else if (issue.code === 'invalid_value') {
      const written = shown(valueAt(parsed.data, path));
      const allowed = issue.values.map(String);
      add(
        path,
        'model/value',
        `${written} is no value of ${name}${didYouMean(written.slice(1, -1), allowed) || `; one of: ${allowed.join(', ')}`}`,
      );
    } else if (issue.message.includes('is no date')) {
      add(path, 'model/date', `${name}: ${issue.message}`);
    } else {
      add(path, 'model/value', `${name}: ${issue.message}`);
    }
  }
  return { data: undefined, issues };
}

/** Of a union that nothing fits, keeps the complaints of the branch that came nearest. */
function flatten(issues: readonly ZodIssue[], prefix: readonly PropertyKey[] = []): ZodIssue[] {
  return issues.flatMap((issue): ZodIssue[] => {
    const path = [...prefix, ...issue.path];
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const branches = issue.errors.map((branch) => flatten(branch, path));
      const depth = (branch: readonly ZodIssue[]): number => Math.max(...branch.map((one) => one.path.length));
      const wrongKind = (branch: readonly ZodIssue[]): boolean =>
        branch.some((one) => one.code === 'invalid_type' && one.path.length === path.length);
      const best = branches.toSorted(
        (a, b) => Number(wrongKind(a)) - Number(wrongKind(b)) || depth(b) - depth(a) || a.length - b.length,
      )[0];
      return best ?? [];
    }
    return [{ ...issue, path }];
  });
}

function valueAt(data: unknown, path: YamlPath): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value ?? undefined;
}

/** The field names that a schema allows at a path, to find the one that was meant. */
function knownKeys(schema: z.ZodType, path: YamlPath): readonly string[] {
  let here: readonly unknown[] = [schema];
  for (const step of path) here = here.flatMap((one) => stepInto(one, step));
  return here.flatMap((one) => Object.keys(unwrap(one).shape ?? {}));
}

interface Definition {
  readonly shape?: Record<string, unknown>;
  readonly options?: readonly unknown[];
  readonly element?: unknown;
}

function unwrap(schema: unknown): Definition {
  const definition = (schema as { def?: { innerType?: unknown; in?: unknown } & Definition }).def;
  if (definition === undefined) return {};
  if (definition.innerType !== undefined) return unwrap(definition.innerType);
  if (definition.in !== undefined) return unwrap(definition.in);
  return definition;
}

function stepInto(schema: unknown, step: string | number): readonly unknown[] {
  const { shape, options, element } = unwrap(schema);
  if (options !== undefined) return options.flatMap((option) => stepInto(option, step));
  if (element !== undefined) return unwrap(element).options ?? [element];
  const inner = shape?.[String(step)];
  return inner === undefined ? [] : [inner];
}
