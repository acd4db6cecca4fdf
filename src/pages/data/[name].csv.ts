import { currentRecord } from '#record';
import type { APIRoute } from 'astro';
import { CSV_FILES } from '../../exports/data-files.ts';

export const getStaticPaths = () => Object.entries(CSV_FILES).map(([name, write]) => ({ params: { name }, props: { write } }));

export const GET: APIRoute<{ write: (typeof CSV_FILES)[keyof typeof CSV_FILES] }> = ({ props }) =>
  new Response(props.write(currentRecord().graph), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
