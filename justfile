# The verbs of this repository; each is one command that works without just.

build:
    dotnet build CanCuoc.slnx --configuration Release

# every test, or those of the projects whose name contains a word: just test Ledger
test *words:
    ./test {{words}}

format:
    dotnet tool restore
    dotnet csharpier format .

# the guards, without the tests
check:
    eng/check.sh

# what CI runs, with fifty power cuts of each kind on each engine, a million numbers issued by four processes, two million
# changed inputs for the chip's parsers, a thousand cards signed in a token, and duplicates looked for among a million people
check-all:
    CANCUOC_KILLS=50 CANCUOC_NUMBERS=1000000 CANCUOC_MUTATIONS=2000000 CANCUOC_CARDS=1000 CANCUOC_GALLERY=1000000 .ci/run

# the pages of docs/ that are made from the code
print:
    dotnet run --configuration Release --project eng/PrintedDocs
    CANCUOC_PRINT=1 dotnet run --configuration Release --project tests/Chip.Tests -- --filter-method "*Page_*"

# lock files, after a package or a reference changed
lock:
    dotnet restore CanCuoc.slnx --force-evaluate

# lets a fuzzer (afl++) look for input that a parser does not answer: just fuzz DG13 60
fuzz *arguments:
    eng/fuzz.sh {{arguments}}

bench *arguments:
    dotnet run --configuration Release --project bench -- {{arguments}}
