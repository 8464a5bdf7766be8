using System.Globalization;
using CanCuoc.Storage;

namespace CanCuoc.Bench;

/// <summary>What to measure, and how long.</summary>
internal sealed record Options(
    string Name,
    int Persons,
    int Events,
    double Seconds,
    string? Database,
    string? Server,
    IReadOnlyList<Engine> Engines,
    string? Only,
    bool Json,
    int Rows,
    string? Data,
    string? Learn,
    string? Iso,
    int Invented,
    int Images,
    int Pairs,
    string? Templates,
    int Copies
)
{
    public const string Help = """
        dotnet run -c Release --project bench -- NAME [options]

          lookups   look-ups over HTTP, with and without the look record, on both engines; against fixed JSON and pgbench
          acts      durable acts with facts, 1 and 64 clients, against the fsync rate
          seed      inventing a country, against a bare load of the same rows
          reform    the reforms of units: addresses rehearsed, placed and taken back a second, peak disk
          linkage   duplicate persons among --persons records with mistakes: precision, recall, what is missed, minutes and memory
          newcomers people of a country of --persons registered a second time, with mistakes: how many are found at once, and what it takes
          cleaning  a country of --persons in dirty files: imported, searched for doubles, and every mistake compared with the truth
          import    a file of QCVN 109 with --persons, against reading its XML alone
          population   a registry of any size: load, bytes a person, look-up, search, change, as of a day, a change of the schema
          chip      cards prepared, exchanges through PC/SC and whole inspections, against what they cannot do without
          gallery   scans of codes against the bandwidth of memory and a C kernel; opening and appending
          faces     error rates of faces and their codes on sets of pictures, and what a face takes
          drawn     how well --persons drawn people are told apart, by codes learnt from others of them
          identify  the whole duplicate search in a gallery of --persons: who is missed, who is named falsely, what it costs
          fingers   how many of --invented drawn fingers the index finds among those of --persons, by a nation's chance, and what it takes
          accuracy  how well prints are told apart, all pairs of each set, and how quickly; beside SourceAFIS
          fillers   whether templates made without pictures are mistaken for each other as often as those of images are
          quality   whether the quality of a print foretells that it is not matched, on --invented fingers, and on sets of --data
          slaps     slaps of --invented people beside their rolled prints: what is agreed to, refused, or let pass wrongly
          pages     what an officer waits for, from a server of any size that runs already

          --persons N       how large the country is (100000)
          --events N        later events of each person, 0 to 3 (0); of "population" alone
          --seconds S       how long each figure is measured (5)
          --database "…"    a PostgreSQL server with a database for this (else a private, durable one is started)
          --server URL      where the officers' pages are, as http://127.0.0.1:8080; of "pages" alone
          --engine E        sqlite or postgres (both); of "population", "cleaning" and "newcomers" alone
          --only PART       lookup, search, change or schema, on a country that is loaded; of "population" alone
          --rows N          codes in the gallery (10000000: 5.8 GB of memory and disk); of "gallery" alone
          --data DIR        pictures FINGER_IMPRESSION.tif|png|bmp|pgm in folders or zip files, a set each; of "accuracy". Folders or zip files of pictures; of "faces"
          --learn FILE      writes what makes codes of embeddings, learnt from the set with pairs.txt, or from drawn people; of "faces" and "drawn". The model, learnt from another country; of "linkage"
          --iso PLACE       folder or zip of ISO/IEC 19794-2 records that another extractor made of them; of "accuracy" alone
          --invented N      the false-match rate of points on N invented fingers too (0); of "accuracy". People; of "slaps". Fingers; of "fingers" and "quality"
          --copies N        how often each finger lies in the index when its cost is taken, at half of it and at all (2); of "fingers" alone
          --images N        fingers drawn, an image each (20000, more than an hour of a core); of "fillers" alone
          --pairs N         pairs compared of each kind (2000000); of "fillers" alone
          --templates FILE  where the images' templates are kept for the next run; of "fillers" alone
          --json            a last line of JSON with the figures by name
        """;

    /// <summary>How large the thing measured is.</summary>
    public string Scale =>
        Name switch
        {
            "gallery" => $"--rows {Rows}",
            "accuracy" or "slaps" or "quality" => $"--invented {Invented}",
            "fingers" => $"--persons {Persons} --invented {Invented} --copies {Copies}",
            "fillers" => $"--images {Images} --pairs {Pairs}",
            "cleaning" or "newcomers" =>
                $"--persons {Persons} {string.Join(' ', Engines.Select(one => $"--engine {one}"))}",
            _ => $"--persons {Persons}",
        };

    public static Options Parse(string[] arguments)
    {
        string? After(string name) =>
            Array.IndexOf(arguments, name) is var place and >= 0 && place + 1 < arguments.Length
                ? arguments[place + 1]
                : null;
        return new(
            arguments.FirstOrDefault() ?? "",
            int.Parse(After("--persons") ?? "100000", CultureInfo.InvariantCulture),
            int.Parse(After("--events") ?? "0", CultureInfo.InvariantCulture),
            double.Parse(After("--seconds") ?? "5", CultureInfo.InvariantCulture),
            After("--database"),
            After("--server"),
            After("--engine") is { } engine
                ?
                [
                    Enum.GetValues<Engine>()
                        .Single(one => $"{one}".StartsWith(engine, StringComparison.OrdinalIgnoreCase)),
                ]
                : Enum.GetValues<Engine>(),
            After("--only"),
            arguments.Contains("--json"),
            int.Parse(After("--rows") ?? "10000000", CultureInfo.InvariantCulture),
            After("--data"),
            After("--learn"),
            After("--iso"),
            int.Parse(After("--invented") ?? "0", CultureInfo.InvariantCulture),
            int.Parse(After("--images") ?? "20000", CultureInfo.InvariantCulture),
            int.Parse(After("--pairs") ?? "2000000", CultureInfo.InvariantCulture),
            After("--templates"),
            int.Parse(After("--copies") ?? "2", CultureInfo.InvariantCulture)
        );
    }
}
