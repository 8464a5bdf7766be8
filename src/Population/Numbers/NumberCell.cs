using System.Security.Cryptography;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// The million personal numbers that share their first six digits: place of birth registration, century and sex, year of birth
/// (NĐ 137/2015/NĐ-CP art. 13). The largest in life, one sex of one year in Hồ Chí Minh City, stays below a tenth full.
/// </summary>
public readonly record struct NumberCell
{
    public const int Size = 1_000_000;

    private NumberCell(PersonalNumber first) => First = first;

    public PersonalNumber First { get; }

    public PersonalNumber Last => Number(Size - 1);

    public static Outcome<NumberCell> Of(NumberPrefix prefix, Sex sex, int birthYear) =>
        PersonalNumber.Compose(prefix, sex, birthYear, 0).IsRefused(out var refusal, out var first)
            ? refusal
            : new NumberCell(first);

    public static NumberCell Of(PersonalNumber number) => new(PersonalNumber.FromValue(number.Value - number.LastSix));

    /// <summary>The number that ends in these six digits, 0 to 999 999.</summary>
    public PersonalNumber Number(int lastSix) => PersonalNumber.FromValue(First.Value + lastSix);

    /// <summary>Any number of the cell, each as likely as every other.</summary>
    internal PersonalNumber Draw() => Number(RandomNumberGenerator.GetInt32(Size));

    /// <summary>The six digits that its numbers begin with.</summary>
    public override string ToString() => First.ToString()[..6];
}
