using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

public sealed class LedgerProofTests
{
    private static readonly PersonId An = new(7_041_041);
    private static readonly PersonId Binh = new(7_042_042);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Make_ForEveryFactAndLook_VerifiesWithTheKeyAlone(Engine engine)
    {
        await using var ledger = await SealedAsync(engine);
        using var publicKey = ECDsa.Create();
        publicKey.ImportFromPem(ledger.Key.ExportSubjectPublicKeyInfoPem());

        foreach (var (position, leaves) in new[] { (0, 2), (1, 3), (2, 1), (3, 1) })
            for (var ordinal = 0; ordinal < leaves; ordinal++)
            {
                var proof = (await MakeAsync(ledger, position, ordinal)).Value;
                (proof.EntryIndex, proof.LeafIndex, proof.LeafCount).ShouldBe((position, ordinal, leaves));
                proof.Verifies(publicKey).ShouldBeTrue();
                JsonSerializer
                    .Deserialize<LedgerProof>(JsonSerializer.Serialize(proof))!
                    .Verifies(publicKey)
                    .ShouldBeTrue();
            }
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, -1)]
    [InlineData(4, 0)]
    [InlineData(5, 0)]
    [InlineData(-1, 0)]
    [InlineData(99, 0)]
    public async Task Make_WhereNothingIsSealed_IsRefused(long position, int ordinal)
    {
        await using var ledger = await SealedAsync(Engine.Sqlite);
        await ledger.RaiseAsync(An);

        (await MakeAsync(ledger, position, ordinal)).Refusal!.Code.ShouldBe(LedgerProof.NotSealed.Code);
    }

    [Fact]
    public async Task Make_InALedgerNeverSealed_IsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync(Engine.Sqlite);

        (await MakeAsync(ledger, 0, 0)).Refusal!.Code.ShouldBe(LedgerProof.NotSealed.Code);
    }

    [Fact]
    public async Task Proof_NamesNobody()
    {
        await using var ledger = await SealedAsync(Engine.Sqlite);
        var proof = (await MakeAsync(ledger, 2, 0)).Value;
        byte[][] shown = [proof.Leaf, proof.Entry, JsonSerializer.SerializeToUtf8Bytes(proof)];

        foreach (var text in shown.Select(Encoding.Latin1.GetString))
        {
            text.ShouldNotContain(TestLedger.Officer.Actor);
            text.ShouldNotContain($"{An.Value}");
            text.ShouldNotContain(Encoding.Latin1.GetString(new CanonicalBytes(1).Add(An.Value).Written.Span[1..]));
        }
    }

    [Theory, BothEngines]
    public async Task Verifies_AnythingChanged_IsFalse(Engine engine)
    {
        await using var ledger = await SealedAsync(engine);
        var proof = (await MakeAsync(ledger, 1, 1)).Value;
        var of = Checkpoint.Open(proof.Checkpoint, ledger.Key).Value;
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        proof.Verifies(ledger.Key).ShouldBeTrue();
        proof.Verifies(other).ShouldBeFalse();
        ChangedPaths(proof, of.Root).ShouldAllBe(one => !one.Verifies(ledger.Key));
        string[] checkpoints =
        [
            (of with { Size = of.Size + 1 }).Sign(ledger.Key),
            (of with { Root = Flipped(of.Root) }).Sign(ledger.Key),
            of.Sign(other),
            "",
        ];
        checkpoints.Select(one => proof with { Checkpoint = one }).ShouldAllBe(one => !one.Verifies(ledger.Key));
    }

    private static IEnumerable<LedgerProof> ChangedPaths(LedgerProof proof, byte[] root)
    {
        yield return proof with
        {
            Leaf = Flipped(proof.Leaf),
        };
        yield return proof with
        {
            LeafIndex = 2,
        };
        yield return proof with
        {
            LeafCount = 5,
        };
        yield return proof with
        {
            LeafPath = [.. proof.LeafPath.Select(Flipped)],
        };
        yield return proof with
        {
            LeafPath = [],
        };
        yield return proof with
        {
            Entry = Flipped(proof.Entry),
        };
        yield return proof with
        {
            Entry = [],
        };
        yield return proof with
        {
            EntryIndex = 2,
        };
        yield return proof with
        {
            EntryIndex = -1,
        };
        yield return proof with
        {
            EntryPath = [.. proof.EntryPath.Skip(1)],
        };
        yield return proof with
        {
            EntryPath = [.. proof.EntryPath, Flipped(root)],
        };
    }

    /// <summary>Opened (0), An and Bình raised and Bình looked at (1), a look at An (2), An raised (3).</summary>
    private static async Task<TestLedger> SealedAsync(Engine engine)
    {
        var ledger = await TestLedger.OpenAsync(engine);
        await ledger.Acts.RunAsync<int>(
            TestLedger.Officer,
            Tally.Raising,
            TestLedger.Reason,
            async act =>
            {
                act.Saw(Binh);
                await Tally.RaiseAsync(act, An, Cancellation);
                return await Tally.RaiseAsync(act, Binh, Cancellation);
            },
            Cancellation
        );
        await ledger.LookAsync(An);
        await ledger.RaiseAsync(An);
        await ledger.SealAllAsync();
        return ledger;
    }

    private static Task<Outcome<LedgerProof>> MakeAsync(TestLedger ledger, long position, int ordinal) =>
        LedgerProof.MakeAsync(ledger.Store, position, ordinal, Cancellation);

    private static byte[] Flipped(byte[] bytes) => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)];
}
