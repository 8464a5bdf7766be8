using System.Globalization;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger.Tests;

/// <summary>What a killed writer had told to be done.</summary>
internal sealed class Acknowledged
{
    private readonly List<(PersonId Person, int Version, long Act)> raises = [];
    private readonly List<string> looks = [];
    private readonly List<string> refusals = [];

    public IReadOnlyList<(PersonId Person, int Version, long Act)> Raises => raises;

    /// <summary>Case numbers of the looks answered.</summary>
    public IReadOnlyList<string> Looks => looks;

    /// <summary>Case numbers of the acts refused.</summary>
    public IReadOnlyList<string> Refusals => refusals;

    public void Add(string line)
    {
        switch (line.Split(' '))
        {
            case ["raised", var act, .. var told]:
                raises.AddRange(told.Select(raise => Raise(raise, long.Parse(act, CultureInfo.InvariantCulture))));
                break;
            case ["looked", var reference]:
                looks.Add(reference);
                break;
            case ["refused", var reference]:
                refusals.Add(reference);
                break;
            default:
                throw new InvalidOperationException($"The writer said: {line}");
        }
    }

    private static (PersonId, int, long) Raise(string told, long act)
    {
        var parts = told.Split(':');
        return (
            new(long.Parse(parts[0], CultureInfo.InvariantCulture)),
            int.Parse(parts[1], CultureInfo.InvariantCulture),
            act
        );
    }
}
