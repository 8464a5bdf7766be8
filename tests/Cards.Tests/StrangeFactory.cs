using System.Security.Cryptography;
using CanCuoc.Production;

namespace CanCuoc.Cards.Tests;

/// <summary>Another factory than the one that is admitted.</summary>
internal sealed class StrangeFactory : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cancuoc-");
    private readonly FactoryFolder works;
    private readonly ECDsa signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ZoneKey issuer;

    public StrangeFactory(ZoneKey issuer)
    {
        this.issuer = issuer;
        works = FactoryFolder.Create(Path.Combine(folder.FullName, "factory"), "a passphrase for a test").Value;
        works.Stock.MakeBlanks(2);
        works.Admit(issuer);
    }

    /// <summary>Of the files that it signs by hand.</summary>
    public ZoneKey Key => ZoneKey.Of(signer);

    public byte[] Sign(FileKind kind, long batch, byte[] body) => SignedFile.Sign(kind, batch, body, signer);

    public async Task<byte[]> InitialiseAsync(byte[] order) =>
        (await new FactoryBatches(works, TimeProvider.System).InitialiseAsync(order, null, default)).Value;

    /// <summary>Chips of its own for an order that was another's, under the key that it signs by hand.</summary>
    public async Task<byte[]> AnswerAsync(byte[] order)
    {
        var asked = SignedFile.Open(order, FileKind.ChipOrder, issuer).Value;
        using var batch = BatchKey.Generate();
        var chips = new List<InitialisedChip>();
        foreach (var row in ChipOrder.Parse(asked).Value.Orders)
        {
            using var transport = Chip.Access.TransportKey.Generate();
            using var chip = new StandingChip(BlankChips.Make(transport));
            var keys = (await chip.WorkBy(transport).InitialiseAsync(default)).Value;
            chips.Add(new InitialisedChip(row, chip.Memory.Serial!, keys));
        }
        var body = new InitialisedChips(asked.Hash, batch.PublicKey, chips).Encode();
        return Sign(FileKind.InitialisedChips, asked.Batch, body);
    }

    public void Dispose()
    {
        signer.Dispose();
        works.Dispose();
        folder.Delete(recursive: true);
    }
}
