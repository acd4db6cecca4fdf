import { currentRecord } from '#record';
import type { APIRoute } from 'astro';
import { JSON_FILES } from '../../exports/data-files.ts';

export const getStaticPaths = () => Object.entries(JSON_FILES).map(([name, write]) => ({ params: { name }, props: { write } }));

export const GET: APIRoute<{ write: (typeof JSON_FILES)[keyof typeof JSON_FILES] }> = ({ props }) =>
  new Response(props.write(currentRecord().graph), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
