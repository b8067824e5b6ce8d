#!/bin/sh
# What `make demo` runs: articles to a graph, answers, an export and drawn meetings, into this folder.
set -eu
KG=${KG:-kg}
ARTICLES=${ARTICLES:-data/articles}
OUT=$(dirname "$0")
GRAPH=$OUT/../graph

run() {
  printf '\n$ kg %s\n' "$*"
  "$KG" "$@"
}

export KG_GRAPH="$GRAPH"
export COLUMNS="${COLUMNS:-132}"
run build "$ARTICLES" -f table
run who-met Lavrentiev -f table
run person "Bashar al-Assad" -f table
run meeting 2020-10-29.meeting
run ask who-met-whom -f csv -o "$OUT/who-met-whom.csv" --force
run analyze central --top 5 -f table
run draw card 2020-10-29.meeting -o "$OUT/card.svg" --alt "$OUT/card.txt" --data "$OUT/card.csv" --force
run draw card 2020-10-29.meeting -o "$OUT/card.png" --force
run draw matrix -o "$OUT/matrix.png" --force
run export -o "$OUT/graph.trig.gz" --force
run export -o "$OUT/contacts.graphml" --force
run export -o "$OUT/contacts.gexf" --force
printf '\n%s holds %s\n' "$OUT" "$(ls "$OUT" | tr '\n' ' ')"
