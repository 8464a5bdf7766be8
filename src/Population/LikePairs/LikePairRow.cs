using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A pair as its table holds it.</summary>
/// <param name="Other">The greater of the two keys.</param>
/// <param name="Unit">Today's commune of one of the two; null where it cannot be told.</param>
/// <param name="Hundredths">The score, in hundredths of a bit.</param>
/// <param name="Pattern">The number of what comparing them came to.</param>
/// <param name="Why">Why they are two persons, as an officer wrote it.</param>
/// <param name="Act">That found the pair, or the last that changed it.</param>
internal sealed record LikePairRow(
    PersonId Person,
    PersonId Other,
    LikePairKey Key,
    string? Unit,
    int Hundredths,
    int Pattern,
    LikePairState State,
    string? Why,
    ActId Act
)
{
    // The score follows the size of the registry and how many bear the name; a pair is not written anew for every newborn.
    private const int Noticed = 50;

    /// <summary>The pair as a screening found it again; the same where nothing is to be written.</summary>
    public LikePairRow FoundAgain(LikePairRow found)
    {
        var state = LikePairFlow.After(State, LikePairAction.Find).Value;
        var isTheSame =
            found.Pattern == Pattern && Math.Abs(found.Hundredths - Hundredths) < Noticed && found.Unit == Unit;
        return state == LikePairState.ToldApart || (state == State && isTheSame)
            ? this
            : found with
            {
                Key = Key,
                State = state,
            };
    }

    /// <summary>The bytes its fact commits to, under format version 1.</summary>
    public ReadOnlyMemory<byte> Commit() =>
        new CanonicalBytes(1)
            .Add(Person.Value)
            .Add(Other.Value)
            .Add(Key.Value)
            .Add(Unit)
            .Add(Hundredths)
            .Add(Pattern)
            .Add((int)State)
            .Add(Why)
            .Written;
}

/// <summary>A screening found two records alike, or found that a pair is no longer one; the other person is one whom the act saw.</summary>
public sealed record LikePairScreened(LikePairState State) : Fact;
