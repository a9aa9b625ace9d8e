#!/bin/bash
# Run once, by an empty database server: the three roles and their two databases.
# The application's role owns nothing and cannot bypass row-level security; the migrations grant it what it may.
set -euo pipefail

psql --username "${POSTGRES_USER}" --dbname postgres --no-psqlrc -v ON_ERROR_STOP=1 \
    -v owner="$(<"${JOINTOPS_DATABASE_OWNER_PASSWORD_FILE}")" \
    -v app="$(<"${JOINTOPS_DATABASE_PASSWORD_FILE}")" \
    -v keycloak="$(<"${KEYCLOAK_DATABASE_PASSWORD_FILE}")" <<'SQL'
CREATE ROLE jointops_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner';
CREATE ROLE jointops_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app';
CREATE ROLE keycloak LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'keycloak';
CREATE DATABASE jointops OWNER jointops_owner;
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE jointops, keycloak FROM PUBLIC;
GRANT CONNECT ON DATABASE jointops TO jointops_app;
SQL
