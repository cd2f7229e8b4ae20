-- Messages that were brought here from another program's file: which program, and when it wrote them.
ALTER TABLE message ADD COLUMN imported_from TEXT;
ALTER TABLE message ADD COLUMN imported_written_at INTEGER;
