import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportHref } from '../../src/routing/project.ts';

const folder = fileURLToPath(new URL('../../.github', import.meta.url));
const workflows = readdirSync(join(folder, 'workflows')).map((name) => ({
  name,
  text: readFileSync(join(folder, 'workflows', name), 'utf8'),
}));

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>> }>>;
}
const read = (name: string): Workflow => parse(workflows.find((one) => one.name === name)?.text ?? '') as Workflow;

describe('a pull request of a stranger', () => {
  it.each(workflows)('cannot bring another version of an action into $name', ({ text }) => {
    const actions = Array.from(text.matchAll(/uses: (\S+)/g), ([, action = '']) => action);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
  });

  it.each(workflows)('meets no secret and no word of its own in a command of $name', ({ text }) => {
    expect(text).not.toContain('pull_request_target');
    expect(text).not.toContain('secrets.');
    expect(text).not.toMatch(/github\.event\.|github\.head_ref/);
  });

  it('is checked with a token that can read and nothing else', () => {
    const { on, permissions, jobs } = read('check.yml');
    expect(Object.keys(on)).toContain('pull_request');
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job.permissions).toBeUndefined();
  });
});

describe('a deployment', () => {
  const { on, permissions, concurrency, jobs } = read('deploy.yml');

  it('comes from the main branch only', () => {
    expect(on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
  });

  it('may write to Pages in its last job and nowhere else', () => {
    expect(permissions).toEqual({});
    expect(jobs['build']?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  it('is not cut short by the next', () => {
    expect(concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
  });
});

describe('the form "a fact is wrong"', () => {
  it('has the field that the link beside a claim fills in', () => {
    const { searchParams } = new URL(reportHref('https://example.org/events/x/#y'));
    const form = parse(readFileSync(join(folder, 'ISSUE_TEMPLATE', searchParams.get('template') ?? ''), 'utf8')) as {
      body: { id?: string; type: string }[];
    };
    const filled = [...searchParams.keys()].filter((key) => key !== 'template');
    expect(filled).toEqual(['address']);
    expect(form.body.find(({ id }) => id === filled[0])?.type).toBe('input');
  });
});
