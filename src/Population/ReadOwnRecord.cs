using CanCuoc.Access;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Shows a citizen the own record with its history. Whose it is stands in the authority; nobody can ask for another's.</summary>
public sealed class ReadOwnRecord(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ReadOwnRecord),
        RegistrySystem.Population,
        Permission.ReadOwnRecord,
        "Công dân xem hồ sơ của mình",
        "The citizen read the own record"
    )
    {
        IsLook = true,
        IsPreparing = true,
    };

    public async Task<Outcome<PersonHistory>> RunAsync(Act act, CancellationToken cancellation) =>
        Citizen.PersonOf(act.Authority) is { } person
            ? await readPerson.HistoryAsync(act, person, cancellation)
            : ReadPerson.NotFound;
}
