using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Ends the protection of a person: everything reads as it would have without it.</summary>
public sealed class EndProtection(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(EndProtection),
        RegistrySystem.Population,
        Permission.ProtectPersons,
        "Chấm dứt bảo vệ hồ sơ",
        "Ending a person's protection"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NotProtected = new(
        "POP-98",
        "Người này không thuộc diện được bảo vệ.",
        "This person is not protected."
    );

    /// <summary>Ends that of whoever holds, or once held, a number.</summary>
    public async Task<Outcome<PersonRecord>> RunAsync(Act act, PersonalNumber number, CancellationToken cancellation)
    {
        if ((await readPerson.RunAsync(act, number, cancellation)).IsRefused(out var refusal, out var person))
            return refusal;
        if (!await ProtectedPersons.RemoveAsync(act.Session, person.Id, cancellation))
            return NotProtected.For("number");
        act.Record(new ProtectionEnded { Subject = person.Id });
        return person;
    }
}

/// <summary>The protection of a person ended.</summary>
public sealed record ProtectionEnded : Fact;
