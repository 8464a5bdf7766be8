using System.Globalization;
using System.Reflection;

namespace CanCuoc.Population;

/// <summary>
/// How probable each outcome of a comparison is between two records of one person, of twins, of other brothers and sisters, and of strangers;
/// after Fellegi and Sunter, "A theory for record linkage" (1969), with kin as further ways of not being the same: twins share all
/// but their given name, and a sum over fields that knows strangers only takes them for one.
/// </summary>
public sealed class LinkageModel
{
    internal const string Resource = "linkage";

    private const string Rates = "Pairs";
    private const string PerPerson = nameof(PerPerson);

    private static readonly PairKind[] Kinds = Enum.GetValues<PairKind>();

    private readonly IReadOnlyList<double[]>[] shares;
    private readonly double[] pairs;

    /// <summary>A model of what is known of each kind, in the order of kinds.</summary>
    /// <param name="shares">Of all pairs of a kind, the share with an outcome, by field.</param>
    /// <param name="pairs">Pairs for each record; of strangers there are as many as there are others.</param>
    internal LinkageModel(IReadOnlyList<double[]>[] shares, double[] pairs) =>
        (this.shares, this.pairs) = (shares, pairs);

    /// <summary>The model that was learnt from an invented country and is kept with the product.</summary>
    public static LinkageModel Kept { get; } = Read();

    /// <summary>The model as the text of its file.</summary>
    /// <param name="evidence">Lines that say what it was learnt from.</param>
    public string Print(IEnumerable<string> evidence)
    {
        var lines = evidence
            .Select(line => $"# {line}")
            .Append(string.Join('\t', ["field", "outcome", .. Kinds.Select(kind => $"{kind}")]))
            .ToList();
        lines.Add(Line(Rates, PerPerson, pairs));
        for (var field = 0; field < LinkagePattern.Fields.Count; field++)
        {
            var (name, outcomes) = LinkagePattern.Fields[field];
            for (var outcome = 0; outcome < outcomes.Length; outcome++)
                lines.Add(Line(name, outcomes[outcome], Array.ConvertAll(shares, kind => kind[field][outcome])));
        }
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Of all pairs of a kind, the share with an outcome.</summary>
    internal double Share(PairKind kind, int field, int outcome) => shares[(int)kind][field][outcome];

    /// <summary>How many pairs of a kind there are in a registry of so many records, for each of these.</summary>
    internal double PairsPerRecord(PairKind kind, long records) =>
        kind == PairKind.Strangers ? Math.Max(1, records - 1) / 2.0 : pairs[(int)kind];

    /// <summary>What an outcome says for one person, against another explanation, in bits.</summary>
    internal double Bits(in LinkagePattern pattern, int field, PairKind against) =>
        Math.Log2(Share(PairKind.One, field, pattern[field]) / Share(against, field, pattern[field]));

    /// <summary>What a whole pattern says in a registry of so many records, where nothing is known of how common the name is.</summary>
    internal double Bits(in LinkagePattern pattern, PairKind against, long records)
    {
        var bits = Math.Log2(PairsPerRecord(PairKind.One, records) / PairsPerRecord(against, records));
        for (var field = 0; field < LinkagePattern.Fields.Count; field++)
            bits += Bits(pattern, field, against);
        return bits;
    }

    private static string Line(string field, string outcome, double[] figures) =>
        string.Join('\t', [field, outcome, .. figures.Select(one => one.ToString("G4", CultureInfo.InvariantCulture))]);

    private static LinkageModel Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var rows = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'))
            .ToDictionary(row => (row[0], row[1]), row => Array.ConvertAll(row[2..], Figure));
        double[] Of(string field, string[] outcomes, PairKind kind) =>
            Array.ConvertAll(outcomes, outcome => rows[(field, outcome)][(int)kind]);
        return new(
            Array.ConvertAll(
                Kinds,
                IReadOnlyList<double[]> (kind) =>
                    [.. LinkagePattern.Fields.Select(field => Of(field.Field, field.Outcomes, kind))]
            ),
            rows[(Rates, PerPerson)]
        );
    }

    private static double Figure(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
