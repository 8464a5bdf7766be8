using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Somebody who does not exist, as a registry without a mistake would know him or her.</summary>
/// <param name="Person">Counted from 1.</param>
/// <param name="Written">Name, birth, sex, origin and parents.</param>
public sealed record TruePerson(
    long Person,
    PersonalNumber Number,
    WrittenPerson Written,
    EthnicGroup Group,
    Address Residence
)
{
    internal PersonDetails Details =>
        Written.Read().Value with
        {
            BirthRegistration = Address.Of(Written.Origin!, "").Value,
            EthnicGroup = Group,
            PermanentResidence = Residence,
        };
}

/// <summary>A record of a file with the truth beside it.</summary>
/// <param name="Ordinal">Its place among the records of the file, from 1.</param>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="Truth">Whose it is.</param>
/// <param name="Mistakes">What was wrong before it was written.</param>
/// <param name="FileMistake">What went wrong in the writing.</param>
public sealed record DirtyRecord(
    DirtyFile File,
    long Ordinal,
    int Line,
    TruePerson Truth,
    IReadOnlyList<Mistake> Mistakes,
    FileMistake? FileMistake
)
{
    /// <summary>The kinds of what is wrong with it, by name.</summary>
    public IEnumerable<string> Kinds =>
        Mistakes.Select(kind => $"{kind}").Concat(FileMistake is { } slip ? [$"{slip}"] : []);

    /// <summary>What it says, by the paths of QCVN 109:2017/BTTTT.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>As it stands in the file, the end of the line included.</summary>
    public required ReadOnlyMemory<byte> Text { get; init; }
}
