#!/bin/bash
# Makes up the secrets that compose.yaml wants, in docker/secrets, and leaves alone those that are there.
# The directory is closed to others; the files are readable, since the containers read them as users of their own.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets
for name in postgres jointops_owner jointops_app keycloak_database keycloak_admin client directory_client; do
    if [ ! -e "secrets/${name}" ]; then
        head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > "secrets/${name}"
        chmod 444 "secrets/${name}"
    fi
done
