# Counts over xUnit reports, split at "<": passed, failed and skipped tests, and the passed ones by storage engine.
function value(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }

/^assembly / {
    passed += value("passed")
    failed += value("failed") + value("errors")
    skipped += value("skipped")
}
/^test / { counts = value("result") == "Pass" }
/^trait name="Engine"/ && counts { ran[value("value")]++ }

END {
    if (strict && skipped > 0) print "CI=true: a skipped test is a failure."
    printf "SQLite: %d tests, PostgreSQL: %d tests\n", ran["Sqlite"], ran["PostgreSql"]
    printf "%d passed, %d failed, %d skipped\n", passed, failed + crashed, skipped
    exit failed + crashed > 0 || (strict && skipped > 0)
}
