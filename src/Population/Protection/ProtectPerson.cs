using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>
/// Protects a person, <i>bảo vệ</i>, such as a witness: from now on nobody without the right is told by any door that there is such a
/// person. The person still reads the own record and every look at it.
/// </summary>
public sealed class ProtectPerson(ReadPerson readPerson)
{
    public static readonly ActKind Kind = new(
        nameof(ProtectPerson),
        RegistrySystem.Population,
        Permission.ProtectPersons,
        "Đưa hồ sơ vào diện được bảo vệ",
        "Protecting a person"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal AlreadyProtected = new(
        "POP-97",
        "Người này đã được bảo vệ.",
        "This person is protected already."
    );

    /// <summary>Protects whoever holds, or once held, a number.</summary>
    public async Task<Outcome<PersonRecord>> RunAsync(Act act, PersonalNumber number, CancellationToken cancellation)
    {
        if ((await readPerson.RunAsync(act, number, cancellation)).IsRefused(out var refusal, out var person))
            return refusal;
        if (!await ProtectedPersons.AddAsync(act, person.Id, cancellation))
            return AlreadyProtected.For("number");
        act.Record(new PersonProtected { Subject = person.Id });
        return person;
    }
}

/// <summary>A person was protected.</summary>
public sealed record PersonProtected : Fact;
