"""The only place that knows SQLAlchemy and the SQLite/SQLCipher driver."""
