#!/usr/bin/env bash
# Fuzzes one target for some seconds on one core, from the kept corpus and the seeds of the repository: run.sh TARGET SECONDS
# Minimises what was found and packs it into the kept corpus: run.sh TARGET minimise
# Needs AFL++ (afl-fuzz, afl-cmin) and the tool SharpFuzz.CommandLine 2.3.0 (`sharpfuzz`, or its path in SHARPFUZZ). FUZZ_WORK names the folder to work in, outside the repository; without it a new one is made, and minimising needs the one that was fuzzed in.
set -euo pipefail
target=$1 task=$2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${FUZZ_WORK:-$(mktemp -d)}
echo "works in $work; FUZZ_WORK=$work goes on there"
bin=$work/bin seeds=$work/seeds/$target out=$work/out/$target
mkdir -p "$work/out"
dotnet=$(command -v dotnet)
plain=$root/artifacts/bin/Compliance.Fuzz/release/Compliance.Fuzz.dll
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Memory and stack are scarce, so that input which takes too much of either is a crash: a megabyte of stack is what Windows gives.
export DOTNET_GCHeapHardLimit=0x20000000 DOTNET_gcServer=0 DOTNET_gcConcurrent=0
export AFL_SKIP_BIN_CHECK=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_FAST_CAL=1

[ -f "$plain" ] || dotnet build "$here" -c Release
if [ ! -d "$bin" ] || [ "$plain" -nt "$bin/Compliance.Fuzz.dll" ]; then
    rm -rf "$bin"
    cp -rp "$(dirname "$plain")" "$bin"
    for assembly in Compliance.Language Compliance.Engine; do "${SHARPFUZZ:-sharpfuzz}" "$bin/$assembly.dll"; done
fi

if [ "$task" = minimise ]; then
    rm -rf "$work/all/$target" "$work/few/$target"
    mkdir -p "$work/all/$target" "$root/tests/corpus"
    cp "$out"/default/queue/id* "$work/all/$target/"
    ulimit -s 1024
    afl-cmin -i "$work/all/$target" -o "$work/few/$target" -t 5000 -m none -- "$dotnet" "$bin/Compliance.Fuzz.dll" fuzz "$target"
    find "$work/few/$target" -type f -size +4k -delete
    dotnet "$plain" pack "$target" "$work/few/$target"
    exit
fi

[ -d "$seeds" ] || dotnet "$plain" seeds "$target" "$seeds"
dotnet "$plain" words "$target" > "$work/$target.dict"
from=$seeds
[ ! -d "$out/default" ] || from=-
ulimit -s 1024
nice -n 19 afl-fuzz -i "$from" -o "$out" -x "$work/$target.dict" -t 5000 -m none -G 4096 -V "$task" -- "$dotnet" "$bin/Compliance.Fuzz.dll" fuzz "$target"
