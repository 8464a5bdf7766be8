using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Records that a street of a commune is called otherwise from a day on. No address is rewritten: whoever reads one from that day on reads
/// today's name beside what was registered, so that nothing has to run and nothing can stop half-way.
/// </summary>
public sealed class RenameStreet
{
    public static readonly ActKind Kind = new(
        nameof(RenameStreet),
        RegistrySystem.Population,
        Permission.LoadPersons,
        "Đổi tên đường trong các địa chỉ",
        "Renaming a street in the addresses"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NoSuchCommune = new(
        "REF-12",
        "Mã xã, phường, đặc khu không có trong danh mục hiện hành.",
        "No commune of today's list has this code."
    );

    public static readonly Refusal SameName = new(
        "REF-13",
        "Tên mới trùng với tên cũ.",
        "The new name is the old one."
    );

    public static readonly Refusal AlreadyRenamed = new(
        "REF-14",
        "Đường này của xã, phường đã được đổi tên; hãy hoàn tác lần trước nếu sai.",
        "This street of the commune was renamed already; undo that first, if it was wrong."
    );

    public static readonly Refusal NoDecision = new(
        "REF-15",
        "Hãy ghi văn bản quyết định đổi tên, tối đa 200 ký tự.",
        "Name the decision that renames it, in at most 200 characters."
    );

    internal const int LongestDecision = 200;

    /// <summary>Records it.</summary>
    /// <param name="street">As <see cref="StreetToRename.Read"/> judged it.</param>
    public async Task<Outcome<StreetRenaming>> RunAsync(
        Act act,
        StreetToRename street,
        DateOnly day,
        string decision,
        CancellationToken cancellation
    )
    {
        if (FreeText.Of(decision, LongestDecision) is not { } ground)
            return NoDecision.For("decision");
        var earlier = await StreetTable.OfAsync(act.Session, street.Commune, cancellation);
        if (RenamedWords.Of($"phố {street.Before}", earlier, day).By.Count > 0)
            return AlreadyRenamed.For("before");
        var renaming = new StreetRenaming(act.Id, street.Commune, street.Before, street.After, day, ground);
        await StreetTable.InsertAsync(act.Session, renaming, cancellation);
        act.Record(new StreetRenamed(act.Id.Value) { Row = renaming.Commit() });
        return renaming;
    }
}

/// <summary>A street with its old and its new name.</summary>
public sealed record StreetToRename(AdministrativeUnit Commune, StreetName Before, StreetName After)
{
    /// <summary>Reads what somebody typed; a refusal names the field.</summary>
    public static Outcome<StreetToRename> Read(string? unit, string? before, string? after)
    {
        if (AdministrativeUnits.Newest.Find(unit ?? "") is not { Level: UnitLevel.Commune } commune)
            return RenameStreet.NoSuchCommune.For("unit");
        if (StreetName.Read(before).IsRefused(out var refusal, out var old))
            return refusal.For("before");
        if (StreetName.Read(after).IsRefused(out refusal, out var name))
            return refusal.For("after");
        return old.IsAlso(name) ? RenameStreet.SameName.For("after") : new StreetToRename(commune, old, name);
    }
}

/// <summary>A street was renamed.</summary>
/// <param name="Renaming">The act that did it, by which it is known.</param>
public sealed record StreetRenamed(long Renaming) : Fact;
