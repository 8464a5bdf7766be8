using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Ledger.Tests;

public sealed class FactTests
{
    private readonly record struct StampId(long Value);

    private sealed record Stamped(StampId Stamp, PersonId By, StampId? Replaces, string Place) : Fact;

    [Fact]
    public void Print_HoldsIdentifiersOnly()
    {
        var fact = new Stamped(new(3), new(41), null, "00004") { Subject = new(42), Row = new byte[] { 1, 2, 3 } };

        fact.Print().ShouldBe("""{"Stamp":3,"By":41,"Replaces":null,"Place":"00004"}""");
    }

    [Fact]
    public void Parse_OfPrinted_IsTheFact() =>
        Gen.Select(Gen.Long, Gen.Long, Gen.Long.Nullable(), Gen.String.AlphaNumeric)
            .Sample(
                (stamp, by, replaces, place) =>
                {
                    var fact = new Stamped(new(stamp), new(by), replaces is { } old ? new(old) : null, place)
                    {
                        Subject = new(42),
                    };
                    Fact.Parse<Stamped>(fact.Print(), fact.Subject).ShouldBe(fact);
                }
            );

    [Fact]
    public void Commitment_OfTheSameRow_DiffersBySaltAlone()
    {
        var (one, other) = (FactRow.Of(Tally.Raised(new(41), 1)), FactRow.Of(Tally.Raised(new(41), 1)));

        one.Commitment.ShouldNotBe(other.Commitment);
        FactRow.Commit(one.Salt!, Tally.RowBytes(new(41), 1).Span).ShouldBe(one.Commitment);
        FactRow.Commit(one.Salt!, Tally.RowBytes(new(41), 2).Span).ShouldNotBe(one.Commitment);
    }

    [Fact]
    public void Bytes_WithTheSaltErased_StayTheSame()
    {
        var fact = FactRow.Of(Tally.Raised(new(41), 1));

        (fact with { Salt = null }).Bytes([7]).ShouldBe(fact.Bytes([7]));
    }
}
