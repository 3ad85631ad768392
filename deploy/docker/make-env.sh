#!/bin/sh
# Печатает файл настроек рабочей установки со свежими секретами.
# Запуск: sh deploy/docker/make-env.sh zveno.example.org > zveno.env
set -eu
umask 077
site=${1:?"Укажите имя сайта: sh deploy/docker/make-env.sh zveno.example.org > zveno.env"}

key() { head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }

cat <<END
# Потеря ZVENO_MASTER_KEYS — потеря всех подключённых аккаунтов: храните копию отдельно от базы.
ZVENO_SITE=$site
POSTGRES_PASSWORD=$(key)
REDIS_PASSWORD=$(key)
ZVENO_ACCESS_TOKEN_KEY=$(key)
ZVENO_MASTER_KEYS=first:$(key)
END
