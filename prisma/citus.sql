-- Spreads the database over the nodes of a Citus cluster (docs/scaling.md). Run it once, as the owner, at the coordinator, after
-- the migrations (`npm start` or `npm run import` makes them) and, for speed, before the first import:
--
--   psql "$DATABASE_URL" -v ON_ERROR_STOP=1 --single-transaction -f prisma/citus.sql
--
-- Every unique key of the large tables holds the unit, so each is kept by one shard alone. tests/db/citus.test.ts holds each
-- migration to that.

CREATE EXTENSION IF NOT EXISTS citus;

-- A document belongs to no unit: it is sharded by its own hash, and may lie on another node than the report that was read from it.
-- No foreign key reaches over nodes; `npm run verify` looks for reports without their document instead.
ALTER TABLE report DROP CONSTRAINT report_source_sha256_fkey;
ALTER TABLE download DROP CONSTRAINT download_sha256_fkey;

-- Small, and joined with everything: whole on each node.
SELECT create_reference_table('unit');
SELECT create_reference_table('unit_alias');
SELECT create_reference_table('unit_host');
SELECT create_reference_table('unit_successor');
SELECT create_reference_table('unit_search_key');
SELECT create_reference_table('roster');
SELECT create_reference_table('local_deadline');
SELECT create_reference_table('metric');
SELECT create_reference_table('reported_year');
SELECT create_reference_table('reported_unit');
SELECT create_reference_table('import_run');
SELECT create_reference_table('data_version');

-- A unit's reports and all that hangs on them lie together on one shard: a report is stored, and a unit's page read, at one node;
-- a ranking asks all nodes at once.
SELECT create_distributed_table('report', 'unit_id');
SELECT create_distributed_table('observation', 'unit_id', colocate_with => 'report');
SELECT create_distributed_table('finding', 'unit_id', colocate_with => 'report');
SELECT create_distributed_table('evaluation', 'unit_id', colocate_with => 'report');
SELECT create_distributed_table('narrative_figure', 'unit_id', colocate_with => 'report');
SELECT create_distributed_table('local_figure', 'unit_id', colocate_with => 'report');

SELECT create_distributed_table('source_document', 'sha256', colocate_with => 'none');

-- The books of the importer are only ever read and written at the coordinator, and stay there:
-- base_data, synthetic_data, import_file, read_file, evaluation_due, download.
