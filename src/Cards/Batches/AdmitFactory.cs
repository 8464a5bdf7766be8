using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;

namespace CanCuoc.Cards;

/// <summary>
/// Admits a card factory by the public key that signs its files, or its new key in place of the old. Whoever does it has compared the
/// fingerprint with the one that the factory read out.
/// </summary>
public sealed class AdmitFactory
{
    public static readonly ActKind Kind = new(
        nameof(AdmitFactory),
        RegistrySystem.Cards,
        Permission.SetUpOfficers,
        "Công nhận xưởng cá thể hóa thẻ",
        "Admitting a card factory"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NameMissing = new(
        "CRD-20",
        "Tên xưởng gồm 1 đến 40 ký tự.",
        "A factory's name is 1 to 40 characters."
    );

    private const int LongestName = 40;

    public async Task<Outcome<ZoneKey>> RunAsync(Act act, string name, ZoneKey key, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            return NameMissing.For("name");
        var row = (await FactoryTable.FindAsync(act, name, cancellation)).IsRefused(out _, out var known)
            ? null
            : known;
        if (row is null)
        {
            row = new FactoryRow
            {
                Name = name,
                PublicKey = key.Encode(),
                AdmittedAt = act.Now,
                ActId = act.Id.Value,
            };
            act.Session.Rows.Add(row);
        }
        else
        {
            (row.PublicKey, row.AdmittedAt, row.ActId) = (key.Encode(), act.Now, act.Id.Value);
        }
        act.Record(new FactoryAdmitted(name, key.Fingerprint) { Row = row.Bytes });
        return key;
    }
}

/// <summary>A factory's files are believed from now on.</summary>
/// <param name="Key">Fingerprint.</param>
public sealed record FactoryAdmitted(string Name, string Key) : Fact;
