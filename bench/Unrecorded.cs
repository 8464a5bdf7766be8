using System.Runtime.CompilerServices;
using CanCuoc.Ledger;
using CanCuoc.Population;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Bench;

/// <summary>A look with its record left out, which no door offers and which only this program can make.</summary>
internal static class Unrecorded
{
    public static async Task<Outcome<PersonRecord>> ReadAsync(
        Country country,
        ReadPerson read,
        PersonId id,
        CancellationToken stop
    )
    {
        await using var session = await country.Store.ReadAsync(stop);
        return await read.RunAsync(
            ActOf(Country.Everybody, ReadPerson.Kind, Country.Why, session, default, default),
            id,
            stop
        );
    }

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern Act ActOf(
        Authority authority,
        ActKind kind,
        Reason reason,
        Session session,
        ActId id,
        DateTimeOffset now
    );
}
