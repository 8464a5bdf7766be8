using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace CanCuoc.Vocabulary;

/// <summary>
/// A dated change of the administrative units, <i>sắp xếp đơn vị hành chính</i>: what became of each unit of one list in the next, and
/// on whose word. Pure; what a registry does about it is Population's.
/// </summary>
public sealed class UnitReform
{
    public static readonly Refusal Incomplete = new(
        "VOC-44",
        "Bảng chuyển đổi đơn vị hành chính bị thiếu: có xã cũ không dẫn đến đâu hoặc xã mới không có nguồn; chưa việc gì được làm.",
        "The mapping of units has a hole: an old commune leads nowhere or a new one comes from nowhere; nothing was done."
    );

    private const int NamedHoles = 5;

    private readonly Func<AdministrativeUnit, IEnumerable<AdministrativeUnit>> mapping;
    private readonly ConcurrentDictionary<AdministrativeUnit, IReadOnlyList<AdministrativeUnit>> successors = [];
    private readonly Lazy<string> digest;

    /// <summary>A reform by a mapping, which <see cref="Hole"/> judges.</summary>
    /// <param name="mapping">The units of <paramref name="after"/> in which a unit of <paramref name="before"/> may lie.</param>
    public UnitReform(
        UnitList before,
        UnitList after,
        Wording title,
        string article,
        Wording origin,
        Func<AdministrativeUnit, IEnumerable<AdministrativeUnit>> mapping
    )
    {
        (Before, After, Title, Article, Origin) = (before, after, title, article, origin);
        this.mapping = mapping;
        digest = new Lazy<string>(DigestOfMapping);
    }

    /// <summary>The first day of the new units; it names the reform.</summary>
    public DateOnly Day => After.ValidFrom;

    public UnitList Before { get; }

    public UnitList After { get; }

    public Wording Title { get; }

    /// <summary>The act of law that ordered it, as it is cited.</summary>
    public string Article { get; }

    /// <summary>Who made the mapping, from what, and what it is worth; shown wherever the mapping is used.</summary>
    public Wording Origin { get; }

    /// <summary>SHA-256 of the mapping in hexadecimal: tells one mapping from another of the same day.</summary>
    public string Digest => digest.Value;

    /// <summary>The units in one of which what lay in <paramref name="unit"/> lies after the reform, by code.</summary>
    public IReadOnlyList<AdministrativeUnit> SuccessorsOf(AdministrativeUnit unit) =>
        successors.GetOrAdd(
            unit,
            one => [.. mapping(one).Distinct().OrderBy(found => found.Code, StringComparer.Ordinal)]
        );

    /// <summary>Whether an address there reads otherwise after the reform.</summary>
    public bool Changes(AdministrativeUnit unit) => SuccessorsOf(unit) is not [var only] || !unit.ReadsAs(only);

    /// <summary>The refusal that names the first holes of the mapping; null when every commune leads somewhere and each new one is reached.</summary>
    public Refusal? Hole()
    {
        var reached = Before.Units.SelectMany(SuccessorsOf).ToHashSet();
        AdministrativeUnit[] holes =
        [
            .. Before.Units.Where(unit => unit.Level == UnitLevel.Commune && SuccessorsOf(unit).Count == 0),
            .. After.Units.Where(unit => unit.Level == UnitLevel.Commune && !reached.Contains(unit)),
        ];
        return holes.Length == 0 ? null : Incomplete.For(string.Join(", ", holes.Take(NamedHoles)));
    }

    private string DigestOfMapping()
    {
        var lines = new StringBuilder();
        foreach (var unit in Before.Units)
            lines.Append($"{unit.Key}\t{string.Join(',', SuccessorsOf(unit).Select(one => one.Key))}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }
}
