#!/usr/bin/env bash
# Copies the primary at the first start, and follows it. 首次启动时复制主库，此后跟随。
set -euo pipefail
export PGPASSWORD=$REPLICATION_PASSWORD
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  pg_basebackup --host primary --username replicator --pgdata "$PGDATA" --write-recovery-conf --slot replica
  chmod 700 "$PGDATA"
fi
exec postgres -c hot_standby_feedback=on
