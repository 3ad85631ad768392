#!/usr/bin/env bash
# Вырезает из Golos Text то, чем набран интерфейс: русские и латинские буквы, типографские знаки, веса 400–700.
# Нужны fonttools и python3-brotli (Debian: apt-get install fonttools python3-brotli) и поставленные пакеты npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source=../../../node_modules/@fontsource-variable/golos-text
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cut_out() { # набор, знаки
  pyftsubset "$source/files/golos-text-$1-wght-normal.woff2" --unicodes="$2" --no-hinting \
    --layout-features=kern,mark,mkmk,ccmp,locl,calt,tnum --drop-tables+=VVAR,vhea,vmtx \
    --output-file="$work/$1.ttf"
  fonttools varLib.instancer "$work/$1.ttf" wght=400:700 --no-recalc-timestamp -q -o "$work/$1-400-700.ttf"
  pyftsubset "$work/$1-400-700.ttf" --unicodes='*' --layout-features='*' --flavor=woff2 \
    --output-file="golos-text-$1.woff2"
}

cut_out latin U+0020-007E,U+00A0,U+00A7,U+00A9,U+00AB,U+00B0-00B3,U+00B7,U+00BB,U+00D7,U+2009,U+2011,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,U+20AC,U+2122,U+2191,U+2193,U+2212
cut_out cyrillic U+0401,U+0410-044F,U+0451,U+2116
cp "$source/LICENSE" OFL.txt
