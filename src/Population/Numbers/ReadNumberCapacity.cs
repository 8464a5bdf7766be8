using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>How full the cells of personal numbers are. Counts name nobody, so it is no look at anybody.</summary>
public sealed class ReadNumberCapacity
{
    public static readonly ActKind Kind = new(
        nameof(ReadNumberCapacity),
        RegistrySystem.Population,
        Permission.ReadProgramme,
        "Xem số định danh đã cấp và còn lại",
        "Reading how many personal numbers are issued and left"
    )
    {
        IsLook = true,
        IsPreparing = true,
        IsSilentWhenIdle = true,
    };

    private const int PrefixSize = 1_000_000_000;

    /// <summary>The cells out of which a number was ever issued, the fullest first. Counts the directory, so it takes its time.</summary>
    /// <param name="prefix">Only this place of birth registration; null for all.</param>
    public async Task<Outcome<IReadOnlyList<CellCapacity>>> RunAsync(
        Act act,
        NumberPrefix? prefix,
        CancellationToken cancellation
    )
    {
        var first = (prefix?.Value ?? 1) * (long)PrefixSize;
        var end = ((prefix?.Value ?? 999) + 1) * (long)PrefixSize;
        var cells = await act.Session.ListAsync(
            """
            SELECT number / 1000000 AS cell, count(*) FROM population.number WHERE number >= @first AND number < @end
            GROUP BY 1 ORDER BY 2 DESC, 1
            """,
            row => new CellCapacity(
                NumberCell.Of(PersonalNumber.FromValue(row.GetInt64(0) * NumberCell.Size)),
                row.GetInt32(1)
            ),
            cancellation,
            ("first", first),
            ("end", end)
        );
        return cells;
    }
}

/// <summary>How full one cell is.</summary>
/// <param name="Issued">Numbers issued out of it, those cancelled since included: none is used twice.</param>
public sealed record CellCapacity(NumberCell Cell, int Issued)
{
    public int Free => NumberCell.Size - Issued;

    /// <summary>The part issued, 0 to 1.</summary>
    public double Share => Issued / (double)NumberCell.Size;
}
