using CanCuoc.Ledger;
using CanCuoc.Production;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>A factory whose files are believed.</summary>
internal sealed class FactoryRow
{
    public required string Name { get; init; }
    public required byte[] PublicKey { get; set; }
    public required DateTimeOffset AdmittedAt { get; set; }
    public long ActId { get; set; }

    public ZoneKey Key => ZoneKey.Parse(PublicKey).Value;

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("factory")
            .Add(Name)
            .AddFixed(System.Security.Cryptography.SHA256.HashData(PublicKey))
            .Add(ActId)
            .Written;
}

/// <summary>Finds factories.</summary>
internal static class FactoryTable
{
    public static readonly Refusal NotAdmitted = new(
        "CRD-19",
        "Xưởng này chưa được công nhận; hãy chạy ./run batch admit.",
        "This factory is not admitted; do so by ./run batch admit."
    );

    public static async Task<Outcome<FactoryRow>> FindAsync(Act act, string name, CancellationToken cancellation) =>
        await act.Session.Rows.Set<FactoryRow>().FirstOrDefaultAsync(row => row.Name == name, cancellation) is { } row
            ? row
            : NotAdmitted.For(name);
}
